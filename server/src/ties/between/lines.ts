import { keptFor } from '../../collections.ts';
import { remembered, samePair } from '../../equations/interned.ts';
import { restates } from '../../equations/precision.ts';
import { AtMostRelation, type Relation, SplitLineRelation, SumRelation } from '../../equations/relation.ts';
import { isCodedLine } from '../../facts/fact.ts';
import { significantDigits } from '../../figures/alike.ts';
import { add, compare as compareDecimals, equals, format, isZero, subtract, ZERO } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { ADOPTED, BOUND, FEWER_DIGITS, FIRM, MOST_ROWS_OFF } from '../../thresholds.ts';
import type { Measure } from '../../vocabulary/funds.ts';
import { counterpart, isTotal } from './match.ts';
import { fundsWithin, type Strand, strandsOf } from './strands.ts';

const NONE: readonly Relation[] = [];
/** Columns of tables further back than this are compared through those between. */
const MOST_COMPARED = 4;
/** So many are looked at for them. A department with all its units prints some ten of a kind. */
const MOST_LOOKED = 200;
/**
 * The same fact printed in several tables. Two columns are held against each other line by line if they speak of the
 * same money: same measure, funds that are one or part of one another, and equal totals. If money of one fund is part
 * of another's and their totals agree, every line must agree, since no line is negative; if they do not, no line of
 * the part may exceed the whole's.
 */
export function sameFactRelations(readings: readonly TableReading[]): Relation[] {
  const seen = new Map<Measure, Strand[]>();
  const relations: Relation[] = [];
  for (const reading of readings) {
    for (const strand of strandsOf(reading)) {
      if (strand.lines.size < 2) continue;
      const earlier = seen.get(strand.measure) ?? [];
      seen.set(strand.measure, earlier);
      relations.push(...heldAgainst(strand, earlier));
      earlier.push(strand);
    }
  }
  return relations;
}

interface Held {
  /** The columns that were looked at, the last first. */
  readonly looked: readonly Strand[];
  /** Whether there was no other. */
  readonly all: boolean;
  readonly relations: readonly Relation[];
}

const held = new WeakMap<Strand, Held>();

/** A column against the last ones before it that say something of it; kept as long as these are the same. */
function heldAgainst(strand: Strand, earlier: readonly Strand[]): readonly Relation[] {
  const known = held.get(strand);
  if (known && (!known.all || known.looked.length === earlier.length) && endsWith(earlier, known.looked))
    return known.relations;
  const looked: Strand[] = [];
  const relations: Relation[] = [];
  let compared = 0;
  for (let index = earlier.length - 1; index >= 0 && compared < MOST_COMPARED && looked.length < MOST_LOOKED; index--) {
    const other = earlier[index]!;
    looked.push(other);
    if (other.table === strand.table || !comparable(strand, other)) continue;
    const found = comparison(strand)(other);
    relations.push(...found);
    if (found.length > 0) compared += 1;
  }
  const all = compared < MOST_COMPARED && looked.length < MOST_LOOKED;
  held.set(strand, { looked, all, relations });
  return relations;
}

function endsWith(strands: readonly Strand[], last: readonly Strand[]): boolean {
  return last.every((strand, index) => strands[strands.length - 1 - index] === strand);
}

function comparable(a: Strand, b: Strand): boolean {
  return a.fund === b.fund || isWithin(a, b) || isWithin(b, a);
}

function isWithin(part: Strand, whole: Strand): boolean {
  return fundsWithin(part.fund, whole.fund);
}

const comparison = keptFor((a: Strand) => keptFor((b: Strand) => compareLines(a, b)));

/** Two figures that two columns print for one line. */
interface Match {
  readonly line: string;
  readonly ours: Figure;
  readonly theirs: Figure;
}

/**
 * What two columns say of each other. If they are the same money by their words, or if their totals agree and one is
 * part of the other, and most lines agree, a line that does not is a mistake. Where less is known, lines that agree are
 * tied, and those that do not accuse only with another witness.
 */
