import type { CheckedDraft } from '../../server/src/check.ts';
import type { Relation } from '../../server/src/equations/relation.ts';
import { isSum } from '../../server/src/equations/signedSum.ts';
import { tableFacts } from '../../server/src/facts/tableFacts.ts';
import { isSlipOf, significantDigits } from '../../server/src/figures/alike.ts';
import {
  add,
  compare,
  type Decimal,
  decimal,
  equals,
  format,
  isZero,
  round,
  shift,
  subtract,
} from '../../server/src/figures/decimal.ts';
import type { Figure } from '../../server/src/figures/figure.ts';
import { printed, shiftInterval } from '../../server/src/figures/interval.ts';
import type { Finding } from '../../server/src/report.ts';
import type { TableReading } from '../../server/src/tables/reading/reading.ts';
import { type TableRelations, tableRelations } from '../../server/src/tables/structure/structure.ts';
import { TELLING_DIGITS } from '../../server/src/thresholds.ts';
import type { Subject } from './subject.ts';

/** A table as another version of the budget has it: one line is another amount, and so is every sum it goes into. */
export interface OtherVersion {
  readonly reading: TableReading;
  /** The draft with the table changed. */
  readonly text: string;
  /** By the offset in the unchanged draft, the tokens that read otherwise. */
  readonly changes: readonly { readonly start: number; readonly right: string; readonly token: string }[];
  /** How many figures of other tables and of the text the changed cells are held against: with one, nothing can tell. */
  readonly held: number;
  /** How many of the changed cells print what no table but this one and no sentence prints: nothing can tell of those. */
  readonly alone: number;
}

/** What became of a table of another version. */
export interface Swap {
  readonly draft: string;
  /** Where the table stands, and how it is called. */
  readonly line: number;
  readonly title: string;
  readonly version: OtherVersion;
  /** A finding stands in the table, or speaks of a place in it. */
  readonly named: boolean;
  /** Findings that ask to change a figure elsewhere, which is right. */
  readonly accused: readonly Finding[];
  /** How many findings the one cause makes. */
  readonly findings: number;
}

/** A smaller amount is within what rounding allows its sums. */
const LEAF_DIGITS = 3;
/** So many lines are tried in a table before it is taken for one that has none to change. */
const MOST_TRIED = 12;
const MOST_STEPS = 400;

/** Every table of a draft, one at a time, in another version that adds up as the table does; the same at every run. */
export function* otherVersionsOf(subject: Subject, random: () => number): Generator<OtherVersion> {
  for (const reading of subject.checked.readings) {
    const version = otherVersionOf(subject, reading, random);
    if (version) yield version;
  }
}

/** Checks a draft with a table of another version in it. */
export function swapped(subject: Subject, version: OtherVersion): Swap {
  const spans = version.reading.places.map(({ region }) => {
    const start = subject.checked.startOfRegion(region);
    return { start, end: start + region.text.length };
  });
  const shiftAt = (at: number) =>
    version.changes.reduce((sum, { start, right, token }) => sum + (start < at ? token.length - right.length : 0), 0);
  const inTable = (at: number) =>
    spans.some(({ start, end }) => at >= start + shiftAt(start) && at <= end + shiftAt(end));
  const { fresh } = subject.change(version.text, (at) => before(at, version.changes));
  const told = fresh.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const start = spans[0]!.start;
  return {
    draft: subject.name,
    line: subject.lineOf(start),
    title: version.reading.place.title,
    version,
    named: told.some((finding) => inTable(finding.start) || finding.related.some((place) => inTable(place.start))),
    accused: told.filter((finding) => !inTable(finding.start) && finding.found !== '' && finding.expected.length > 0),
    findings: told.length,
  };
}

/** The offset in the unchanged draft of an offset in the changed one. */
function before(at: number, changes: OtherVersion['changes']): number {
  let moved = 0;
  for (const { start, right, token } of changes) {
    if (start + moved >= at) break;
    moved += token.length - right.length;
  }
  return at - moved;
}

function otherVersionOf(subject: Subject, reading: TableReading, random: () => number): OtherVersion | undefined {
  const relations = tableRelations(reading);
  // What nothing but this table prints (last year, the budget beside an outturn) is no other version of the draft.
  const leaves = tableFacts(reading).flatMap(({ period, figure }) => (period === 'current' ? [figure] : []));
  const open = leaves.filter((figure) => isLeaf(figure, relations, subject.checked));
  for (let tried = 0; tried < MOST_TRIED && open.length > 0; tried++) {
    const [leaf] = open.splice(Math.floor(random() * open.length), 1);
    const changed = propagated(leaf!, moved(leaf!, random), relations);
    const version = changed && written(subject, reading, changed);
    if (version) return version;
  }
  return undefined;
}

/** An amount that goes into a sum and is none itself. */
function isLeaf(figure: Figure, relations: TableRelations, checked: CheckedDraft): boolean {
  if (
    figure.blank ||
    figure.isCut ||
    significantDigits(figure.value) < LEAF_DIGITS ||
    figure.value.coefficient < 0n ||
    checked.status(figure) === 'conflicting'
  )
    return false;
  const sums = relations.of(figure).filter((relation) => isSum(relation) && relation.ties && relation.agrees);
  return (
    // A table that does not add up as it stands has no other version that does.
    relations.of(figure).every(({ agrees }) => agrees) &&
    sums.some(({ subject }) => subject !== figure && !isZero(subject.value)) &&
    sums.every((relation) => relation.subject !== figure || addends(relation).length === 0)
  );
}

