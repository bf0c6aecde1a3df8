import { addTo } from '../../collections.ts';
import { isCodedLine, keyOf } from '../../facts/fact.ts';
import { agree, type FactIndex } from '../../facts/index.ts';
import { tableFacts } from '../../facts/tableFacts.ts';
import { ZERO } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { addIntervals, containsZero, exactly, type Interval, negateInterval } from '../../figures/interval.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import type { OtherDraft } from '../otherDraft.ts';

/** A unit of the department, by the draft that it writes itself. */
export interface UnitDraft {
  readonly name: string;
  readonly other: OtherDraft;
}

/** What the department prints for all its units. */
export interface Department {
  readonly readings: readonly TableReading[];
  readonly index: FactIndex;
}

/** What a unit prints for a line; a unit that prints nothing has no part. */
interface Part {
  readonly unit: string;
  readonly figure: Figure;
}

/** A line of a column of the department, and what its units print for it. */
export interface UnitSum {
  readonly line: string;
  readonly name: string;
  /** The figure of the department. */
  readonly figure: Figure;
  readonly parts: readonly Part[];
  /** What the units print together less what the department does. */
  readonly difference: Interval;
  readonly holds: boolean;
}

/**
 * Every column of the department, line by line. A blank is nothing, and so is a line that a unit does not print; where
 * one draft prints two amounts for a line, its own figures are at odds and nothing follows.
 */
export function unitSums({ readings, index }: Department, units: readonly UnitDraft[]): readonly UnitSum[][] {
  const seen = new Set<string>();
  const columns = new Map<string, UnitSum[]>();
  readings.forEach((reading, at) => {
    for (const { flow, fund, measure, period, line, key, name, figure } of tableFacts(reading)) {
      if (seen.has(key)) continue;
      seen.add(key);
      const parts = isOne(index, key) && partsAt(key, units);
      // Without a code, a line that no unit prints is one that they call or set otherwise.
      if (!parts || (parts.length === 0 && !isCodedLine(line))) continue;
      const difference = [...parts.map((part) => part.figure.interval), negateInterval(figure.interval)].reduce(
        addIntervals,
        exactly(ZERO),
      );
      const column = keyOf({ flow, fund, measure, period, line: String(at) });
      const sum = { line, name, figure, parts, difference, holds: containsZero(difference) };
      addTo(columns, column, sum);
    }
  });
  return [...columns.values()];
}

/** Whether a draft prints one amount at these coordinates, all of it. */
function isOne(index: FactIndex, key: string): boolean {
  const facts = index.atKey(key);
  return agree(facts) !== undefined && facts.every(({ part }) => !part);
}

/** What the units print at these coordinates; undefined where one of them prints two amounts. */
function partsAt(key: string, units: readonly UnitDraft[]): readonly Part[] | undefined {
  const parts: Part[] = [];
  for (const { name, other } of units) {
    const [fact] = other.index.atKey(key);
    if (!fact) continue;
    if (!isOne(other.index, key)) return undefined;
    parts.push({ unit: name, figure: fact.figure });
  }
  return parts;
}
