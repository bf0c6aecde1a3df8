import type { Passage } from '../draft/passage.ts';
import { type ProseFigure, proseFigures } from '../facts/prose/tokens.ts';

/** What a word of a disclosure does. */
export type WordKind =
  | 'up'
  | 'down'
  | 'flat'
  | 'more'
  | 'less'
  | 'reason'
  | 'versus'
  | 'lastYear'
  | 'budget'
  | 'becomes'
  | 'which'
  | 'list'
  | 'comma'
  | 'pause'
  | 'colon'
  | 'semicolon'
  | 'stop'
  | 'open'
  | 'close';

/** A word or a mark that means something here, with its place in the passage. */
export interface Word {
  readonly kind: WordKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A printed number; `end` is the end of its unit. */
export interface NumberWord {
  readonly kind: 'number';
  readonly start: number;
  readonly end: number;
  readonly item: ProseFigure;
}

export type Lexeme = Word | NumberWord;

/**
 * The words by what they do; the first that fits wins, so longer ones stand before the shorter ones they begin with.
 * 增减 is neither up nor down, 只减不增 is a policy and no direction.
 */
const WORDS: readonly (readonly [WordKind | 'none', string])[] = [
  [
    'none',
    '增减(?:变化|变动|幅度|额|率)?|只减不增|有增有减|不增|不减|增减幅|增收节支|增值|增效|减税降费|减负|减灾|减排|减贫|减免|降级|降水|降雨|降碳|降本|上升为|提高(?=.{0,12}(?:水平|质量|效率|效益|能力|效能|素质|知晓率|满意度|意识|标准))',
  ],
  [
    'flat',
    '持平|(?:无|没有|未发生|不存在)(?:任何)?(?:增减)?(?:变化|变动)|未变化|保持不变|无增减|(?:与|同|和)(?:上年|去年|上一年)(?:度)?(?:预算|决算)?(?:数)?(?:一致|相同|相等)',
  ],
  [
    'reason',
    '(?:增减|增加|减少|变动|变化|增长|下降|上升)?(?:的)?(?:主要)?原因(?:是|为|在于|系|:)?|主要(?:是|系|由于|因为|因)|由于|因为',
  ],
  ['up', '增加|增长|上升|提高|增多|上涨|调增|核增|递增|增大|扩大|增幅'],
  ['down', '减少|下降|降低|压减|压缩|调减|核减|缩减|递减|减幅|降幅|节减|锐减|骤减'],
  // Words of a reason only: they never govern a number.
  [
    'more',
    '新增|追加|增设|增拨|增补|增配|增列|增编|增人|扩编|新招|招录|招聘|调入|转入|提标|提档|上调|调升|晋升|晋级|普调|扩招|加大|加强|新建|新购|新设|新成立|合并|纳入|启动|补发|补缴|兑现|重新|恢复|首次',
  ],
  ['less', '厉行节约|过紧日子|取消|调出|转出|核销|划转|剥离|退出|停止|暂停|完工|结束|到期|压降|收回|严控|严格控制'],
  ['lastYear', '上年|去年|上一年|上半年'],
  ['versus', '相比|对比|比较|同比|环比|比(?!例|重|率)|较(?!为|大|小|多|少|高|低|好|强)'],
  ['budget', '年初预算|调整预算|全年预算'],
  ['which', '其中'],
  ['list', '包括|分别是|分别为|具体为|分为'],
  ['becomes', '(?:达)?到|至'],
  ['comma', '[,，]'],
  ['pause', '、'],
  ['colon', ':'],
  ['semicolon', ';'],
  ['stop', '[。!?]'],
  ['open', '[(\\[【〔]'],
  ['close', '[)\\]】〕]'],
];

const WORD = new RegExp(WORDS.map(([, pattern]) => `(${pattern})`).join('|'), 'g');

const kept = new WeakMap<Passage, readonly Lexeme[]>();

/** The words of a passage that a remark may follow from, and its numbers, in order. */
export function lexemes(passage: Passage): readonly Lexeme[] {
  let found = kept.get(passage);
  if (!found) {
    found = read(passage);
    kept.set(passage, found);
  }
  return found;
}

function read(passage: Passage): Lexeme[] {
  const { text, at } = withoutSpaces(passage.folded);
  const numbers = proseFigures(passage);
  const found: Lexeme[] = [];
  let next = 0;
  for (const match of text.matchAll(WORD)) {
    const start = at(match.index);
    for (; next < numbers.length && numbers[next]!.number.start < start; next++) {
      found.push(numberWord(numbers[next]!));
    }
    const last = found.at(-1);
    // A comma between thousands, a bracket within a unit.
    if (last?.kind === 'number' && start < last.end) continue;
    const kind = WORDS[match.indexOf(match[0], 1) - 1]![0];
    const end = at(match.index + match[0].length - 1) + 1;
    if (kind !== 'none') found.push({ kind, start, end, text: match[0] });
  }
  for (; next < numbers.length; next++) found.push(numberWord(numbers[next]!));
  return found;
}

/** Spaces stand around numbers, and where a line or a page ended within a word. */
function withoutSpaces(text: string): { text: string; at: (index: number) => number } {
  if (!text.includes(' ')) return { text, at: (index) => index };
  const places: number[] = [];
  for (let index = 0; index < text.length; index++) if (text[index] !== ' ') places.push(index);
  return { text: text.replaceAll(' ', ''), at: (index) => places[index]! };
}

/** The words from one offset to another, without spaces. */
export function wordsBetween(passage: Passage, start: number, end: number): string {
  return passage.folded.slice(start, Math.max(start, end)).replace(/\s+/g, '');
}

function numberWord(item: ProseFigure): NumberWord {
  return { kind: 'number', start: item.number.start, end: item.number.unitEnd, item };
}

/** Sentences: what stands between full stops. */
export function sentences(passage: Passage): readonly (readonly Lexeme[])[] {
  const found: Lexeme[][] = [[]];
  for (const lexeme of lexemes(passage)) {
    found.at(-1)!.push(lexeme);
    if (lexeme.kind === 'stop') found.push([]);
  }
  return found.filter((sentence) => sentence.length > 0);
}
