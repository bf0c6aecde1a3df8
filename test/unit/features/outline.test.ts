import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, SelectionRange } from 'vscode-languageserver-types';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, outdent } from '../support/draft.ts';
import { atCaret } from './caret.ts';

const { views } = createDisclosureService();

const MARKDOWN = `
  ---
  disclosure: budget
  department: 白石县水文局
  ---

  # 白石县水文局2024年部门预算

  ## 第一部分 部门预算表

  ### 表一 收入支出总表

  单位：万元

  | 项目 | 预算数 | 项目 | 预算数 |
  | --- | ---: | --- | ---: |
  | 财政拨款收入 | 856.50 | 213 农林水支出 | 856.50 |
  | 收入总计 | 856.50 | 支出总计 | 856.50 |

  注：本表含上年结转。

  ## 第二部分 情况说明

  ### 一、收支情况

  收入总计856.50万元，支出总计856.50万元。收支平衡。
`;

const PLAIN = `
  白石县水文局2024年部门预算

  第一部分 部门预算表

  表一 收入支出总表

  单位：万元

  项目\t预算数
  财政拨款收入\t856.50
  收入总计\t856.50

  第二部分 情况说明

  一、收支情况

  收入总计856.50万元。

  （一）收入

  财政拨款收入856.50万元。
`;

/** Each symbol with its first and last line, set in by its depth. */
function outline(text: string): string[] {
  const lines = ({ name, range, children }: DocumentSymbol, depth: number): string[] => [
    `${'  '.repeat(depth)}${name} ${range.start.line + 1}–${range.end.line + 1}`,
    ...(children ?? []).flatMap((child) => lines(child, depth + 1)),
  ];
  return views.symbols(documentOf(outdent(text))).flatMap((symbol) => lines(symbol, 0));
}

/** What is selected, step by step, the innermost first; of more than a line, its first and last. */
function growing(marked: string): string[] {
  const { document, position } = atCaret(marked);
  const steps: string[] = [];
  for (let step: SelectionRange | undefined = views.selections(document, [position])[0]; step; step = step.parent) {
    const { start, end } = step.range;
    steps.push(start.line === end.line ? document.getText(step.range) : `${start.line + 1}–${end.line + 1}`);
  }
  return steps;
}

describe('the outline', () => {
  it('has parts, sections and tables, each with all that belongs to it', () => {
    expect(outline(MARKDOWN)).toEqual([
      '白石县水文局2024年部门预算 6–25',
      '  第一部分 部门预算表 8–19',
      '    表一 收入支出总表 10–19',
      '  第二部分 情况说明 21–25',
      '    一、收支情况 23–25',
    ]);
  });

  it('needs no Markdown headings', () => {
    expect(outline(PLAIN)).toEqual([
      '第一部分 部门预算表 3–11',
      '  表一 收入支出总表 5–11',
      '第二部分 情况说明 13–21',
      '  一、收支情况 15–21',
      '    （一）收入 19–21',
    ]);
  });

  it('names a table without a title by its kind', () => {
    expect(outline('项目\t合计\n因公出国（境）费\t1.00\n公务接待费\t2.00\n')).toEqual(['“三公”经费表 1–3']);
  });
});

describe('folding', () => {
  it('folds parts, sections and tables, and the rows of a table', () => {
    const ranges = views.foldings(documentOf(outdent(MARKDOWN)));
    expect(ranges.map(({ startLine, endLine }) => `${startLine + 1}–${endLine + 1}`)).toEqual([
      '6–25',
      '8–19',
      '10–19',
      '14–17',
      '21–25',
      '23–25',
    ]);
  });
});

describe('a growing selection', () => {
  it('takes the cell, its row, the rows, the table, the part, the draft', () => {
    expect(growing(MARKDOWN.replace('收入总计 | 856', '收入总计 | 85‸6'))).toEqual([
      '856.50',
      '| 收入总计 | 856.50 | 支出总计 | 856.50 |',
      '14–17',
      '10–19',
      '8–19',
      '6–25',
      '1–26',
    ]);
  });

  it('takes the figure, the clause, the sentence, the paragraph, the section', () => {
    expect(growing(MARKDOWN.replace('支出总计856.50万元。', '支出总计85‸6.50万元。'))).toEqual([
      '856.50',
      '支出总计856.50万元',
      '收入总计856.50万元，支出总计856.50万元',
      '收入总计856.50万元，支出总计856.50万元。收支平衡。',
      '23–25',
      '21–25',
      '6–25',
      '1–26',
    ]);
  });

  it('takes the draft where nothing else stands', () => {
    expect(growing('\n‸\n')).toEqual(['1–2']);
  });
});

describe('looking through all drafts', () => {
  const found = (query: string) =>
    views
      .symbolsNamed([documentOf(outdent(MARKDOWN)), documentOf('说明')], query)
      .map(({ name, location }) => `${name} ${location.range.start.line + 1}`);

  it('finds a department, a table and a code', () => {
    expect(found('水文')).toEqual(['白石县水文局 6']);
    expect(found('收入支出')).toEqual(['表一 收入支出总表 10']);
    expect(found('213')).toEqual(['213 农林水支出 16']);
    expect(found('农林')).toEqual(['213 农林水支出 16']);
  });

  it('lists departments and tables where nothing is looked for', () => {
    expect(found('')).toEqual(['白石县水文局 6', '表一 收入支出总表 10']);
  });
});
