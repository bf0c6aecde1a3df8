import { gathering } from '../../collections.ts';
import type { Cell } from '../../draft/grid.ts';
import type { Token } from '../../facts/codes/mention.ts';
import { absolute, add, compare, type Decimal, equals, subtract, ZERO } from '../../figures/decimal.ts';
import { type PrintedNumber, scanNumbers } from '../../figures/scan.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { BREAKS, DIGIT } from '../../text/characters.ts';
import type { DraftJudge, Scene } from '../../verdicts/judge.ts';
import { cellIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { everyOf } from '../../vocabulary/words.ts';

const NO_WORDS = everyOf('[万]元 <space> 。 、 , ，');

/** A target of a performance table that names its own amount, with its values over the years: 补助资金120万元 | 118 | 119 | 120. */
interface Indicator {
  /** The words of the target, without unit and spaces. */
  readonly words: string;
  readonly named: Decimal;
  readonly values: readonly { readonly number: PrintedNumber; readonly at: Token }[];
}

const SHORTEST = 6;
const LONGEST = 60;
const allIndicators = gathering(({ kind, places }: TableReading): readonly Indicator[] => {
  if (kind !== 'performance' && kind !== 'performance-whole') return [];
  return places.flatMap(({ grid, region }) => grid.rows.flatMap((row) => readRow(row, region) ?? []));
});

function readRow(row: readonly Cell[], region: Token['region']): Indicator | undefined {
  const at = row.findIndex(
    ({ label, number }) => !number && label.length >= SHORTEST && label.length <= LONGEST && DIGIT.test(label),
  );
  if (at < 0) return undefined;
  const label = row[at]!.folded.replace(BREAKS, ' ');
  const amounts = scanNumbers(label).filter(({ decimals, kind }) => kind === 'amount' || decimals > 0);
  if (amounts.length !== 1) return undefined;
  const values = row
    .slice(at + 1)
    .flatMap((cell) => (cell.number && !cell.origin ? [{ number: cell.number, at: cellIn(region, cell) }] : []));
  if (values.length < 2) return undefined;
  return { words: label.replace(NO_WORDS, ''), named: amounts[0]!.value, values };
}

/**
 * A target that two performance tables print alike and with the same amount in its name has the same values of other
 * years in both. Where they differ, those further from the amount it names are likelier wrong.
 */
export const indicatorsTwice: DraftJudge = {
  parts: ({ readings }: Scene) => [allIndicators(readings)],
  judge({ readings }) {
    const groups = new Map<string, Indicator[]>();
    for (const indicator of allIndicators(readings)) {
      groups.set(indicator.words, [...(groups.get(indicator.words) ?? []), indicator]);
    }
    return [...groups.values()].flatMap(([first, second, ...more]) =>
      first && second && more.length === 0 ? compared(first, second) : [],
    );
  },
};

function compared(first: Indicator, second: Indicator): Verdict[] {
  if (first.values.length !== second.values.length) return [];
  const same = first.values.some(
    ({ number }, index) =>
      equals(number.value, second.values[index]!.number.value) && equals(number.value, first.named),
  );
  if (!same) return [];
  const [right, wrong] = compare(distance(first), distance(second)) <= 0 ? [first, second] : [second, first];
  return wrong.values.flatMap(({ number, at }, index): Verdict[] => {
    const other = right.values[index]!;
    if (equals(number.value, other.number.value)) return [];
    return [
      {
        rule: 'said-twice',
        at,
        atMost: 'warning',
        words: { said: at.text, other: other.at.text },
        repairs: [{ becomes: other.at.text, edits: [{ at, newText: other.at.text }] }],
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
