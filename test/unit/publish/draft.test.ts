import { describe, expect, it } from 'vitest';
import { checkText } from '../../../server/src/check.ts';
import { publishedDraft } from '../../../server/src/publish/fromDraft.ts';
import { type PublishedTable, textOf } from '../../../server/src/publish/published.ts';
import { outdent } from '../support/draft.ts';

const published = (text: string) => publishedDraft(checkText(outdent(text)).draft).blocks;

/** Each block on a line: what it is and what it says. */
const outline = (text: string) =>
  published(text).map((block) => {
    if (block.kind === 'table') return `table ${block.rows.length}×${block.columns.length}, header ${block.header}`;
    if (block.kind === 'contents') return 'contents';
    const sort =
      block.kind === 'heading'
        ? `heading ${block.level}${block.part ? ' part' : ''}${block.caption ? ' caption' : ''}`
        : block.kind === 'paragraph'
          ? block.role
          : block.kind;
    return `${sort}: ${textOf(block.runs)}`;
  });

/** A table with its merged cells: what a cell covers beside itself stands behind it, numbers to the right in « ». */
const drawn = (text: string) =>
  published(text)
    .find((block): block is PublishedTable => block.kind === 'table')!
    .rows.map((row) =>
      row
        .map(({ runs, columns, rows, align }) => {
          const said = align === 'right' ? `«${textOf(runs)}»` : textOf(runs);
          return columns * rows > 1 ? `${said}(${columns}×${rows})` : said;
        })
        .join(' | '),
    );

describe('a draft as it is published', () => {
  it('has a title, parts, the captions of its tables and the notes below them, and neither front matter nor comments', () => {
    expect(
      outline(`
        ---
        disclosure: budget
        ---

        # 白石县水务局2024年部门预算公开

        ## 第二部分 2024年部门预算公开表

        ### 表一 部门收支总体情况表

        编制部门：白石县水务局

        单位：万元

        | 项目 | 预算数 |
        | --- | ---: |
        | 财政拨款 | 12.50 |

        注：本表不含上年结转。

        <!-- tieout-ignore amount: 见批复 -->
        ## 第三部分 2024年部门预算情况说明

        2024年收入总计12.50万元。
      `),
    ).toEqual([
      'title: 白石县水务局2024年部门预算公开',
      'heading 1 part: 第二部分 2024年部门预算公开表',
      'heading 2 caption: 表一 部门收支总体情况表',
      'aside: 编制部门：白石县水务局　　单位：万元',
      'table 2×2, header 1',
      'note: 注：本表不含上年结转。',
      'heading 1 part: 第三部分 2024年部门预算情况说明',
      'text: 2024年收入总计12.50万元。',
    ]);
  });

  it('lists its headings where the writer has listed them, or behind the title where there are many', () => {
    const parts = ['第一部分 部门概况', '第二部分 部门预算表', '第三部分 情况说明', '第四部分 名词解释'];
    const body = parts.map((part) => `## ${part}\n\n本部分从略。\n`).join('\n');
    const own = `# 白石县水务局2024年部门预算\n\n前言。\n\n目　录\n\n${parts.join('\n\n')}\n\n${body}`;
    expect(outline(own).slice(0, 4)).toEqual([
      'title: 白石县水务局2024年部门预算',
      'text: 前言。',
      'contents',
      'heading 1 part: 第一部分 部门概况',
    ]);
    expect(outline(`# 白石县水务局2024年部门预算\n\n${body}`)[1]).toBe('contents');
    expect(outline(`# 白石县水务局2024年部门预算\n\n${body.slice(0, 60)}`)).not.toContain('contents');
  });

  it('keeps the numbers of lists, bold text and the marks of notes', () => {
    const [list, second, text] = published(
      '1. 工资福利支出；\n2. 商品和服务支出。\n\n**合计**12.50万元[^1]<sup>②</sup>。\n',
    );
    expect([list, second].map((block) => block?.kind === 'paragraph' && textOf(block.runs))).toEqual([
      '1.工资福利支出；',
      '2.商品和服务支出。',
    ]);
    expect(text?.kind === 'paragraph' && text.runs[0]).toEqual({ text: '合计', bold: true });
    expect(text?.kind === 'paragraph' && text.runs.some(({ mark, text }) => mark === 'sup' && text === '②')).toBe(true);
  });

  it('needs no Markdown: a text of lines has the headings that its numbering makes', () => {
    expect(
      outline('白石县水务局2024年部门预算公开\n\n第一部分 部门概况\n\n一、主要职能\n\n负责全县水资源管理。\n'),
    ).toEqual([
      'title: 白石县水务局2024年部门预算公开',
      'heading 1 part: 第一部分 部门概况',
      'heading 2: 一、主要职能',
      'text: 负责全县水资源管理。',
    ]);
  });
});

describe('a table as it is published', () => {
  it('joins the header cells that go on to the right or down', () => {
    expect(
      drawn(`
        | 科目编码 | 科目名称 | 合计 | 本年支出 |  |
        | --- | --- | ---: | ---: | ---: |
        |  |  |  | 基本支出 | 项目支出 |
        | 208 | 社会保障和就业支出 | 3.50 | 1.00 | 2.50 |
      `),
    ).toEqual([
      '科目编码(1×2) | 科目名称(1×2) | 合计(1×2) | 本年支出(2×1)',
      '基本支出 | 项目支出',
      '208 | 社会保障和就业支出 | «3.50» | «1.00» | «2.50»',
    ]);
  });

  it('joins what a header prints twice, and the rows that number the columns stay in it', () => {
    expect(
      drawn(`
        | 项目 | 2024年 | 2024年 |
        | --- | ---: | ---: |
        | 项目 | 预算数 | 决算数 |
        | 栏次 | 1 | 2 |
        | 其他支出 | 3.50 | 1.00 |
      `),
    ).toEqual(['项目(1×2) | 2024年(2×1)', '预算数 | 决算数', '栏次 | 1 | 2', '其他支出 | «3.50» | «1.00»']);
  });

  it('prints merged cells once, dittos with the cell above, and a note over its whole row', () => {
    expect(
      drawn(`
        | 单位 | 项目 | 金额 |
        | --- | --- | ---: |
        | 水务站 | 灌渠 | 2.00 |
        | 〃 | 泵房 | 1.50 |
        | 注：含上年结转 |
      `),
    ).toEqual(['单位 | 项目 | 金额', '水务站(1×2) | 灌渠 | «2.00»', '泵房 | «1.50»', '注：含上年结转(3×1)']);
  });
});