function compareLines(a: Strand, b: Strand): readonly Relation[] {
  const { matches, zeros } = matchLines(a, b);
  const totals = totalsOf(a, b);
  // An amount that stands at the label beside its own is the same money all the same.
  const isAlike = (match: Match) => isTie(match) || isRowsOff(match, a, b);
  const differing = distinct(matches.filter((match) => !isAlike(match)));
  const agreeing = distinct(matches.filter(isAlike));
  if (totals && restates(totals.ours, totals.theirs)) {
    // Income by function mirrors expenditure only as a habit.
    const needed = a.flow === b.flow ? 2 * differing : 4 * differing;
    const total = samePair('same-fact', totals.ours, totals.theirs);
    if (agreeing + zeros / 8 < Math.max(1, needed)) return [total];
    // Nor does income of one fund that happens to total as much as expenditure of another say anything about its lines.
    const alike = a.flow === b.flow || a.fund === b.fund ? matches : matches.filter(isTie);
    return [...relate(a, b, alike), total];
  }
  if (a.flow !== b.flow) return NONE;
  const sameMoney = a.fund === b.fund && a.said && b.said;
  const versions =
    sameMoney && agreeing > 1 ? pairsOfTotals(a, b).find((pair) => differBySum(matches, pair)) : undefined;
  if (!versions && (agreeing < FIRM || agreeing < ADOPTED * differing)) {
    if (isWithin(a, b) || isWithin(b, a)) return bounds(matches, isWithin(a, b) ? 'ours' : 'theirs');
    return a.fund === b.fund ? tied(matches) : NONE;
  }
  if (sameMoney) {
    const relations = relate(a, b, matches);
    const complete = differing === 0 && !hasMoreLines(a, b) && !hasMoreLines(b, a);
    const whole = versions ?? (complete ? totals : undefined);
    return whole ? [...relations, samePair('same-fact', whole.ours, whole.theirs)] : relations;
  }
  const exceptions =
    a.fund === b.fund
      ? matches.filter((match) => !isTie(match)).map(unproven)
      : bounds(
          matches.filter((match) => !isTie(match)),
          isWithin(a, b) ? 'ours' : 'theirs',
        );
  return [...tied(matches), ...exceptions];
}

/** Two versions of one table: the top lines that differ do so by just what the totals differ by. */
function differBySum(matches: readonly Match[], totals: { ours: Figure; theirs: Figure }): boolean {
  const tops = matches.filter(({ line }) => /^(?:[FEG]\d{3}|N:.*)$/.test(line));
  const off = tops.reduce((sum, { ours, theirs }) => add(sum, subtract(ours.amount, theirs.amount)), ZERO);
  return !isZero(off) && equals(off, subtract(totals.ours.amount, totals.theirs.amount));
}

/** Whether what one column prints for a line stands a row or a few beside it in the other. */
function isRowsOff({ line, ours, theirs }: Match, a: Strand, b: Strand): boolean {
  const [amount, strand] = isZero(ours.value) ? [theirs, a] : [ours, b];
  if (significantDigits(amount.value) < FEWER_DIGITS) return false;
  const lines = [...strand.lines];
  const at = lines.findIndex(([, figure]) => figure === (strand === a ? ours : theirs));
  return lines
    .slice(Math.max(0, at - MOST_ROWS_OFF), at + MOST_ROWS_OFF + 1)
    .some(([other, figure]) => other !== line && !isTotal(other) && equals(figure.amount, amount.amount));
}

function tied(matches: readonly Match[]): Relation[] {
  return matches.filter(isTie).map(({ ours, theirs }) => samePair('same-fact', ours, theirs));
}

function unproven({ ours, theirs }: Match): Relation {
  return remembered(new SumRelation('same-fact', ours, [theirs], 'hint'));
}

/** How many amounts some matches print: a category of one group of one item says the same three times. */
function distinct(matches: readonly Match[]): number {
  return new Set(matches.map(({ ours, theirs }) => `${format(ours.amount)}:${format(theirs.amount)}`)).size;
}

