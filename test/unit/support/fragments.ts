import fc from 'fast-check';

/** Pieces of drafts in every dialect, whole and broken, for composing texts at random. */
const PIECES: readonly string[] = [
  '---\ndisclosure: budget\nunit: 元\n---',
  '# 白石县林业局2023年单位预算',
  '第三部分 单位预算情况说明',
  '一、收支总体情况',
  '（二）一般公共预算支出情况',
  '2023年支出总预算848.30万元，其中：基本支出612.10万元，占72.16%；项目支出236.20万元，占27.84%。',
  '农林水支出（213）700.30万元，比上年增加30.30万元，增长4.52%，',
  '主要原因是造林任务有所增加；住房保障支出52.00万元，占6.13%。',
  '1. 林业和草原（款）700.30万元，与上年持平。\n2. 住房改革支出（款）52.00万元。',
  '单位：万元',
  '表三 单位支出总体情况表',
  '项目\t合计\t基本支出\t项目支出\n213\t农林水支出\t700.30\t464.10\t236.20\n21302\t林业和草原\t700.30\t464.10\t236.20\n合计\t\t848.30\t612.10\t236.20',
  '支出\t\t\n类\t款\t项\t名称\t预算数\n221\t\t\t住房保障支出\t52\n\t02\t\t住房改革支出\t52.00\n\t\t01\t住房公积金\t51.00',
  '| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| --- | --- | ---: | ---: | ---: |\n| 208 | 社会保障和就业支出 | 96.00 | 96.00 | |\n| 20805 | 行政事业单位养老支出 | 95.00 | 95.00 | |\n| | 合计 | 96.00 | 96.00 | 0 |',
  '| 合计 | 因公出国（境）费 | 公务接待费 |\n|---|---|---|\n| 5.20 | 3.00 | **2.20** |',
  '<table>\n<tr><th rowspan="2">项目</th><th colspan="2">预算数</th></tr>\n<tr><th>基本支出</th><th>项目支出</th></tr>\n<tr><td>213农林水支出</td><td>464.10</td><td>236&#46;20</td></tr>\n</table>',
  '\t收入\n\t预算数\n\t支出\n\t预算数\n\n\t一、财政拨款\n\t848.30\n\t213 农林水支出\n\t700.30\n\n\t收入总计\n\t848.30\n\t支出总计\n\t848.30',
  '- 人员经费501.20万元\n- 公用经费110.90万元\n\n  合计612.10万元',
  '> 引用：按〔2022〕18号文编制，联系电话0998-1234567。',
  '```\n合计 1\n```',
  '<!-- 待核 12.5万元 -->',
  '<!-- tieout-ignore-next amount, share: 见批复 -->',
  '<!-- tieout-ignore-section T102: 见批复 -->',
  '𠮷木乡😀管护站12.50万元',
  '　　２０２３年公务接待费２．２０万元，下降５％。',
  '三、支出12.5\r\n四、收入13.5\r五、完',
];

/** What fingers and clipboards put into a draft. */
const TYPED: readonly string[] = [
  '\t',
  '|',
  '1',
  '.',
  '\n',
  '\n\n',
  '`',
  '```\n',
  '<table>',
  '</table>',
  '<!--',
  '-->',
  '---',
  '---\n',
  '，',
  '。',
  '（',
  '）',
  '：',
  '%',
  '万元',
  '\r',
  '\r\n',
  ' ',
  '    ',
  '# ',
  '- ',
  '合计',
  '其中',
  '𠮷',
  '\uFEFF',
  '\0',
  '| --- |\n',
  '\\',
  '<td>',
  '2130201',
  ' <!-- tieout-ignore row-total: 见批复 -->',
  '\t\t\t1.00\n',
];

/** What nobody types, but a file may hold. */
const HOSTILE: readonly string[] = [
  '\uD800',
  '\uDC00',
  '\u2028',
  '\u0085',
  '9'.repeat(70),
  `${'1'.repeat(30)}.${'3'.repeat(50)}`,
  '1,234,567,',
  '(5)',
  '-5',
  '¥',
  '<td rowspan="99999" colspan="99999">',
  '<tr><td>',
  '&#0;',
  '&#xD800;',
  '&#99999999;',
  '- '.repeat(60),
  '> '.repeat(60),
  '('.repeat(80),
  '['.repeat(200),
  '*'.repeat(99),
  '|'.repeat(60),
  '\t'.repeat(60),
  '一、'.repeat(30),
  '其中：',
  '占',
  '增长',
  '减少0万元',
  '下降0%',
  '__proto__',
  'constructor',
  '---\ndisclosure: &a [*a]\n---\n',
  '---\n? \n---\n',
  '---\n__proto__: 1\n---\n',
  '---\n%x\n---\n',
  '| 201 | ',
  ' |\n',
  '0\t0\t0\n',
];

export const piece = fc.constantFrom(...PIECES);
export const typed = fc.constantFrom(...TYPED);
export const hostile = fc.oneof(typed, piece, fc.constantFrom(...HOSTILE), fc.string({ maxLength: 8 }));

/** A draft of some pieces, most often with blank lines between them. */
export const draftText = fc
  .array(fc.tuple(piece, fc.constantFrom('\n\n', '\n\n', '\n', '\r\n\r\n', '')), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.map(([text, end]) => text + end).join(''));

/** One change: where, as a share of the text, how much goes, and what comes. */
export interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

export const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(120) }),
  inserted: fc.oneof(
    { weight: 4, arbitrary: typed },
    { weight: 1, arbitrary: piece },
    { weight: 1, arbitrary: fc.constant('') },
  ),
});

export function apply(text: string, { at, removed, inserted }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + removed);
}
