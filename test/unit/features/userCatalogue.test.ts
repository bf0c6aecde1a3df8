import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CatalogueFile } from '../../../server/src/service.ts';
import { atOnce, createDisclosureService } from '../../../server/src/service.ts';
import { documentOf } from '../support/draft.ts';

const DRAFT = documentOf(`表五 一般公共预算支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 210 | 卫生健康支出 | 70.00 |
| 21015 | 医疗保障管理事务 | 70.00 |
| 2101501 | 行政运行 | 40.00 |
| 2101566 | 长期护理保险经办 | 30.00 |
`);

const text = (name: string, content: string): CatalogueFile => ({ name, bytes: new TextEncoder().encode(content) });

/** What a draft that uses a local code is told, and what of the files is wrong. */
function withFiles(...files: CatalogueFile[]) {
  const service = createDisclosureService();
  const problems = atOnce(service.useCatalogue(files));
  return {
    findings: service.findings(DRAFT).map(({ rule, found, expected }) => `${rule} ${found} → ${expected[0] ?? '?'}`),
    problems: problems.map(({ file, sheet, row, message }) => `${file}${sheet && ` ${sheet}`}:${row} ${message}`),
  };
}

describe('the user’s catalogue', () => {
  it('is laid over the built-in one', () => {
    expect(withFiles().findings).toEqual(['code-unknown 2101566 → ?']);
    const own = text('自有.tsv', '科目编码\t科目名称\n2101566\t长期护理保险经办\n');
    expect(withFiles(own)).toEqual({ findings: [], problems: [] });
  });

  it('wins where both know a code', () => {
    const own = text('自有.csv', '2025年科目表\n编码,名称\n2101566,长期护理保险经办机构\n2101501,机关运行\n');
    expect(withFiles(own).findings).toEqual(['code-name 行政运行 → 机关运行']);
  });

  it('is taken back when it is no longer named', () => {
    const service = createDisclosureService();
    atOnce(service.useCatalogue([text('自有.tsv', '科目编码\t科目名称\n2101566\t长期护理保险经办\n')]));
    expect(service.findings(DRAFT)).toEqual([]);
    atOnce(service.useCatalogue([]));
    expect(service.findings(DRAFT)).toHaveLength(1);
  });

  it('names the file and the row of what it cannot read; the other rows count', () => {
    const own = text('自有.tsv', '科目编码\t科目名称\n21o15\t某某\n2101566\t长期护理保险经办\n2101567\t\n');
    expect(withFiles(own)).toEqual({
      findings: [],
      problems: ['自有.tsv:2 “21o15”不是科目编码'],
    });
    expect(withFiles(text('说明.csv', '今天,天气\n')).problems).toEqual([
      '说明.csv:0 前 20 行中没有找到表头：需要有科目编码（或类、款、项）和科目名称两栏',
    ]);
    expect(withFiles({ name: '没有.xlsx', bytes: undefined }).problems).toEqual([
      '没有.xlsx:0 文件不存在、不在工作区内或无法读取',
    ]);
    expect(withFiles(text('坏.xlsx', 'PK')).problems).toEqual(['坏.xlsx:0 文件损坏，或不是 XLSX']);
    expect(withFiles(text('目录.pdf', '')).problems).toEqual(['目录.pdf:0 只能读取 TSV、CSV 和 XLSX']);
  });

  it('may be a workbook: the sheets with a header count, shared and inline strings, numbers and gaps', () => {
    const cells = `<row r="1"><c r="A1" t="s"><v>0</v></c></row>
      <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c></row>
      <row r="5"><c r="A5"><v>2101566</v></c><c r="B5" t="inlineStr"><is><t>长期护理保险经办</t></is></c></row>
      <row r="6"><c r="A6" t="s"><v>3</v></c><c r="B6" t="s"><v>2</v></c></row>`;
    const strings =
      '<si><t>2025年科目</t></si><si><t>科目编码</t></si><si><r><t>科目</t></r><r><t>名称</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>错</t></si>';
    expect(withFiles({ name: '科目.xlsx', bytes: workbook(cells, strings) })).toEqual({
      findings: [],
      problems: ['科目.xlsx 功能:6 “错”不是科目编码'],
    });
  });

  it('reads a long workbook in pieces, and counts when all of it is read', () => {
    const row = (at: number, code: string, name: string) =>
      `<row r="${at}"><c r="A${at}" t="inlineStr"><is><t>${code}</t></is></c><c r="B${at}" t="inlineStr"><is><t>${name}</t></is></c></row>`;
    const rows = Array.from({ length: 9_000 }, (_, index) =>
      row(index + 3, `21${20_000 + index}`, `经办&amp;第${index}项`),
    );
    rows.unshift(row(1, '科目编码', '科目名称'), row(2, '2101566', '长期护理保险经办'));
    const service = createDisclosureService();
    const work = service.useCatalogue([{ name: '长.xlsx', bytes: workbook(rows.join(''), '') }]);
    let pieces = 0;
    for (let step = work.next(); !step.done; step = work.next()) {
      pieces += 1;
      expect(service.findings(DRAFT)).toHaveLength(1);
    }
    expect(pieces).toBeGreaterThan(4);
    expect(service.findings(DRAFT)).toEqual([]);
    const last = DRAFT.getText().replace('2101566', '2128999').replace('长期护理保险经办', '经办&第8998项');
    expect(service.findings(documentOf(last)).map(({ expected }) => expected)).toEqual([['经办&第8999项']]);
  });

  it('refuses a workbook that unpacks to more than any list has', () => {
    const bytes = workbook(' '.repeat(60 * 1024 * 1024), '');
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect(withFiles({ name: '炸弹.xlsx', bytes }).problems).toEqual(['炸弹.xlsx:0 文件过大']);
  });
});

/** A workbook of two sheets, the first without a header. */
function workbook(rows: string, strings: string): Uint8Array {
  const xml = (content: string) => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${content}`);
  const sheet = (content: string) => xml(`<worksheet><sheetData>${content}</sheetData></worksheet>`);
  return zipSync({
    'xl/workbook.xml': xml(
      '<workbook xmlns:r="r"><sheets><sheet name="说明" sheetId="1" r:id="rId1"/><sheet name="功能" sheetId="2" r:id="rId2"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': xml(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': xml(`<sst>${strings}</sst>`),
    'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
    'xl/worksheets/sheet2.xml': sheet(rows),
  });
}
