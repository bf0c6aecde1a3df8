import { addTo, gathering } from '../../collections.ts';
import { compare } from '../../figures/decimal.ts';
import type { Severity } from '../../report.ts';
import { onlyMoney } from '../../tables/reading/form.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { DIGIT } from '../../text/characters.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { isCost, isCountedUnit, isShare, isWholeCost, mostPercent } from '../../vocabulary/performance.ts';
import { type Amount, isBelow } from './money.ts';
import { moneyOf, type Target, targetsOf } from './targets.ts';

interface Fault {
  readonly target: Target;
  readonly kind: string;
  readonly words: Readonly<Record<string, string>>;
}

const allFaults = gathering((reading: TableReading): readonly Fault[] => {
  const whole = onlyMoney(reading.form);
  return targetsOf(reading).flatMap((target) => faultOf(target, whole) ?? []);
});

function faultOf(target: Target, whole: Amount | undefined): Fault | undefined {
  const { label, limit, value, unit } = target;
  const most = unit.startsWith('%') ? mostPercent(label) : undefined;
  if (most !== undefined && compare(value, { coefficient: BigInt(most), scale: 0 }) > 0) {
    return { target, kind: 'more-than-all', words: { label } };
  }
  if (isShare(label) && isCountedUnit(unit)) return { target, kind: 'unit', words: { label, unit } };
  const money = moneyOf(target);
  if (!money || !(isCost(label) || isWholeCost(label))) return undefined;
  if (limit === 'floor') return { target, kind: 'floor', words: { label } };
  const below = whole && limit === 'ceiling' && isWholeCost(label) && isBelow(target, whole);
  return below ? { target, kind: 'below-money', words: { label, money: whole.text } } : undefined;
}

/** As many copies of one slip are marked; who mends so many sees the rest. */
const MOST_COPIES = 60;

/** Values that a target of this name cannot have. The same value under the same fault is one slip, copied: the first is a warning and the copies are marked. */
export const indicators: DraftJudge = {
  parts: ({ readings }) => [allFaults(readings)],
  judge({ readings }) {
    const groups = new Map<string, Fault[]>();
    for (const fault of allFaults(readings)) {
      const { kind, target } = fault;
      const key =
        kind === 'more-than-all'
          ? `${kind} ${target.at.text.slice(Math.max(0, target.at.text.search(DIGIT)))}`
          : `${kind} ${groups.size}`;
      addTo(groups, key, fault);
    }
    return [...groups.values()].flatMap(([first, ...others]) => {
      const more: Readonly<Record<string, string>> = others.length > 0 ? { more: String(others.length + 1) } : {};
      const copies = others.slice(0, MOST_COPIES);
      return [verdict(first!, 'warning', more), ...copies.map((copy) => verdict(copy, 'information', {}))];
    });
  },
};

function verdict({ target, kind, words }: Fault, atMost: Severity, more: Readonly<Record<string, string>>): Verdict {
  return {
    rule: 'indicator',
    at: target.at,
    atMost,
    words: { ...words, kind, said: target.at.text, ...more },
    repairs: [],
    sure: false,
    related: [],
  };
}
