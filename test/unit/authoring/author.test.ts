import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Authored, type AuthoringRequest, atOnce, createDisclosureService } from '../../../server/src/service.ts';
import { BUDGET } from '../support/budget.ts';
import { documentOf, findingsIn, outdent } from '../support/draft.ts';
import { applyEdits, emptyDraft, FAMILIES, family, generated, ledgerOf } from './ledgers.ts';

const service = createDisclosureService({ settings: { locale: 'en' } });

function author(text: string, request: AuthoringRequest): Authored & { readonly text: string } {
  const run = service.author(TextDocument.create('test:///a.disclosure.md', 'markdown', 1, text), request)!;
  service.close('test:///a.disclosure.md');
  const authored = atOnce(run);
  return { ...authored, text: applyEdits(text, authored.edits) };
}

const LEDGER = [
  '功能科目编码,经济科目编码,项目名称,资金来源,支出类型,金额（万元）',
  '2080505,30108,,一般公共预算,基本支出,96.00',
  '2130301,30101,,一般公共预算,基本支出,300.50',
  '2130301,30217,,一般公共预算,基本支出,1.20',
  '2130301,30231,,一般公共预算,基本支出,4.80',
  '2130305,31005,堤防加固,一般公共预算,项目支出,236.20',
  '2130305,30227,灌区配套,一般公共预算,项目支出,50.00',
  '2130314,30227,防汛演练,事业收入,项目支出,12.00',
  '2120803,31005,河道整治,政府性基金预算,项目支出,80.00',
].join('\n');

describe('insert table', () => {
  it.each(FAMILIES.flatMap((of) => of.kinds.map((kind) => [of.id, kind.id] as const)))(
    'is recognised and checks clean: %s %s',
    (familyId, kind) => {
      const of = family(familyId);
      const codes = ['2080505', '2130301', '30101', '30201'];
      const { text, complete } = author(emptyDraft(of), { action: 'insert', kind, family: familyId, codes });
      expect(complete).toBe(true);
      const choice = service.families(documentOf(text)).find(({ id }) => id === familyId)!;
      expect(choice.kinds.filter(({ present }) => present).map(({ id }) => id)).toEqual([kind]);
      service.close(documentOf(text).uri);
      expect(findingsIn(text)).toEqual([]);
    },
  );

  it('lists the codes that the draft uses, with the categories and groups above them', () => {
    const { text } = author(BUDGET, { action: 'insert', kind: 'general', family: '9' });
    for (const row of [
      '| 208 |  |  | 社会保障和就业支出 |',
      '| 213 | 02 |  | 林业和草原 |',
      '| 213 | 02 | 05 | 森林资源培育 |',
    ]) {
      expect(text).toContain(row);
    }
    expect(text.startsWith(BUDGET.trimEnd())).toBe(true);
    expect(findingsIn(text)).toEqual([]);
  });

  it('goes where the caret is, and nowhere else', () => {
    const draft = '---\ndisclosure: budget\n---\n\n前文。\n\n后文。\n';
    const { edits } = author(draft, { action: 'insert', kind: '表三', at: draft.indexOf('后文') });
    expect(edits).toHaveLength(1);
    expect(edits[0]).toMatchObject({ start: draft.indexOf('后文'), end: draft.indexOf('后文') });
  });

  it('says so if there is no such table', () => {
    expect(author(BUDGET, { action: 'insert', kind: '表九十九' })).toMatchObject({ edits: [], complete: false });
  });
});

