import type { Cell } from '../../draft/grid.ts';
import { compare, type Decimal, format, normalize, parseDecimal, shift } from '../../figures/decimal.ts';
import {
  addIntervals,
  type Interval,
  intersect,
  multiplyIntervals,
  printed,
  shiftInterval,
} from '../../figures/interval.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import type { Region } from '../../text/split.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { anyOf, isAnyOf } from '../../vocabulary/words.ts';

/** A number in a cell of targets: ≥200万人, ≤0.2589元/人, 600.00. */
interface Target {
  readonly value: Decimal;
  readonly decimals: number;
  /** Power of ten of 万. */
  readonly exponent: number;
  readonly region: Region;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const MONEY_LABEL = isAnyOf('[年度][预算|资金|项目]{总额|总金额|资金总额|预算总额|预算数}[:]');
const PEOPLE = isAnyOf('{<sign>|≦|≧}*_«<number>»_[«万»]人[次]');
const PRICE = isAnyOf('{<sign>|≦|≧}*_«<number>»_元_/_人[_{/|·}_年]');
const PER_PERSON = anyOf('{/|／}_人');
const MOST_COUNTS = 4;

/**
 * The unit cost of a performance table times its head counts is the project's money. Only a slip of ten in one of the
 * counts is reported, and only if it is the one that makes the three agree: the targets need not be all the project does.
 */
export function target(reading: TableReading): readonly Verdict[] {
  const amounts: Target[] = [];
  const prices: Target[] = [];
  const counts: Target[] = [];
  for (const { grid, region } of reading.places) {
    if (!PER_PERSON.test(region.text)) continue;
    for (const row of grid.rows) {
      // Beside the target of this year stands what was reached last year.
      let [people, price] = [false, false];
      row.forEach((cell, column) => {
        if (cell.origin || cell.isBlank || cell.text.length > 24) return;
        const label = row[column - 1];
        if (label && MONEY_LABEL.test(label.label) && /^[\d,.]+$/.test(cell.label))
          push(amounts, cell, region, cell.label, '万');
        const counted = people ? null : PEOPLE.exec(cell.folded);
        if (counted && row.some((other) => other.label.includes('人数'))) {
          people = true;
          push(counts, cell, region, counted[1]!, counted[2]);
        }
        const priced = price ? null : PRICE.exec(cell.folded);
        if (priced) {
          price = true;
          push(prices, cell, region, priced[1]!, undefined);
        }
      });
    }
  }
  const [amount, second] = amounts;
  const [price, third] = prices;
  if (!amount || second || !price || third || counts.length === 0 || counts.length > MOST_COUNTS) return [];
  return slipOfTen(amount, price, counts);
}

function push(list: Target[], cell: Cell, region: Region, digits: string, scaled: string | undefined): void {
  const value = parseDecimal(digits.replaceAll(',', ''));
  if (!value || value.coefficient === 0n) return;
  const at = cell.folded.indexOf(digits);
  if (at < 0) return;
  list.push({
    value,
    decimals: value.scale,
    exponent: scaled ? 4 : 0,
    region,
    start: cell.content.at(at),
    end: cell.content.endAt(at + digits.length),
    text: cell.text.slice(at, at + digits.length),
  });
}

function intervalOf({ value, decimals, exponent }: Target): Interval {
  return shiftInterval(printed(value, decimals), exponent);
}

function slipOfTen(amount: Target, price: Target, counts: readonly Target[]): Verdict[] {
  const money = intervalOf(amount);
  const fits = (people: readonly Interval[]) =>
    intersect(multiplyIntervals(people.reduce(addIntervals), intervalOf(price)), money) !== undefined;
  const all = counts.map(intervalOf);
  // The cost may be meant for one of the groups alone.
  if (fits(all) || all.some((one) => fits([one]))) return [];
  // 1元/人 says too little to accuse anything.
  if (compare(normalize(price.value), { coefficient: 10n, scale: 0 }) < 0 && normalize(price.value).coefficient < 100n)
    return [];
  const slips = counts.flatMap((count, at) =>
    [1, -1].flatMap((places) => {
      const value = normalize(shift(count.value, places));
      const moved = { ...count, value, decimals: value.scale };
      return fits(all.map((one, index) => (index === at ? intervalOf(moved) : one))) ? [{ count, value }] : [];
    }),
  );
  const [slip, another] = slips;
  if (!slip || another) return [];
  const at = slip.count;
  const becomes = format(slip.value);
  return [
    {
      rule: 'target',
      at,
      atMost: 'warning',
      words: { said: at.text, should: becomes, price: price.text, amount: amount.text },
      repairs: [{ becomes, edits: [{ at, newText: becomes }] }],
      sure: false,
      related: [
        { at: price, role: 'price' },
        { at: amount, role: 'amount' },
      ],
    },
  ];
}
