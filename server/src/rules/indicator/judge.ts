import { keptFor } from '../../collections.ts';
import type { Cell } from '../../draft/grid.ts';
import type { Token } from '../../facts/codes/mention.ts';
import { compare, type Decimal, parseDecimal, shift } from '../../figures/decimal.ts';
import { moneyUnit } from '../../figures/units.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import type { Region } from '../../text/split.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { cellIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import {
  isCost,
  isCountedUnit,
  isShare,
  isWholeCost,
  type Limit,
  limitOf,
  mostPercent,
  TARGET,
} from '../../vocabulary/performance.ts';

/** A target of a performance table: its name, and the value it sets. */
interface Target {
  readonly label: string;
  readonly at: Token;
  readonly limit: Limit;
  readonly value: Decimal;
  readonly unit: string;
}

interface Fault {
  readonly target: Target;
  readonly kind: string;
  readonly words: Readonly<Record<string, string>>;
}

/** A value may be cut into sign, number and unit, a cell each. */
const MOST_CELLS = 3;
const LONGEST_LABEL = 40;

function targetsOf({ kind, places }: TableReading): readonly Target[] {
  if (kind !== 'performance' && kind !== 'performance-whole') return [];
  return places.flatMap(({ grid, region }) => grid.rows.flatMap((row) => targetIn(row, region) ?? []));
}

function targetIn(row: readonly Cell[], region: Region): Target | undefined {
  const cells = row.filter((cell) => !cell.isBlank);
  for (let index = 1; index < cells.length; index++) {
    const { label, number } = cells[index - 1]!;
    if (number || label === '' || label.length > LONGEST_LABEL || TARGET.test(label)) continue;
    for (let count = 1; count <= MOST_CELLS && index + count <= cells.length; count++) {
      const pieces = cells.slice(index, index + count);
      const match = TARGET.exec(pieces.map((cell) => cell.label).join(''));
      const value = match ? parseDecimal(match[2]!.replaceAll(',', '')) : undefined;
      if (!match || !value || (count < MOST_CELLS && isUnitNext(cells[index + count], match[3]!))) continue;
      const printed = pieces.find((cell) => /\d/.test(cell.label))!;
      return { label, at: cellIn(region, printed), limit: limitOf(match[1]), value, unit: match[3]! };
    }
  }
  return undefined;
}

/** Whether the number found so far has its unit in the next cell. */
function isUnitNext(next: Cell | undefined, unit: string): boolean {
  return unit === '' && next !== undefined && (/^%{1,2}$/.test(next.label) || isCountedUnit(next.label));
}

const faultsOf = keptFor((reading: TableReading): readonly Fault[] => {
  const money = reading.form?.money ?? [];
  const [only, another] = money;
  const whole = only && !another ? only.total : undefined;
  return targetsOf(reading).flatMap((target) => faultOf(target, whole) ?? []);
});

function faultOf(
  target: Target,
  whole: { readonly amount: Decimal; readonly text: string } | undefined,
): Fault | undefined {
  const { label, limit, value, unit } = target;
  const most = unit.startsWith('%') ? mostPercent(label) : undefined;
  if (most !== undefined && compare(value, { coefficient: BigInt(most), scale: 0 }) > 0) {
    return { target, kind: 'more-than-all', words: { label } };
  }
  if (isShare(label) && isCountedUnit(unit)) return { target, kind: 'unit', words: { label, unit } };
  const yuan = moneyUnit(unit);
  if (!yuan || !isCost(label)) return undefined;
  if (limit === 'floor') return { target, kind: 'floor', words: { label } };
  const below =
    whole && limit === 'ceiling' && isWholeCost(label) && compare(shift(value, yuan.exponent), whole.amount) < 0;
  return below ? { target, kind: 'below-money', words: { label, money: whole.text } } : undefined;
}

const MOST_RELATED = 24;

/** Values that a target of this name cannot have. The same value under the same fault is one slip, copied. */
export const indicators: DraftJudge = {
  parts: ({ readings }) => readings.flatMap((reading) => faultsOf(reading)),
  judge({ readings }) {
    const groups = new Map<string, Fault[]>();
    for (const fault of readings.flatMap((reading) => faultsOf(reading))) {
      const { kind, target } = fault;
      const key = kind === 'more-than-all' ? `${kind} ${target.at.text.replace(/^\D+/, '')}` : `${kind} ${groups.size}`;
      groups.set(key, [...(groups.get(key) ?? []), fault]);
    }
    return [...groups.values()].map(([first, ...others]): Verdict => {
      const { target, kind, words } = first!;
      return {
        rule: 'indicator',
        at: target.at,
        atMost: 'warning',
        words: {
          ...words,
          kind,
          said: target.at.text,
          ...(others.length > 0 ? { more: String(others.length + 1) } : {}),
        },
        repairs: [],
        sure: false,
        related: others.slice(0, MOST_RELATED).map((other) => ({ at: other.target.at, role: 'alike' })),
      };
    });
  },
};