function matchLines(a: Strand, b: Strand): { matches: Match[]; zeros: number } {
  const matches: Match[] = [];
  let zeros = 0;
  for (const [line, ours] of a.lines) {
    if (isTotal(line)) continue;
    const theirs = counterpart(line, a, b);
    if (!theirs) continue;
    if (ours.value.coefficient === 0n && theirs.value.coefficient === 0n) zeros += 1;
    else matches.push({ line, ours, theirs });
  }
  return { matches, zeros };
}

function pairsOfTotals(a: Strand, b: Strand): { ours: Figure; theirs: Figure }[] {
  return [a.total, a.thisYear].flatMap((ours) =>
    [b.total, b.thisYear].flatMap((theirs) => (ours && theirs ? [{ ours, theirs }] : [])),
  );
}

/** The totals to compare: those of the same name or, where one table has only one, that which agrees. */
function totalsOf(a: Strand, b: Strand): { ours: Figure; theirs: Figure } | undefined {
  const pairs = pairsOfTotals(a, b);
  const agreeing = pairs.find(({ ours, theirs }) => restates(ours, theirs));
  if (agreeing) return agreeing;
  return a.thisYear || b.thisYear ? undefined : pairs[0];
}

/** Whether `a` prints an amount on a line, not below another of its lines, that `b` does not have. */
function hasMoreLines(a: Strand, b: Strand): boolean {
  for (const [line, figure] of a.lines) {
    if (isTotal(line) || figure.value.coefficient === 0n || counterpart(line, a, b)) continue;
    const above = isCodedLine(line) && line.length > 4 ? line.slice(0, 4) : undefined;
    if (!above || !counterpart(above, a, b)) return true;
  }
  return false;
}

function relate(a: Strand, b: Strand, matches: readonly Match[]): Relation[] {
  return matches.map(({ line, ours, theirs }) => {
    if (!restates(ours, theirs) && isCodedLine(line)) {
      const split = splitLine(line, ours, theirs, b, a, matches) ?? splitLine(line, theirs, ours, a, b, matches);
      if (split) return split;
    }
    return samePair('same-fact', ours, theirs);
  });
}

/**
 * Where one table prints more on a line than the other and the other has a line beside it that the first lacks, of
 * just the difference: the first has put two lines into one.
 */
function splitLine(
  line: string,
  larger: Figure,
  smaller: Figure,
  divided: Strand,
  joined: Strand,
  matches: readonly Match[],
): SplitLineRelation | undefined {
  const difference = subtract(larger.amount, smaller.amount);
  if (compareDecimals(difference, ZERO) <= 0 || matches.length < FIRM) return undefined;
  const beside = [...divided.lines].filter(
    ([other, figure]) =>
      other.length === line.length &&
      other.slice(0, -2) === line.slice(0, -2) &&
      figure.value.coefficient !== 0n &&
      !joined.lines.has(other),
  );
  const apart = beside.map(([, figure]) => figure);
  const sum = apart.reduce((total, figure) => add(total, figure.amount), ZERO);
  return apart.length > 0 && equals(sum, difference) ? new SplitLineRelation(larger, smaller, apart) : undefined;
}

/** Money of one fund is never more than all money on the same line. Where some line says so, the funds were misread. */
function bounds(matches: readonly Match[], part: 'ours' | 'theirs'): readonly Relation[] {
  const relations = matches.map(({ ours, theirs }) =>
    part === 'ours'
      ? new AtMostRelation('same-fact', ours, theirs, 'warning')
      : new AtMostRelation('same-fact', theirs, ours, 'warning'),
  );
  const holding = relations.filter((relation) => relation.agrees).length;
  return holding >= Math.max(FIRM, BOUND * (relations.length - holding)) ? relations : NONE;
}

function isTie({ ours, theirs }: Match): boolean {
  return restates(ours, theirs);
}