function addends(relation: Relation): Figure[] {
  return relation.figures.filter((figure) => figure !== relation.subject && !isZero(figure.value));
}

/** An amount between a tenth and nine tenths more, in the decimals it is printed with. */
function moved(figure: Figure, random: () => number): Decimal {
  const percent = 10 + Math.floor(random() * 80);
  const { coefficient, scale } = figure.value;
  const more = round({ coefficient: coefficient * BigInt(percent), scale: scale + 2 }, figure.decimals);
  return shift(add(figure.value, more), figure.exponent);
}

/**
 * Carries a change of one cell into every sum it goes into, and where totals must be equal into the largest part of the
 * other side. Undefined if it does not come to rest.
 */
function propagated(leaf: Figure, value: Decimal, relations: TableRelations): ReadonlyMap<Figure, Decimal> | undefined {
  const changed = new Map<Figure, Decimal>([[leaf, value]]);
  /** Cells that no sum of their parts sets. */
  const pinned = new Set<Figure>([leaf]);
  const valueNow = (figure: Figure) => changed.get(figure) ?? figure.amount;
  const reading = (figure: Figure) => {
    const other = changed.get(figure);
    return other
      ? shiftInterval(printed(shift(other, -figure.exponent), Math.max(figure.precision, 0)), figure.exponent)
      : figure.interval;
  };
  const kept = relations.relations.filter((relation) => relation.agrees && relation.ties);
  for (let step = 0; step < MOST_STEPS; step++) {
    const broken = kept.filter((relation) => !relation.holds(reading));
    if (broken.length === 0) return changed;
    const upward = broken.find((relation) => relation.rule !== 'balance' && !pinned.has(relation.subject));
    if (upward) {
      const { subject } = upward;
      const solved = upward.solve(subject, valueNow);
      const before = upward.solve(subject, ({ amount }) => amount);
      if (!solved || !before) return undefined;
      // What rounding leaves between a sum and its parts stays.
      const value = isSum(upward) ? add(subject.amount, subtract(solved, before)) : solved;
      changed.set(subject, rounded(value, subject));
      continue;
    }
    const [next] = broken;
    const target = next!.figures
      .filter((figure) => !pinned.has(figure) && !figure.blank && !isZero(figure.value))
      .filter((figure) => next!.rule !== 'balance' || !changed.has(figure))
      .sort((a, b) => compare(b.amount, a.amount))[0];
    const solved = target && next!.solve(target, valueNow);
    if (!target || !solved || compare(solved, decimal(0n)) <= 0) return undefined;
    changed.set(target, rounded(solved, target));
    pinned.add(target);
  }
  return undefined;
}

function rounded(value: Decimal, figure: Figure): Decimal {
  return shift(round(shift(value, -figure.exponent), figure.decimals), figure.exponent);
}

function written(
  { checked, text }: Subject,
  reading: TableReading,
  changed: ReadonlyMap<Figure, Decimal>,
): OtherVersion | undefined {
  const cells = [...changed].filter(([figure, value]) => !equals(figure.amount, value));
  if (cells.some(([figure]) => figure.blank || figure.isCut || figure.kind === 'percent')) return undefined;
  // What a slip of the finger explains is one: that is another trial.
  if (cells.some(([figure, value]) => isSlipOf(figure.amount, value))) return undefined;
  const own = new Set(reading.anchors);
  const isOutside = (figure: Figure) => !(figure.anchor && own.has(figure.anchor)) && !isZero(figure.value);
  const holding = cells.flatMap(([cell]) =>
    checked
      .relationsOf(cell)
      .filter(({ agrees, ties }) => agrees && ties)
      .flatMap(({ figures }) => figures.filter(isOutside)),
  );
  const printedHere = (cell: Figure) =>
    reading.panels
      .flatMap(({ figures }) => figures.flat())
      .filter((figure) => figure && equals(figure.amount, cell.amount)).length;
  // Amounts of few digits are printed elsewhere by chance.
  const isPrintedOutside = (cell: Figure) =>
    significantDigits(cell.value) >= TELLING_DIGITS && checked.timesPrinted(cell.amount, cell) > printedHere(cell);
  const changes = cells
    .map(([figure, value]) => ({
      start: checked.startOf(figure),
      right: figure.text,
      token: format(round(shift(value, -figure.exponent), figure.decimals), figure.grouped),
    }))
    .sort((a, b) => a.start - b.start);
  let other = '';
  let at = 0;
  for (const { start, right, token } of changes) {
    if (text.slice(start, start + right.length) !== right) return undefined;
    other += text.slice(at, start) + token;
    at = start + right.length;
  }
  return {
    reading,
    text: other + text.slice(at),
    changes,
    held: new Set(holding).size,
    alone: cells.filter(([cell]) => !isPrintedOutside(cell)).length,
  };
}

/** Whether anything outside the table holds it: it is tied to what stands elsewhere, or an amount that it changes is printed there. */
export function isHeldAtAll({ version: { held, alone, changes } }: Swap): boolean {
  return held > 0 || alone < changes.length;
}

/** The sums over some swaps. */
export function tallySwaps(swaps: readonly Swap[]) {
  return {
    swapped: swaps.length,
    named: swaps.filter(({ named }) => named).length,
    accusing: swaps.filter(({ accused }) => accused.length > 0).length,
    findings: swaps.reduce((sum, { findings }) => sum + findings, 0),
  };
}
