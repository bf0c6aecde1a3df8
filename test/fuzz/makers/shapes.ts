import type { Random } from '../random.ts';

type Shape = (times: number, random: Random) => string;

const repeat =
  (text: string): Shape =>
  (times) =>
    text.repeat(times);
const lines =
  (line: (at: number, random: Random) => string, head = '', tail = ''): Shape =>
  (times, random) =>
    `${head}${Array.from({ length: times }, (_, at) => line(at, random)).join('\n')}\n${tail}`;
const amount = (random: Random) => (random.below(1_000_000) / 100).toFixed(2);

/** Texts that grow in one direction: deep, long, wide, many, or alike. How large is chosen apart. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  'nested list': (times) => `${'- '.repeat(times)}x`,
  'indented list': lines((at) => `${' '.repeat(Math.min(at, 500) * 2)}- 支出1.00万元`),
  'nested quote': (times) => `${'> '.repeat(times)}x\n`,
  brackets: repeat('['),
  'links never closed': repeat('[a](b'),
  images: repeat('![a]('),
  parentheses: repeat('（一）'),
  stars: repeat('*a'),
  'stars and underscores': repeat('**a_'),
  ticks: (times) => Array.from({ length: Math.min(times, 3000) }, (_, at) => '`'.repeat(at % 90)).join('a'),
  entities: repeat('&#x1'),
  escapes: repeat('\\'),
  'one long line of digits': repeat('1234567890'),
  'one long line of grouped digits': repeat('1,234,'),
  'one long line of words': repeat('一般公共预算支出'),
  'one long sentence of amounts': (times, random) =>
    Array.from({ length: times }, (_, at) => `项目${at}支出${amount(random)}万元，`).join(''),
  'one long sentence of shares': repeat('增加1.00万元，占5%，'),
  '其中 in 其中': repeat('其中：支出1.00万元，'),
  分别: (times, random) =>
    `${Array.from({ length: times }, (_, at) => `项目${at}`).join('、')}分别为${Array.from({ length: times }, () => `${amount(random)}万元`).join('、')}。`,
  'equal sentences': repeat('2024年支出总预算848.30万元，其中：基本支出612.10万元，占72.16%。\n\n'),
  'equal paragraphs': repeat('公务接待费2.20万元，比上年减少0.10万元，下降4.35%。\n\n'),
  'sentences with an ever new amount': lines(
    (at, random) => `${at}. 项目${at % 7}支出${amount(random)}万元，增长1%。\n`,
  ),
  headings: lines((at) => `${'#'.repeat(1 + (at % 6))} 标题${at}\n`),
  'numbered headings': lines((at) => `（${'一二三四五六七八九十'[at % 10]}）支出情况\n`),
  'a tall table': lines(
    (at, random) => `| ${2_010_000 + at} | 项目${at} | ${amount(random)} |`,
    '| 编码 | 名称 | 合计 |\n|-|-|-|\n',
  ),
  'a tall table of equal rows': lines(() => '| 201 | 项目 | 1.00 |', '| 编码 | 名称 | 合计 |\n|-|-|-|\n'),
  'a tall table of tabs': lines(
    (at, random) => `${at}\t项目\t${amount(random)}\t${amount(random)}`,
    '编码\t名称\t合计\t基本支出\n',
  ),
  'a tall table of spaces': lines(
    (at, random) => `${at}    项目    ${amount(random)}    ${amount(random)}`,
    '编码    名称    合计    基本支出\n',
  ),
  'a wide table': (times) => `|${'1.00|'.repeat(times)}\n|${'-|'.repeat(times)}\n|${'2.00|'.repeat(times)}\n`,
  'many tables': repeat('| 项目 | 金额 |\n|-|-|\n| 合计 | 3.00 |\n| 甲 | 1.00 |\n| 乙 | 2.00 |\n\n'),
  'many tables of one title': repeat('表一 支出总表\n\n项目\t金额\n合计\t3.00\n甲\t1.00\n\n'),
  'cells with no end of row': repeat('\t1.00\n'),
  'nested HTML tables': repeat('<table><tr><td>'),
  'HTML cells': (times) => `<table><tr>${'<td>1.00'.repeat(times)}`,
  'HTML rows': (times, random) =>
    `<table>${Array.from({ length: times }, () => `<tr><td>甲</td><td>${amount(random)}</td></tr>`).join('')}</table>`,
  'cells that span': (times) => `<table><tr>${'<td rowspan=9999 colspan=9999>1</td>'.repeat(times)}`,
  'tags never closed': repeat('<b>'),
  'half a tag': repeat('<td '),
  'comments never closed': repeat('<!-- '),
  'ignore comments on a line': repeat('<!-- tieout-ignore T101: 见批复 -->'),
  'ignore comments': lines(() => '支出1.00万元。<!-- tieout-ignore-next amount: 见批复 -->\n'),
  'ignored sections': repeat('<!-- tieout-ignore-section: x -->\n\n# 一\n\n'),
  'front matter of many keys': (times) =>
    `---\n${Array.from({ length: times }, (_, at) => `k${at}: 1`).join('\n')}\n---\n`,
  'front matter of one deep value': (times) => `---\ndisclosure: ${'['.repeat(times)}\n---\n`,
  'front matter of anchors': (times) =>
    `---\na0: &a0 [x]\n${Array.from({ length: Math.min(times, 60) }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]`).join('\n')}\n---\n`,
  'blank lines': repeat('\n'),
  spaces: repeat(' '),
  'ideographic spaces': repeat('　'),
  'carriage returns': repeat('\r'),
  'combining marks': repeat('a\u0301\u0302'),
  'characters beyond the basic plane': repeat('𠮷😀'),
  'lone surrogates': repeat('\ud842'),
  'years and dates': repeat('2024年12月31日'),
  'codes in brackets': (times, random) =>
    Array.from({ length: times }, () => `支出（${2_010_000 + random.below(90_000)}）1.00万元`).join('，'),
  quotes: repeat('“'),
  colons: repeat('项目：'),
  'pages with numbers': lines((at) => `支出1.00万元。\n\n— ${at} —\n\f`),
  contents: lines((at) => `第一部分 概况${'.'.repeat(30)}${at}`),
  'fences never closed': repeat('```\n'),
  'reference definitions': lines((at) => `[a${at}]: b`),
  footnotes: lines((at) => `[^${at}]: x[^${at}]`),
  'setext underlines': repeat('a\n=\n'),
};
