import { everyOf, startsWithAny } from './words.ts';

/** What a template leaves behind, and how a pen slips: words that stand twice, marks that stand twice. */

/** Words of the field that no sentence says twice in a row: 预算预算, 增加增加, 主要用于主要用于. */
const SAID_ONCE = [
  ...[
    '预算',
    '决算',
    '收入',
    '支出',
    '经费',
    '资金',
    '财政',
    '拨款',
    '金额',
    '总额',
    '合计',
    '安排',
    '执行数',
    '预算数',
  ],
  ...['增加', '减少', '增长', '下降', '上升', '提高', '降低', '持平', '比上年', '较上年', '同比'],
  ...[
    '主要用于',
    '用于',
    '主要是',
    '主要',
    '其中',
    '原因',
    '包括',
    '人员',
    '单位',
    '部门',
    '价格',
    '控制',
    '保障',
    '项目',
  ],
];
const DOUBLED = new RegExp(`(${[...SAID_ONCE].sort((a, b) => b.length - a.length).join('|')})\\1`, 'g');
/** Two names that meet: 科学普及活动项目｜项目支出绩效目标, 单位｜单位预算, 部门｜部门预算. */
const MEETING = startsWithAny(
  '项目{支出|绩效|资金|经费|名称|库} 单位{预算|决算|名称|资金} 部门{预算|决算|整体} 人员{经费|支出}',
);

/** Where a word of the field stands twice in a row in a folded text; `index` is that of the first. */
export function* doubledWords(text: string): Generator<{ readonly index: number; readonly word: string }> {
  for (const { index, 1: word = '' } of text.matchAll(DOUBLED)) {
    if (!MEETING.test(text.slice(index + word.length, index + word.length + 8))) yield { index, word };
  }
}

/** `。。` and `，，` are typed twice; `。，` and `，；` are what is left where words between them were taken out. */
const MARKS = everyOf('«<mark>»[<blank>]«<mark>»!{<mark>|.}');

/** Where two marks stand with nothing between them; `keep` is the one that the sentence needs. */
export function* doubledMarks(
  text: string,
): Generator<{ readonly index: number; readonly marks: string; readonly keep: string }> {
  for (const { index, 0: marks, 1: first = '', 2: second = '' } of text.matchAll(MARKS)) {
    if (/[。，、；：]/.test(text[index - 1] ?? '')) continue;
    const keep = [first, second].sort((a, b) => '。；：，、'.indexOf(a) - '。；：，、'.indexOf(b))[0]!;
    yield { index, marks, keep };
  }
}

/** A comma of another alphabet between two Chinese words, or a word and its number. */
export const FOREIGN_COMMA = everyOf('<&{<han>},&{_{<han>|<digit>}}');
export const CHINESE_COMMA = everyOf('，');

/** Places that the writer was to fill in: braces, circles, dots, 略, 待. */
export const UNFILLED = new RegExp(
  [
    '[{｛][^{}｛｝\\d]{1,12}[}｝]',
    '[○〇◯]{2,}(?![○〇◯年])',
    '[(（](?:略|待定?|待补充?|待填写?|待核实?)[)）]',
    // A row of dots stands for an item that was not written; after words it leads to a page number.
    '。{4,}|(?<![\\u4e00-\\u9fa5\\w”）)…]\\s?)…{2,}(?!\\s?\\d)',
  ].join('|'),
  'g',
);

/** A gap that the writer is to fill, and knows of: 〔待填：增减原因〕. It says what is to stand there. */
export const GAP = everyOf('〔待填[:«<gap:40>»]〕');

/** A reason that is still a gap: it goes where nothing has changed any more. */
export const REASON_GAP = startsWithAny('，主要原因是〔待填[:<gap:40>]〕');

/** A gap for what no data gives. */
export function gapFor(what: string): string {
  return `〔待填：${what}〕`;
}

/** An instruction to whoever fills the template in: （请核实单位是否有涉密项目，…）. */
export const INSTRUCTION = everyOf(
  '{(|（}{请{核实|填写|填报|补充|说明|列明|根据|按|各|单位|删除|注明|选择}<inside:2-60>|{若|如}{无|没有|有}<inside:30>{则|请|可}<inside:1-40>|{填写|此处填|按实际}<inside:2-40>|<inside:20>{自行|据实}{填写|补充|删除|修改}<inside:20>}_{)|）}',
);
