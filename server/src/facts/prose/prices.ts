import type { Passage } from '../../draft/passage.ts';
import type { ProseFigure } from '../../prose/tokens.ts';
import { proseFigures } from '../../prose/tokens.ts';
import { IN_BRACKETS } from '../../text/characters.ts';
import {
  AVERAGES,
  DENOMINATOR,
  EQUALS,
  JOINED_AFTER,
  JOINED_BEFORE,
  MONEY_PER,
  MONEY_UNIT,
  MYRIADS,
  PER_TIME,
  RESULT,
  SHARED_OR_ROUGH,
  SUMS_OR_SHARES,
  TIME_FOLLOWS,
  TIME_UNITS,
  TIMES,
  TIMES_UNIT,
} from '../../vocabulary/prices.ts';

/** A price times a quantity, as the text says it. */
export interface ProductClaim {
  readonly amount: ProseFigure;
  /** Each factor, a list if it is the sum of several prices. */
  readonly factors: readonly (readonly ProseFigure[])[];
  /** 人均 2 万元: worked out from the other two. */
  readonly average: ProseFigure | undefined;
  /** The text says that this is how the amount was reached; else it is only believed if it fits. */
  readonly stated: boolean;
}

const kept = new WeakMap<Passage, readonly ProductClaim[]>();

/** The products that a passage states or may state. */
export function productsOf(passage: Passage): readonly ProductClaim[] {
  let claims = kept.get(passage);
  if (!claims) {
    claims = read(passage);
    kept.set(passage, claims);
  }
  return claims;
}

function read(passage: Passage): readonly ProductClaim[] {
  if (!passage.hasDigits || !passage.folded.includes('元')) return [];
  const figures = proseFigures(passage);
  const bySentence = new Map<number, ProseFigure[]>();
  let sentence = 0;
  let last = 0;
  for (const item of figures) {
    // A semicolon parts two calculations, but 其中 and units of one project may stand on both sides.
    if (passage.folded.slice(last, item.number.start).includes('。')) sentence += 1;
    last = item.number.unitEnd;
    const list = bySentence.get(sentence);
    if (list) list.push(item);
    else bySentence.set(sentence, [item]);
  }
  return [...formulas(passage, figures), ...[...bySentence.values()].flatMap((items) => statements(passage, items))];
}

/** `46.4 元/人 × 370612 人 = 17196396.8 元`: numbers joined by signs. */
function formulas(passage: Passage, figures: readonly ProseFigure[]): ProductClaim[] {
  const text = passage.folded;
  const found: ProductClaim[] = [];
  for (let at = 0; at < figures.length; at++) {
    const factors = [figures[at]!];
    let next = at + 1;
    for (; next < figures.length && factors.length < 6; next++) {
      const between = text.slice(figures[next - 1]!.number.unitEnd, figures[next]!.number.start);
      if (!TIMES.test(between)) break;
      factors.push(figures[next]!);
    }
    if (factors.length < 2) continue;
    const amount = figures[next];
    const from = factors.at(-1)!.number.unitEnd;
    const joined = amount && EQUALS.test(text.slice(from, amount.number.start));
    // Without a price among them the numbers measure something else (3×2 米).
    const priced = factors.some(({ figure }) => figure.kind === 'amount' || figure.unit.includes('元'));
    // Brackets join sums and products in ways not read here; a share of the costs is a factor too.
    const plain = !SUMS_OR_SHARES.test(text.slice(figures[at]!.number.unitEnd, from).replace(IN_BRACKETS, ''));
    const alone = !JOINED_BEFORE.test(
      text.slice(Math.max(0, figures[at]!.number.start - 4), figures[at]!.number.start),
    );
    if (joined && isMoney(amount) && priced && plain && alone && factors.every(isFactor)) {
      const after = text.slice(amount.number.unitEnd, amount.number.unitEnd + 2);
      if (!JOINED_AFTER.test(after))
        found.push({ amount, factors: factors.map((factor) => [factor]), average: undefined, stated: true });
    }
    at = next - 1;
  }
  return found;
}

/** After an equals sign an amount reads like a target (=14个). */
function isMoney({ figure }: ProseFigure): boolean {
  return (figure.kind === 'amount' || figure.kind === 'threshold') && MONEY_UNIT.test(figure.unit);
}

function isFactor({ figure }: ProseFigure): boolean {
  return figure.kind === 'count' || figure.kind === 'amount' || figure.kind === 'date';
}

function statements(passage: Passage, items: readonly ProseFigure[]): ProductClaim[] {
  const found: ProductClaim[] = [];
  const amounts = items.filter(({ figure }) => figure.kind === 'amount');
  for (const item of items) {
    const average = AVERAGES.find(([words]) => words.test(item.chunk));
    const money = item.figure.kind === 'amount' || item.figure.unit.includes('元');
    if (!average || !money || PER_TIME.test(item.figure.unit)) continue;
    const counts = items.filter(({ figure }) => figure.kind === 'count' && average[1].test(figure.unit));
    const totals = amounts.filter((amount) => amount !== item);
    const [count, second] = counts;
    if (!count || second) continue;
    // 平均每辆运行维护费 is of what is said of running alone.
    const named = item.chunk.includes('运行')
      ? totals.filter(({ chunk }) => chunk.includes('运行') && !chunk.includes('购置'))
      : totals;
    const stated = named.length === 1 && named[0]!.number.start < item.number.start;
    for (const amount of totals)
      found.push({ amount, factors: [[item], [count]], average: item, stated: stated && amount === named[0] });
  }
  const price = pricedStatement(passage, items);
  if (price) found.push(price);
  return found;
}

/** `按30元/人/年、204000人计算，共612万元`: one price, as many of what it is the price of, one amount. */
function pricedStatement(passage: Passage, items: readonly ProseFigure[]): ProductClaim | undefined {
  const prices = items.filter(({ figure }) => figure.kind === 'count' && MONEY_PER.test(figure.unit));
  const [price, another] = prices;
  if (!price || another) return undefined;
  const per = DENOMINATOR.exec(price.figure.unit)?.[1];
  if (!per) return undefined;
  const counts = items.filter(
    (item) => item !== price && item.figure.kind === 'count' && sameCounter(item.figure.unit, per),
  );
  const amounts = items.filter(({ figure }) => figure.kind === 'amount');
  const periods = items.filter(
    ({ figure, chunk }) =>
      figure.kind === 'count' &&
      TIMES_UNIT.test(figure.unit) &&
      !chunk.includes('第') &&
      !sameCounter(figure.unit, per),
  );
  const others = items.filter(({ figure }) => figure.kind === 'percent' || figure.kind === 'threshold');
  const [count, second] = counts;
  const [amount, third] = amounts;
  if (!count || second || !amount || third) return undefined;
  const from = items[0]!.number.start;
  const to = items.at(-1)!.number.unitEnd;
  const around = passage.folded.slice(Math.max(0, from - 20), to + 8);
  // /月 and /天 ask for how many of them; a share of the cost is borne by somebody else.
  const plain =
    !TIME_UNITS.test(price.figure.unit.replace(DENOMINATOR, '')) &&
    !TIME_FOLLOWS.test(passage.folded.slice(price.number.unitEnd)) &&
    periods.length === 0 &&
    others.length === 0;
  const stated = plain && RESULT.test(amount.chunk) && !SHARED_OR_ROUGH.test(around);
  return { amount, factors: [[price], [count]], average: undefined, stated };
}

function sameCounter(unit: string, per: string): boolean {
  const plain = unit.replace(MYRIADS, '');
  return plain === per || (per === '人' && (plain === '名' || plain === '人次')) || (per === '名' && plain === '人');
}