describe('fill totals', () => {
  const draft = (rows: string) =>
    `表三 部门支出总体情况表\n\n单位：万元\n\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 备注 |\n| --- | --- | ---: | ---: | ---: | --- |\n${outdent(rows)}`;
  const filled = (rows: string) => author(draft(rows), { action: 'fill' });

  it('fills categories, groups, total rows and total columns from the items', () => {
    expect(
      filled(`
        | 213 | 农林水支出 |  |  |  |  |
        | 21303 | 水利 |  |  |  |  |
        | 2130301 | 行政运行 |  | 300.00 |  |  |
        | 2130305 | 水利工程建设 |  |  | 1,236.20 |  |
        |  | 合计 |  |  |  |  |
      `).text,
    ).toBe(
      draft(`
        | 213 | 农林水支出 | 1,536.20 | 300.00 | 1,236.20 |  |
        | 21303 | 水利 | 1,536.20 | 300.00 | 1,236.20 |  |
        | 2130301 | 行政运行 | 300.00 | 300.00 |  |  |
        | 2130305 | 水利工程建设 | 1,236.20 |  | 1,236.20 |  |
        |  | 合计 | 1,536.20 | 300.00 | 1,236.20 |  |
      `),
    );
  });

  it('corrects a stale total and leaves what agrees, what rounding explains, and every leaf', () => {
    const rows = `
      | 213 | 农林水支出 | 536.21 | 300.00 | 236.20 |  |
      | 21303 | 水利 | 536.20 | 300.00 | 236.20 |  |
      | 2130301 | 行政运行 | 300.00 | 300.00 |  |  |
      | 2130305 | 水利工程建设 | 236.20 |  | 236.20 |  |
      |  | 合计 | 999.00 | 300.00 | 236.20 |  |
    `;
    expect(filled(rows).text).toBe(draft(rows.replace('999.00', '536.20')));
  });

  it('fills what short rows lack, with a pipe at their end or without', () => {
    expect(
      filled(`
        | 21303 | 水利 |
        | 2130301 | 行政运行 |  | 300.00 |
        | 2130305 | 水利工程建设 |  |  | 1,236.20 |  |
        |  | 合计
      `).text,
    ).toBe(
      draft(`
        | 21303 | 水利 | 1,536.20 | 300.00 | 1,236.20 |
        | 2130301 | 行政运行 | 300.00 | 300.00 |
        | 2130305 | 水利工程建设 | 1,236.20 |  | 1,236.20 |  |
        |  | 合计 | 1,536.20 | 300.00 | 1,236.20
      `),
    );
  });

  it('fills what short rows of a pasted table lack', () => {
    const pasted = (rows: string) =>
      `表三 部门支出总体情况表\n\n单位：万元\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n${rows}`;
    expect(
      author(pasted('21303\t水利\n2130301\t行政运行\t\t300.00\n2130305\t水利工程建设\t\t\t236.20\n\t合计'), {
        action: 'fill',
      }).text,
    ).toBe(
      pasted(
        '21303\t水利\t536.20\t300.00\t236.20\n2130301\t行政运行\t300.00\t300.00\n2130305\t水利工程建设\t236.20\t\t236.20\n\t合计\t536.20\t300.00\t236.20',
      ),
    );
  });

  it('fills the table at the caret only', () => {
    const two = `${draft('| 2130301 | 行政运行 |  | 3.00 | 1.00 |  |\n|  | 合计 |  |  |  |  |\n')}\n表五 一般公共预算支出情况表\n\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| --- | --- | ---: | ---: | ---: |\n| 2130301 | 行政运行 |  | 3.00 | 1.00 |\n`;
    const { text } = author(two, { action: 'fill', at: two.lastIndexOf('行政运行') });
    expect(text).toBe(two.replace(/(行政运行 \|) {2}(\| 3.00 \| 1.00 \|\n)$/, '$1 4.00 $2'));
    expect(author(two, { action: 'fill', at: 0 })).toMatchObject({ edits: [], complete: false });
  });

  it('leaves a table alone that is not built as it seems', () => {
    const rows = `
      | 2130301 | 行政运行 | 7.00 | 3.00 | 1.00 |  |
      | 2130305 | 水利工程建设 | 8.00 | 3.00 | 2.00 |  |
      | 2130306 | 水利工程运行与维护 | 9.00 | 4.00 | 2.00 |  |
      | 2130314 | 防汛 | 5.00 | 4.00 | 3.00 |  |
    `;
    const result = filled(rows);
    expect(result.edits).toEqual([]);
    expect(result.complete).toBe(false);
  });

  it('restores every table of a generated draft whose totals were wiped out', () => {
    for (const id of ['budget-9', 'budget-11', 'accounts'] as const) {
      const of = family(id);
      const whole = generated(emptyDraft(of), of, ledgerOf(LEDGER));
      const wiped = whole.replace(/^\|.*\| (?:农林水支出|水利|合计) \|.*$/gm, (row) =>
        row.replace(/ [\d.]+\.\d\d (?=\|)/g, '  '),
      );
      expect(wiped).not.toBe(whole);
      expect(author(wiped, { action: 'fill' }).text).toBe(whole);
    }
  });
});

