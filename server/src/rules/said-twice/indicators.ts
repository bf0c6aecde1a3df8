import { gathering } from '../../collections.ts';
import type { Cell } from '../../draft/grid.ts';
import type { Token } from '../../facts/codes/mention.ts';
import { absolute, add, compare, type Decimal, equals, format, round, subtract, ZERO } from '../../figures/decimal.ts';
import { type PrintedNumber, scanNumbers } from '../../figures/scan.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { BREAKS, DIGIT } from '../../text/characters.ts';
import { middles } from '../../text/distance.ts';
import { FULL_TARGET } from '../../thresholds.ts';
import type { DraftJudge, Scene } from '../../verdicts/judge.ts';
import { cellIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { TELLS_APART } from '../../vocabulary/numbering.ts';
import { everyOf } from '../../vocabulary/words.ts';

const NO_WORDS = everyOf('[万]元 <space> 。 、 , ，');

/** A target of a performance table that names its own amount, with its values over the years: 补助资金120万元 | 118 | 119 | 120. */
interface Indicator {
  /** The words of the target, without unit and spaces; a row that says it twice, as name and as grounds, by both. */
  readonly names: readonly string[];
  readonly named: Decimal;
  readonly values: readonly { readonly number: PrintedNumber; readonly at: Token }[];
  readonly table: TableReading;
}

const SHORTEST = 6;
const LONGEST = 60;
const allIndicators = gathering((table: TableReading): readonly Indicator[] => {
  const { kind, places } = table;
  if (kind !== 'performance' && kind !== 'performance-whole') return [];
  return places.flatMap(({ grid, region }) => grid.rows.flatMap((row) => readRow(row, region, table) ?? []));
});

function readRow(row: readonly Cell[], region: Token['region'], table: TableReading): Indicator | undefined {
  const labels = row.flatMap(({ label, number, folded }, index) => {
    if (number || label.length < SHORTEST || label.length > LONGEST || !DIGIT.test(label)) return [];
    const words = folded.replace(BREAKS, ' ');
    const [amount, another] = scanNumbers(words).filter(({ decimals, kind }) => kind === 'amount' || decimals > 0);
    return amount && !another ? [{ index, words: words.replace(NO_WORDS, ''), value: amount.value }] : [];
  });
  const [first] = labels;
  if (!first || labels.some(({ value }) => !equals(value, first.value))) return undefined;
  const values = row
    .slice(first.index + 1)
    .flatMap((cell) => (cell.number && !cell.origin ? [{ number: cell.number, at: cellIn(region, cell) }] : []));
  if (values.length < 2) return undefined;
  return { names: [...new Set(labels.map(({ words }) => words))], named: first.value, values, table };
}

/**
 * A target that two performance tables print alike and with the same amount in its name has the same values of other
 * years in both. Where they differ, those further from the amount it names are likelier wrong. A name that is one
 * character off is the same target where no other is as near and all values but one agree.
 */
export const indicatorsTwice: DraftJudge = {
  parts: ({ readings }: Scene) => [allIndicators(readings)],
  judge({ readings }) {
    const all = allIndicators(readings);
    return all.flatMap((second, index) => {
      const twins = all.filter((other) => other !== second && isSame(other, second));
      if (twins.length > 1) return [];
      const near = twins.length > 0 ? twins : all.filter((other) => other !== second && isNear(other, second));
      const [first, another] = near;
      // Each pair once, at its second.
      if (!first || another || all.indexOf(first) > index) return [];
      return twins.length > 0 || isOnlyNear(first, all) ? compared(first, second, twins.length === 0) : [];
    });
  },
};

function isSame(a: Indicator, b: Indicator): boolean {
  return a.names.some((name) => b.names.includes(name));
}

/** A name of so many characters that is one off, in another table and with the same amount in it, is hardly another. */
function isNear(a: Indicator, b: Indicator): boolean {
  return (
    a.table !== b.table &&
    equals(a.named, b.named) &&
    a.names.some((name) => b.names.some((other) => name.length >= FULL_TARGET && isOneOff(name, other)))
  );
}

function isOneOff(name: string, other: string): boolean {
  const [here, there] = middles(name, other);
  return here.length === 1 && there.length === 1 && !TELLS_APART.test(here + there);
}

function isOnlyNear(one: Indicator, all: readonly Indicator[]): boolean {
  return all.filter((other) => other !== one && (isSame(other, one) || isNear(other, one))).length === 1;
}

function compared(first: Indicator, second: Indicator, near: boolean): Verdict[] {
  if (first.values.length !== second.values.length) return [];
  const same = first.values.map(({ number }, index) => equals(number.value, second.values[index]!.number.value));
  if (!same.some((agrees, index) => agrees && equals(first.values[index]!.number.value, first.named))) return [];
  const [right, wrong] = compare(distance(first), distance(second)) <= 0 ? [first, second] : [second, first];
  const differing = wrong.values.filter((_, index) => !same[index]);
  if (near && differing.length > 1) return [];
  return wrong.values.flatMap(({ number, at }, index): Verdict[] => {
    const other = right.values[index]!;
    if (same[index]) return [];
    // As this table prints its values, where that says the same.
    const printed = round(other.number.value, number.decimals);
    const should = equals(printed, other.number.value) ? format(printed, number.grouped) : other.at.text;
    return [
      {
        rule: 'said-twice',
        at,
        atMost: 'warning',
        words: { said: at.text, other: other.at.text, ...(near ? { kind: 'near' } : {}) },
        repairs: [{ becomes: should, edits: [{ at, newText: should }] }],
        sure: false,
        related: [{ at: other.at, role: 'elsewhere' }],
      },
    ];
  });
}

/** How far the values are from the amount the target names, in sum. */
function distance({ values, named }: Indicator): Decimal {
  return values.reduce((sum, { number }) => add(sum, absolute(subtract(number.value, named))), ZERO);
}
