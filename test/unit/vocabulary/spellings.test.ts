import { describe, expect, it } from 'vitest';
import { FINAL_BUDGET, LAST_YEAR, ORIGINAL_BUDGET } from '../../../server/src/vocabulary/comparisons.ts';
import { DOWN, UP } from '../../../server/src/vocabulary/directions.ts';
import { LINES, SUFFIXES } from '../../../server/src/vocabulary/lines.ts';
import { TOTALS } from '../../../server/src/vocabulary/totals.ts';
import { findingsIn } from '../support/draft.ts';

/** Every spelling in every place where it may stand: without a mistake there is no finding, with one just that one. */
interface Place {
  readonly what: string;
  readonly words: readonly string[];
  /** A draft that uses the word, with this figure in the one place that is tried. */
  readonly draft: (word: string, figure: string) => string;
  readonly right: string;
  readonly wrong: string;
}

const SECTION = '## 三、支出预算情况\n\n';
const ITEMS = [
  '| 农林水支出 | 1182.70 | 882.70 | 300.00 |',
  '| 卫生健康支出 | 91.18 | 90.00 | 1.18 |',
  '| 住房保障支出 | 133.30 | 130.00 | 3.30 |',
];

function table(header: string, rows: readonly string[]): string {
  const rule = header.replace(/[^|]+/g, ' --- ');
  return `# 某县水利局2024年部门预算\n\n表3 部门支出总表\n\n单位：万元\n\n${[header, rule, ...rows].join('\n')}\n`;
}

/** `本年支出120.00，比上年100.00`: up by 20, or down by 20. */
function amounts(isUp: boolean): string {
  return `2024年支出预算${isUp ? '120.00' : '80.00'}万元，比上年预算100.00万元`;
}

/** The first three spellings of a line with all that may follow them; of the others the plain ones. */
function spellingsOf(line: string): string[] {
  return LINES[line]!.flatMap((name, index) => (index < 3 ? SUFFIXES : ['']).map((suffix) => name + suffix));
}

const publicExpenses = (line: string): Place => ({
  what: `${line} in a table`,
  words: spellingsOf(line),
  draft: (word, figure) => {
    const names = { 公务接待费: '公务接待费', [line]: word };
    const rows: readonly (readonly [string, string])[] = [
      ['因公出国境费', '5.00'],
      ['公务接待费', '3.66'],
      ['公务用车购置及运行费', '23.95'],
      ['公务用车购置费', '15.00'],
      ['公务用车运行维护费', '8.95'],
    ];
    const lines = rows.map(([name, amount]) => `| ${names[name] ?? name} | ${name === line ? figure : amount} |`);
    const text = `2024年“三公”经费预算32.61万元，其中：因公出国（境）费5.00万元，公务接待费3.66万元，公务用车购置费15.00万元，公务用车运行维护费8.95万元。`;
    const header = '| 项目 | 预算数 |\n| --- | --- |\n| 合计 | 32.61 |';
    return `表8 一般公共预算“三公”经费支出表\n\n单位：万元\n\n${header}\n${lines.join('\n')}\n\n${SECTION}${text}\n`;
  },
  right:
    { 因公出国境费: '5.00', 公务接待费: '3.66', 公务用车购置及运行费: '23.95', 公务用车购置费: '15.00' }[line] ??
    '8.95',
  wrong:
    { 因公出国境费: '6.00', 公务接待费: '3.86', 公务用车购置及运行费: '25.95', 公务用车购置费: '18.00' }[line] ??
    '9.95',
});

const directions = (words: readonly string[], isUp: boolean): Place[] => [
  {
    what: `${isUp ? 'up' : 'down'} before an amount`,
    words,
    draft: (word, figure) => `${SECTION}${amounts(isUp)}${word}${figure}万元，${isUp ? '增长' : '下降'}20.00%。\n`,
    right: '20.00',
    wrong: '30.00',
  },
  {
    what: `${isUp ? 'up' : 'down'} before a rate`,
    words,
    draft: (word, figure) => `${SECTION}${amounts(isUp)}${isUp ? '增加' : '减少'}20.00万元，${word}${figure}。\n`,
    right: '20.00%',
    wrong: '25.00%',
  },
];

const PLACES: readonly Place[] = [
  {
    what: 'a total as the header of a column',
    words: TOTALS,
    draft: (word, figure) =>
      table(`| 科目名称 | ${word} | 基本支出 | 项目支出 |`, [
        `| 社会保障和就业支出 | ${figure} | 180.36 | 2.00 |`,
        ...ITEMS,
      ]),
    right: '182.36',
    wrong: '192.36',
  },
  ...[true, false].map((isFirst) => ({
    what: `a total as the label of the ${isFirst ? 'first' : 'last'} row`,
    words: TOTALS,
    draft: (word: string, figure: string) => {
      const total = `| ${word} | ${figure} | 1102.70 | 304.48 |`;
      const rows = isFirst ? [total, ...ITEMS] : [...ITEMS, total];
      return table('| 项目 | 合计 | 基本支出 | 项目支出 |', rows);
    },
    right: '1407.18',
    wrong: '1507.18',
  })),
  ...directions(UP, true),
  ...directions(DOWN, false),
  ...['比', '较'].map((than) => ({
    what: `last year after ${than}`,
    // 往年 names no year.
    words: LAST_YEAR.filter((word) => word !== '往年'),
    draft: (word: string, figure: string) =>
      `${SECTION}2024年支出预算120.00万元，${than}${word}增加20.00万元，增长${figure}。\n`,
    right: '20.00%',
    wrong: '25.00%',
  })),
  {
    what: 'a budget that an outturn completes',
    words: [...ORIGINAL_BUDGET, ...FINAL_BUDGET],
    draft: (word, figure) => `${SECTION}${word}为100.00万元，支出决算为95.00万元，完成预算的${figure}。\n`,
    right: '95.00%',
    wrong: '59.00%',
  },
  ...Object.keys(LINES).map(publicExpenses),
];

/** What is said aloud, as `wrong → right`. */
function said(text: string): string[] {
  return findingsIn(text)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ found, expected }) => `${found} → ${expected[0] ?? '?'}`);
}

describe.each(PLACES)('$what', ({ words, draft, right, wrong }) => {
  it('is read in every spelling', () => {
    expect(words.length).toBeGreaterThan(0);
    const noisy = words.flatMap((word) => said(draft(word, right)).map((finding) => `${word}: ${finding}`));
    expect(noisy).toEqual([]);
    const missed = words
      .map((word) => `${word}: ${said(draft(word, wrong)).join('; ')}`)
      .filter((line) => !line.endsWith(`: ${wrong} → ${right}`));
    expect(missed).toEqual([]);
  });
});
