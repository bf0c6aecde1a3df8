import { keptFor } from '../../collections.ts';
import { compare, type Decimal, format, isZero } from '../../figures/decimal.ts';
import { scanNumbers } from '../../figures/scan.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { BLANKS, DIGIT } from '../../text/characters.ts';
import { sentencesIn, type Wording } from '../../verdicts/texts.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { isCountedUnit } from '../../vocabulary/performance.ts';
import { anyOf } from '../../vocabulary/words.ts';
import { type Target, targetsOf } from './targets.ts';

/** The words before a number in a goal that name what is counted. */
const BEFORE = 12;
/** As many pairs of characters are the same name. */
const SAME = 2;
/** A limit is met by more, and a part of the year by less. */
const LIMIT = anyOf('以上 以下 不少于 不低于 不超过 超过 至少 左右 约 余 每 各 人均 平均 ≥ ≤ > < 季度 上半年 累计');

/**
 * A number in the goal of a project and the target that counts the same thing. Only where the goal and the targets each
 * hold one number of this unit, and the words before it are those of the target's name; information, since a goal may
 * speak of more than one target covers.
 */
export function goalsAgainstTargets(reading: TableReading): readonly Verdict[] {
  const counted = targetsOf(reading).filter(
    ({ unit, value }) => isCountedUnit(unit) && !unit.includes('元') && !isZero(value),
  );
  if (counted.length === 0 || reading.form?.project === undefined) return [];
  const goals = goalsIn(reading);
  return counted.flatMap((target): Verdict[] => {
    if (counted.some((other) => other !== target && other.unit === target.unit)) return [];
    const said = goals.flatMap((goal) => numbersOf(goal, target));
    const [only, another] = said;
    if (!only || another || isMetBy(target, only.value)) return [];
    const { goal, start, end } = only;
    const words = { kind: 'goal', label: target.label, said: format(target.value), money: goal.text.slice(start, end) };
    const related = [{ at: goal.at(start, end), role: 'elsewhere' }];
    return [{ rule: 'indicator', at: target.at, atMost: 'information', words, repairs: [], sure: false, related }];
  });
}

/** A floor is met by a goal above it, and a ceiling by one below. */
function isMetBy({ limit, value }: Target, said: Decimal): boolean {
  const way = compare(said, value);
  return way === 0 || (limit === 'floor' && way > 0) || (limit === 'ceiling' && way < 0);
}

/** Sentences of a form that are no names of targets. */
const goalsIn = keptFor((reading: TableReading): readonly Wording[] => {
  const labels = new Set(targetsOf(reading).map(({ label }) => label));
  return sentencesIn(reading).filter(({ folded }) => DIGIT.test(folded) && !labels.has(folded.replace(BLANKS, '')));
});

function numbersOf(goal: Wording, { label, unit }: Target) {
  return scanNumbers(goal.folded).flatMap((number) => {
    if (number.unit !== unit || number.kind !== 'count') return [];
    const before = goal.folded.slice(Math.max(0, number.start - BEFORE), number.start).replace(BLANKS, '');
    const around = goal.folded.slice(Math.max(0, number.start - BEFORE), number.unitEnd + 4);
    if (LIMIT.test(around) || shared(before, label) < SAME) return [];
    return [{ goal, value: number.value, start: number.start, end: number.unitEnd }];
  });
}

function shared(text: string, label: string): number {
  let count = 0;
  for (let at = 0; at + 1 < label.length; at++) if (text.includes(label.slice(at, at + 2))) count += 1;
  return count;
}
