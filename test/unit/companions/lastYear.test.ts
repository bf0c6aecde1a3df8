import { describe, expect, it } from 'vitest';
import { type Files, serviceBeside } from '../support/companions.ts';
import { documentOf } from '../support/draft.ts';
import { docx, paragraph } from '../support/office.ts';

/** A table of public expenses with a column for each year, and sentences under it. */
const draft = ({ year = 2024, columns = ['6.00', '1.20', '0.80'], text = '', head = 'prior: 上年.md' } = {}) =>
  `---\ndisclosure: budget\n${head}\n---\n# 白石县水务局${year}年部门预算

“三公”经费预算表

单位：万元

| 项目 | ${year - 1}年预算数 | ${year}年预算数 |
| --- | --- | --- |
| 公务用车运行维护费 | ${columns[0]} | 5.80 |
| 公务接待费 | ${columns[1]} | 1.10 |
| 因公出国（境）费 | ${columns[2]} | 0.80 |

## “三公”经费情况

${text}`;

const lastYear = `# 白石县水务局2023年部门预算

“三公”经费预算表

单位：万元

| 项目 | 2023年预算数 |
| --- | --- |
| 公务用车运行维护费 | 6.00 |
| 公务接待费 | 1.20 |
| 因公出国（境）费 | 0.80 |
`;

function said(text: string, files: Files = { '上年.md': lastYear }): string[] {
  const document = documentOf(text);
  return serviceBeside(document, files)
    .findings(document)
    .map(({ rule, found, expected, message }) => `${rule} ${found} → ${expected[0] ?? '?'} ${message}`);
}

describe('last year’s file', () => {
  it('says nothing of a draft that repeats it', () => {
    expect(said(draft())).toEqual([]);
  });

  it('corrects an amount in the column of last year', () => {
    expect(said(draft({ columns: ['6.00', '1.50', '0.80'] }))).toEqual([
      'last-year 1.50 → 1.20 上年公开的文稿中，公务接待费为 1.20万元（第 10 行）。',
    ]);
  });

  it('says nothing of a column that is of another stage or scope', () => {
    expect(said(draft({ columns: ['5.10', '0.70', '0.80'] }))).toEqual([]);
  });

  it('is of the year before, and a budget beside a budget', () => {
    expect(said(draft({ year: 2026 }))).toEqual([
      'last-year 上年.md → ? 所指的文稿是 2023 年度的，上年应是 2025 年度。没有与上年核对。',
    ]);
    const accounts = lastYear.replaceAll('预算', '决算');
    expect(said(draft({ columns: ['6.00', '1.50', '0.80'] }), { '上年.md': accounts })).toEqual([
      'last-year 上年.md → ? 所指的文稿与本文稿一为预算、一为决算，没有与上年核对。',
    ]);
  });

  it('is named where it cannot be read', () => {
    expect(said(draft(), {})).toEqual([
      'last-year 上年.md → ? 上年的文稿没有读到：文件不存在、不在工作区内或无法读取。没有与上年核对。',
    ]);
    expect(said(draft({ head: 'prior: 上年.pdf' }), { '上年.pdf': lastYear })).toEqual([
      'last-year 上年.pdf → ? 上年的文稿没有读到：只能读取 Markdown、文本、Word、Excel 和 HTML。没有与上年核对。',
    ]);
  });

  it('may be a Word file', () => {
    const words = lastYear
      .split('\n')
      .filter((line) => !line.includes('|') && line !== '')
      .map((line) => paragraph(line.replace('# ', '')));
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const rows = lastYear
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.includes('---'))
      .map(
        (line) =>
          `<w:tr>${line
            .split('|')
            .slice(1, -1)
            .map((text) => cell(text.trim()))
            .join('')}</w:tr>`,
      );
    const bytes = docx(`${words.join('')}<w:tbl>${rows.join('')}</w:tbl>`);
    expect(
      said(draft({ columns: ['6.00', '1.50', '0.80'], head: 'prior: 上年.docx' }), { '上年.docx': bytes }),
    ).toEqual(['last-year 1.50 → 1.20 上年公开的文稿中，公务接待费为 1.20万元。']);
  });

  it('tells a change that goes the wrong way', () => {
    const text =
      '1.公务用车运行维护费5.80万元，比上年预算减少0.20万元。\n\n2.公务接待费1.10万元，比上年预算增加0.10万元。\n\n3.因公出国（境）费0.80万元，比上年预算减少0.00万元。\n';
    const without = draft({ text }).replace(
      /\| (?:2023年预算数|---|6\.00|1\.20|0\.80) \| (?=2024|---|5\.80|1\.10|0\.80)/g,
      '| ',
    );
    expect(said(without)).toEqual([
      'last-year 0.10 → ? 上年公开的文稿中，公务接待费为 1.20万元（第 10 行），应为减少 0.10。',
    ]);
  });

  it('is no longer held against a draft that names another', () => {
    const wrong = draft({ columns: ['6.00', '1.50', '0.80'] });
    const service = serviceBeside(documentOf(wrong), { '上年.md': lastYear });
    expect(service.findings(documentOf(wrong.replace('上年.md', '别的.md'), 2))).toEqual([]);
  });
});
