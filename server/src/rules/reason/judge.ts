import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { isZero } from '../../figures/decimal.ts';
import { type Lexeme, lexemes, type Word, wordsBetween } from '../../prose/words.ts';
import { isLegend, placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { YEAR_NAMED } from '../../vocabulary/periods.ts';
import { anyOf, endsWithAny, startsWithAny } from '../../vocabulary/words.ts';
import { type Stated, statedBy } from './change.ts';
import { otherExpense } from './otherExpense.ts';

const REASON_WORDS = anyOf('原因 主要是 主要系 由于 因为 主要由 主要因');
const OTHER_MONEY = anyOf('结转 结余 收入 自有 非税');

/**
 * A stated reason that speaks against the change it is to explain.
 *
 * claim  := … DIRECTION NUMBER (not zero), all of a sentence the same way
 * reason := 主要原因是 … NOUN DIRECTION …, all the other way
 *
 * Silent where the reason holds a word of the right direction too (A 增加、B 减少), speaks of last year's base, or
 * where what changed is a balance or a ratio, which does grow when spending falls.
 */
export function reason({ passage, section }: PassagePlace): readonly Verdict[] {
  if (!passage.hasDigits || !REASON_WORDS.test(passage.folded.replaceAll(' ', ''))) return [];
  if (isLegend(passage, section)) return [];
  const found: Verdict[] = [];
  let stated: Stated[] = [];
  let whole: Stated[] | undefined;
  const all = lexemes(passage);
  for (let at = 0; at < all.length; at++) {
    const lexeme = all[at]!;
    if (lexeme.kind === 'reason') {
      const end = endOfReason(passage, all, at);
      const other = otherExpense(passage, all, at, all[end]?.start ?? passage.folded.length);
      if (other) found.push(other);
      const verdict = other
        ? undefined
        : judge(passage, stated, lexeme, all.slice(at + 1, end), all[end]?.start ?? passage.folded.length);
      if (verdict) found.push(verdict);
      stated = [];
      whole = undefined;
      at = end - 1;
    } else if (lexeme.kind === 'number') {
      const change = statedBy(passage, all, at);
      if (change) stated.push(change);
      // A new amount is a new subject; what was said of the one before needs no reason any more.
      else if (lexeme.item.figure.kind === 'amount') stated = [];
    } else if (lexeme.kind === 'which') {
      whole ??= stated;
      stated = [];
    } else if (lexeme.kind === 'semicolon') stated = [];
    else if (lexeme.kind === 'stop' && whole) {
      // `合计减少…，其中：…；其他收入增加…。主要原因是`: the new sentence goes on about the whole.
      stated = whole;
      whole = undefined;
    }
  }
  return found;
}

/** 一是…；二是…: the reasons go on after the semicolon. */
const GOES_ON = startsWithAny('<numeral>是 其<numeral> 另外 同时 此外 [(]<digit>{)|、|.} <circled>');

/** Index of the lexeme that ends a reason: a full stop, a semicolon, 其中, or an amount said of something else. */
function endOfReason(passage: Passage, all: readonly Lexeme[], from: number): number {
  let amount: number | undefined;
  for (let at = from + 1; at < all.length; at++) {
    const lexeme = all[at]!;
    if (lexeme.kind === 'stop' || lexeme.kind === 'which') return at;
    if (lexeme.kind === 'number' && lexeme.item.figure.kind === 'amount' && !statedBy(passage, all, at)) amount ??= at;
    if (lexeme.kind === 'versus' && amount !== undefined) return amount;
    if (lexeme.kind === 'semicolon') {
      const next = wordsBetween(passage, lexeme.end, lexeme.end + 12);
      if (!GOES_ON.test(next)) return at;
    }
  }
  return all.length;
}

/** What grows when spending falls, and what is a quotient: no reason about spending speaks against it. */
const BALANCE = anyOf('结转 结余 盈余 缺口 节约 负债 债务 余额 人均 均 率 占比 比重 完成 差额 欠');

/** Last year's base explains either direction. */
const BASE = anyOf('<!{比|较|与|同|和}{上年|去年|上一年|往年|以前年度} 基数 一次性');
const NEGATED = endsWithAny('不再 不 未 没有 没 无 避免 防止 控制 弥补 抵消 抵减 少');

/** What a change of spending may be put down to. */
const CAUSE = endsWithAny(
  '{人员|人数|职工|干部|编制|资金|经费|项目|支出|预算|拨款|费用|费|活动|任务|业务|工作量|工作|批次|人次|补助|投入|采购|安排|数量|车辆|补贴|工资|待遇|标准|保险|公积金}{有所|逐年|相应|也|均|都|较|比|上年|去年|大幅|明显|略有|适当|预算|资金|数|的|同比}*',
);
/** Who leaves takes pay out of one item and into another. */
const LEAVING = anyOf('退休 离休 离退休 调出 辞职 减员 死亡 去世 转出 结转 结余 收入 自有 非税 上级 中央 省级 下达');
type Way = 'up' | 'down';

/** The way a word of a reason points. */
function wayOf({ kind }: Lexeme): Way | undefined {
  if (kind === 'up' || kind === 'more') return 'up';
  return kind === 'down' || kind === 'less' ? 'down' : undefined;
}

/** 2020年 in the reason of a change in 2021. */
function namesEarlierYear(passage: Passage, text: string): boolean {
  const inReason = yearsIn(text);
  if (inReason.length === 0) return false;
  return Math.min(...inReason) < Math.max(...yearsIn(passage.folded));
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(YEAR_NAMED)].map(([, year]) => Number(year));
}

function judge(
  passage: Passage,
  stated: readonly Stated[],
  marker: Word,
  inside: readonly Lexeme[],
  end: number,
): Verdict | undefined {
  const first = stated[0];
  if (!first || stated.some(({ word }) => word.kind !== first.word.kind)) return undefined;
  if (stated.every(({ number }) => isZero(number.item.figure.value))) return undefined;
  const subject = `${first.number.item.before.join('')}${first.number.item.chunk}`;
  const text = wordsBetween(passage, marker.end, end);
  if (BALANCE.test(subject) || BASE.test(text) || namesEarlierYear(passage, text)) return undefined;

  const flat = inside.find((lexeme): lexeme is Word => lexeme.kind === 'flat');
  const words = inside.filter((lexeme): lexeme is Word => wayOf(lexeme) !== undefined);
  if (words.length === 0) return flat ? say(passage, first, flat, 'unchanged') : undefined;
  // One word of the right direction is reason enough.
  if (words.some((word) => wayOf(word) === wayOf(first.word))) return undefined;
  const against = words.find((word) => {
    if (word.kind !== 'up' && word.kind !== 'down') return false;
    const before = wordsBetween(passage, Math.max(marker.end, word.start - 24), word.start);
    const cause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf('，')) + 1);
    if (NEGATED.test(cause) || (first.word.kind === 'down' && LEAVING.test(cause))) return false;
    return CAUSE.test(cause) && !OTHER_MONEY.test(cause);
  });
  return against && say(passage, first, against, 'against');
}

function say(passage: Passage, { word, number }: Stated, at: Word, kind: string): Verdict {
  return {
    rule: 'reason',
    at: placeIn(passage, at.start, at.end),
    atMost: 'warning',
    words: { kind, word: word.text, said: number.item.figure.text, reason: at.text },
    repairs: [],
    sure: false,
    related: [
      { at: placeIn(passage, word.start, word.end), role: 'otherWord' },
      { at: placeIn(passage, number.start, number.end), role: 'change' },
    ],
  };
}
