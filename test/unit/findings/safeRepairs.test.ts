import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createDisclosureService } from '../../../server/src/service.ts';

const RIGHT = `
表二 一般公共预算支出情况表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | ---: | ---: | ---: |
| 213 | 农林水支出 | 1,537.91 | 1,018.31 | 519.60 |
| 21303 | 水利 | 1,537.91 | 1,018.31 | 519.60 |
| 2130301 | 行政运行 | 1,018.31 | 1,018.31 | |
| 2130314 | 防汛 | 519.60 | | 519.60 |
| 221 | 住房保障支出 | 82.36 | 82.36 | |
| 22102 | 住房改革支出 | 82.36 | 82.36 | |
| 2210201 | 住房公积金 | 82.36 | 82.36 | |
| | 合计 | 1,620.27 | 1,100.67 | 519.60 |

## 一般公共预算支出情况

2024年一般公共预算支出1620.27万元，其中：基本支出1100.67万元，项目支出519.60万元。
`;

function repaired(text: string) {
  const document = TextDocument.create('file:///a.disclosure.md', 'markdown', 1, text);
  return createDisclosureService({
    settings: { locale: 'en', rules: { 'table-required': 'off', 'section-required': 'off', 'reason-missing': 'off' } },
  }).repairs(document);
}

describe('a safe repair', () => {
  it('puts back a digit that the row and the column both miss, and says so', () => {
    const { text, applied, left } = repaired(RIGHT.replace('| 合计 | 1,620.27', '| 合计 | 1,670.27'));
    expect(text).toBe(RIGHT);
    expect(applied.map(({ title }) => title)).toEqual(['Replace 1,670.27 with 1,620.27']);
    expect(left).toEqual([]);
  });

  it('mends two of them, each checked again', () => {
    const wrong = RIGHT.replace('| 合计 | 1,620.27', '| 合计 | 1,620.72').replace('支出1100.67万', '支出1107.67万');
    expect(repaired(wrong).text).toBe(RIGHT);
  });

  it('is none where one relation alone asks for the value', () => {
    const alone = RIGHT.slice(0, RIGHT.indexOf('，其中')).replace('支出1620.27', '支出1620.77');
    const { edits, left } = repaired(`${alone}。\n`);
    expect(edits).toEqual([]);
    expect(left.map(({ reason }) => reason)).toEqual(['no two independent relations ask for exactly this value']);
  });

  it('is none where a sum only has room for the value and asks for another', () => {
    const rows = (total: string, project: string) =>
      `| 2130314 | 防汛 | ${total} | | ${project} |\n| 2130316 | 农村水利 | 250.16 | | 250.16 |\n| 2130399 | 其他水利支出 | 213.41 | | 213.41 |`;
    const draft = (total: string, project: string) =>
      RIGHT.replace('| 2130314 | 防汛 | 519.60 | | 519.60 |', rows(total, project));
    expect(repaired(draft('56.03', '96.03')).text).toBe(draft('56.03', '56.03'));
    expect(repaired(draft('56.01', '96.03')).text).not.toContain('| 56.01 | | 56.01 |');
  });

  it('is none where the lines under it add up to another last digit: it may have been raised so that they do', () => {
    const draft = (project: string) =>
      RIGHT.replace('| 水利 | 1,537.91 | 1,018.31 | 519.60 |', `| 水利 | 1,537.91 | 1,018.31 | ${project} |`).replace(
        '| 2130314 | 防汛 | 519.60 | | 519.60 |',
        '| 2130314 | 防汛 | 56.03 | | 56.03 |\n| 2130316 | 农村水利 | 250.16 | | 250.16 |\n| 2130399 | 其他水利支出 | 213.42 | | 213.42 |',
      );
    expect(repaired(draft('519.62')).text).toBe(draft('519.62'));
  });

  it('leaves a blank cell and a right draft alone', () => {
    const blank = RIGHT.replace('| 防汛 | 519.60 |', '| 防汛 | |');
    expect(repaired(blank).edits).toEqual([]);
    expect(repaired(RIGHT)).toMatchObject({ edits: [], left: [], text: RIGHT });
  });
});
