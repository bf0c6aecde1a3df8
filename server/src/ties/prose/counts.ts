import { keptFor } from '../../collections.ts';
import type { Passage } from '../../draft/passage.ts';
import { readExactly } from '../../equations/exact.ts';
import { missesBySlip } from '../../equations/missedSums.ts';
import { AtMostRelation, type Reading, type Relation, SumRelation } from '../../equations/relation.ts';
import type { Figure } from '../../figures/figure.ts';
import { LIMITS, stopAt } from '../../limits.ts';
import { type ProseFigure, proseFigures } from '../../prose/tokens.ts';
import {
  COUNT_OPENER,
  COUNTED,
  FAMILIES,
  type Family,
  JOINTS_BEFORE,
  LIST_OPENS,
  OPENS,
  PART_OF,
  PEOPLE,
} from '../../vocabulary/counted.ts';

/** People, posts, vehicles or units, and the sorts of them that make up all there are. */
class CountRelation extends SumRelation {
  constructor(whole: Figure, parts: readonly Figure[]) {
    super('count', whole, parts);
  }

  override holds(reading: Reading): boolean {
    return super.holds(readExactly(reading));
  }
}

/** The counts of a passage that are made up of others. */
export const countRelations = keptFor(read);

interface Count {
  readonly item: ProseFigure;
  readonly name: string;
  /** How many brackets are open where it stands. */
  readonly depth: number;
}

function read(passage: Passage): readonly Relation[] {
  if (!passage.hasDigits || !COUNTED.test(passage.folded)) return [];
  const counts = countsIn(passage);
  return counts.flatMap(
    (_, at) => relationAt(passage, counts, at) ?? madeUpAt(passage, counts, at) ?? boundAt(passage, counts, at) ?? [],
  );
}

/**
 * 建筑面积 A 平方米，其中地上 B 平方米，地下 C 平方米: quantities of any kind that add up, or would but for a slip of the
 * finger. Others may leave something out.
 */
function madeUpAt(passage: Passage, counts: readonly Count[], at: number): Relation | undefined {
  const whole = counts[at]!.item.figure;
  if (!opensParts(passage, counts, at)) return undefined;
  const parts: Figure[] = [];
  for (const { item } of alikeAfter(passage, counts, at)) {
    if (isFull(parts, passage)) break;
    parts.push(item.figure);
  }
  const sums = parts.flatMap((_, last) => (last > 0 ? [new CountRelation(whole, parts.slice(0, last + 1))] : []));
  return sums.find((sum) => sum.agrees) ?? sums.find((sum) => missesBySlip(sum, true));
}

/** What follows 其中 is no more than what stands before it, whatever the two are called. */
function boundAt(passage: Passage, counts: readonly Count[], at: number): Relation | undefined {
  const whole = counts[at]!.item.figure;
  const part = counts[at + 1]?.item.figure;
  if (!part || !sameUnit(whole.unit, part.unit) || !opensParts(passage, counts, at)) return undefined;
  return new AtMostRelation('part-of-whole', part, whole, 'warning');
}

/** Whether 其中 stands between a count of some unit and the next. */
function opensParts(passage: Passage, counts: readonly Count[], at: number): boolean {
  const whole = counts[at]!.item;
  const next = counts[at + 1]?.item;
  if (!next || whole.figure.unit === '') return false;
  return PART_OF.test(passage.folded.slice(whole.number.unitEnd, next.number.start).replaceAll(' ', ''));
}

function countsIn(passage: Passage): Count[] {
  const text = passage.folded;
  let depth = 0;
  let at = 0;
  return proseFigures(passage).flatMap((item): Count[] => {
    for (; at < item.number.start; at++) {
      if (text[at] === '(') depth += 1;
      else if (text[at] === ')') depth = Math.max(0, depth - 1);
    }
    const { kind, decimals } = item.figure;
    return kind === 'count' && decimals === 0 ? [{ item, name: nameOf(item), depth }] : [];
  });
}

function nameOf({ chunk, before }: ProseFigure): string {
  const own = chunk.replace(JOINTS_BEFORE, '').replace(LIST_OPENS, '');
  // 其中：行政 6 人 keeps its name in the chunk; 编制数：46 人 before the colon.
  return own === '' && chunk === '' ? (before[0] ?? '').replace(OPENS, '') : own;
}

function relationAt(passage: Passage, counts: readonly Count[], at: number): Relation | undefined {
  const whole = counts[at]!;
  const first = counts[at + 1];
  if (!first) return undefined;
  const gap = passage.folded.slice(whole.item.number.unitEnd, first.item.number.start);
  if (gap.includes('。') || !COUNT_OPENER.test(gap) || gap.length > 60) return undefined;
  for (const family of FAMILIES) {
    if (!family.units.test(whole.item.figure.unit) || !family.whole.test(whole.name)) continue;
    const parts = partsOf(passage, family, counts, at);
    if (parts.length < 2) continue;
    const relation = new CountRelation(
      whole.item.figure,
      parts.map(({ item }) => item.figure),
    );
    if (relation.agrees) return relation;
    // A part of a name not known here may be one of them or a division of one.
    if (parts.every(({ name }) => family.part.test(name)) && family.complete(parts.map(({ name }) => name)))
      return relation;
  }
  return undefined;
}

/** The counts after a whole that are parts of it: those of other names are not. */
function partsOf(passage: Passage, family: Family, counts: readonly Count[], at: number): Count[] {
  const parts: Count[] = [];
  for (const count of alikeAfter(passage, counts, at)) {
    if (family.whole.test(count.name) && !family.part.test(count.name)) {
      // 、 goes on with the list, by a name that is not known here.
      if (count.between.startsWith('、')) return [];
      break;
    }
    // A division of a part in the same words as this one: which level is meant cannot be told.
    if (parts.length > 0 && count.between.includes('其中')) return [];
    if (isFull(parts, passage)) break;
    parts.push(count);
  }
  return parts;
}

/**
 * The counts of its unit that follow a whole in its sentence, as deep in brackets as the first of them, each with what
 * stands between it and the count before.
 */
function* alikeAfter(
  passage: Passage,
  counts: readonly Count[],
  at: number,
): Generator<Count & { readonly between: string }> {
  const { depth } = counts[at + 1]!;
  const { unit } = counts[at]!.item.figure;
  for (let next = at + 1; next < counts.length; next++) {
    const count = counts[next]!;
    const between = passage.folded.slice(counts[next - 1]!.item.number.unitEnd, count.item.number.start);
    if (between.includes('。') || count.depth < depth) return;
    if (count.depth === depth && sameUnit(unit, count.item.figure.unit)) yield { ...count, between };
  }
}

/** Whether no more parts are taken; it is noted that some were left. */
function isFull(parts: readonly unknown[], passage: Passage): boolean {
  if (parts.length < LIMITS.counts) return false;
  stopAt('counts', passage);
  return true;
}

/** Whether two counts are of one unit. */
export function sameUnit(a: string, b: string): boolean {
  const people = PEOPLE;
  return a === b || (people.test(a) && people.test(b));
}