describe('derive table', () => {
  const derived = (id: 'budget-9' | 'budget-10' | 'accounts', kind: string, change: (text: string) => string) => {
    const of = family(id);
    const whole = generated(emptyDraft(of), of, ledgerOf(LEDGER));
    const { text, complete } = author(change(whole), { action: 'derive', kind, family: id });
    expect(complete).toBe(true);
    return { whole, text };
  };
  const without = (from: string, to: string) => (text: string) =>
    text.slice(0, text.indexOf(from)) + text.slice(text.indexOf(to));

  it('appropriation from expenditure', () => {
    for (const [id, from, to] of [
      ['budget-9', '### 表四', '### 表五'],
      ['budget-10', '### 财政拨款收支', '### 一般公共预算支出'],
      ['accounts', '### 财政拨款收入支出', '### 一般公共预算财政拨款支出'],
    ] as const) {
      const { text, whole } = derived(id, 'fiscal', without(from, to));
      expect(text).toBe(whole);
    }
  });

  it('categories from items', () => {
    const { text, whole } = derived('budget-9', 'expenditure', (draft) => {
      const at = draft.indexOf('### 表三');
      return (
        draft.slice(0, at) +
        draft
          .slice(at)
          .replace(/^\| \d{3} \| (?:\d\d)? ?\| {2}\|.*\n/gm, '')
          .replace(/^\|.*合计 \| [\d.]+ .*\n/m, '')
      );
    });
    expect(text.slice(0, text.indexOf('### 表四'))).toBe(whole.slice(0, whole.indexOf('### 表四')));
  });

  it('totals of projects from the projects', () => {
    const { text, whole } = derived('budget-9', 'general-projects', (draft) =>
      draft.replace(/^(\| 213 \| 03 \| {2}\| 水利 \| {2}\|) 286.20/m, '$1 1.00'),
    );
    expect(text).toBe(whole);
  });

  it('income and expenditure from the tables of both', () => {
    const { text, whole } = derived('budget-9', 'income-expenditure', without('### 表一', '### 表二'));
    expect(text).toBe(whole);
  });

  it('the three public expenses from economic codes, with a word on what they leave out', () => {
    const of = family('budget-9');
    const whole = generated(emptyDraft(of), of, ledgerOf(LEDGER));
    const result = author(without('### 表八', '### 表九')(whole), { action: 'derive', kind: 'public-expenses' });
    expect(result.text).toBe(whole);
    expect(result.notes).toHaveLength(1);
  });

  it('never offers a table from itself', () => {
    const of = family('budget-9');
    const whole = generated(emptyDraft(of), of, ledgerOf(LEDGER));
    const document = TextDocument.create('test:///offers.disclosure.md', 'markdown', 1, whole);
    const { kinds } = service.families(document).find(({ id }) => id === 'budget-9')!;
    for (const { title, derivedFrom } of kinds) expect(derivedFrom).not.toContain(title);
    expect(kinds.find(({ id }) => id === 'expenditure')!.derivedFrom).toEqual([]);
    expect(kinds.find(({ id }) => id === 'fiscal')!.derivedFrom).not.toEqual([]);
  });

  it('says so if nothing in the draft leads to it', () => {
    expect(author(emptyDraft(family('budget-9')), { action: 'derive', kind: 'fiscal' })).toMatchObject({
      edits: [],
      complete: false,
    });
  });
});
