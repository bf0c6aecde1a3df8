import { keptFor } from '../collections.ts';
import type { Grouped } from '../equations/byFigure.ts';
import type { Relation } from '../equations/relation.ts';
import { isSum } from '../equations/signedSum.ts';
import { type Decimal, normalize, shift } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { EXACT_SUMS, RARELY_OFF, SELDOM_OFF } from '../thresholds.ts';
import type { Diagnosis, Surroundings } from './diagnosis.ts';
import { Grounds } from './grounds.ts';

/** Of longer sums no single part is suspected for a residue. */
const LONGEST = 40;

/** The sums among some relations that agree. */
export interface Sums {
  /** How many of several amounts come out to the last digit. */
  readonly exact: number;
  readonly inexact: readonly Relation[];
}

/** Counts the sums that agree, with and without a residue. */
export function sumsAmong(relations: readonly Relation[]): Sums {
  const inexact: Relation[] = [];
  let exact = 0;
  for (const relation of relations) {
    const comes = outcome(relation);
    if (comes === 'out') exact += 1;
    else if (comes === 'near') inexact.push(relation);
  }
  return { exact, inexact };
}

/** Whether a sum of several amounts comes out to the last digit, or nearly so; also a pair, where it does not. */
const outcome = keptFor((relation: Relation): 'out' | 'near' | undefined => {
  if (!isSum(relation) || !relation.agrees) return undefined;
  if (relation.exact) return isTelling(relation) ? 'out' : undefined;
  return isTelling(relation) || isPair(relation) ? 'near' : undefined;
});

/**
 * Residues (尾差) that rounding allows but does not explain. Where a draft rounds, one sum in three leaves a residue; in
 * a draft whose sums all come out to the last digit, a figure whose row, column and counterparts all miss by the same
 * amount is a slip. Two witnesses have to ask for the same value, one of them a place that prints the same amount with
 * as many decimals; and nothing that comes out now may be lost. One sum alone, or one sentence against one cell, is
 * rounding.
 */
export function residues(
  sums: readonly Sums[],
  { relationsOf }: Surroundings,
  grouped: Grouped,
  isSuspected: (figure: Figure) => boolean,
): Diagnosis[] {
  const left = sums.flatMap(({ inexact }) => inexact);
  const exact = sums.reduce((count, { exact }) => count + exact, 0);
  if (left.length === 0 || exact < EXACT_SUMS || left.length * RARELY_OFF > exact) return [];
  const open = new Set(left);
  const found: Diagnosis[] = [];
  const mended = new Set<Relation>();
  for (const relation of left) {
    if (relation.figures.length > LONGEST || mended.has(relation)) continue;
    const slips = slipsIn(relation, open, relationsOf, grouped).filter(({ figure }) => !isSuspected(figure));
    const most = Math.max(...slips.map(({ witnesses }) => witnesses.length));
    const [slip, ...rivals] = slips.filter(({ witnesses }) => witnesses.length === most);
    if (!slip || rivals.length > 0 || !slip.witnesses.some(isPair)) continue;
    for (const witness of slip.witnesses) mended.add(witness);
    const [witness, ...others] = slip.witnesses as readonly [Relation];
    found.push({
      figure: slip.figure,
      values: [slip.value],
      witness,
      others,
      along: [[]],
      clear: false,
      residue: exact,
    });
  }
  // Where others are left the draft does round, and these may be chance.
  const unexplained = left.filter((relation) => isTelling(relation) && !mended.has(relation)).length;
  return unexplained * SELDOM_OFF > exact ? [] : found;
}

const slipsKept = new WeakMap<Relation, { readonly grounds: Grounds; readonly slips: readonly Slip[] }>();

/** Whichever figure of a sum may have slipped, as long as nothing else is said of any. */
function slipsIn(
  relation: Relation,
  open: ReadonlySet<Relation>,
  relationsOf: Surroundings['relationsOf'],
  grouped: Grouped,
): readonly Slip[] {
  const known = slipsKept.get(relation);
  if (known?.grounds.areUntouched(grouped)) return known.slips;
  const grounds = new Grounds(grouped);
  const slips = relation.figures.flatMap((figure) => {
    grounds.add(figure);
    return slipAt(figure, relation, open, relationsOf) ?? [];
  });
  slipsKept.set(relation, { grounds, slips });
  return slips;
}

interface Slip {
  readonly figure: Figure;
  readonly value: Decimal;
  readonly witnesses: readonly Relation[];
}

function slipAt(
  figure: Figure,
  relation: Relation,
  open: ReadonlySet<Relation>,
  relationsOf: Surroundings['relationsOf'],
): Slip | undefined {
  if (figure.blank) return undefined;
  const around = relationsOf(figure).filter(isSum);
  const witnesses = around.filter((other) => open.has(other));
  if (witnesses.length < 2) return undefined;
  const value = relation.solve(figure, (other) => other.amount);
  if (!value || !isPrintable(value, figure)) return undefined;
  const changed = (other: Figure) => (other === figure ? value : other.amount);
  const fits = around.every(
    (other) => other.holdsExactly(changed) || !(other.agrees && (other.exact || open.has(other))),
  );
  return fits ? { figure, value, witnesses } : undefined;
}

/** Two amounts, alike in unit and decimals, and nothing besides. */
function isPair(relation: Relation): boolean {
  const [one, other, ...more] = relation.figures.filter((figure) => figure.value.coefficient !== 0n);
  if (!one || !other || more.length > 0) return false;
  return one.exponent === other.exponent && one.precision === other.precision;
}

/** A sum of several amounts: two places that print one amount come out whether the draft rounds or not. */
function isTelling(relation: Relation): boolean {
  let telling = 0;
  for (const figure of relation.figures) if (figure.value.coefficient !== 0n) telling += 1;
  return telling > 2;
}

function isPrintable(value: Decimal, figure: Figure): boolean {
  return normalize(shift(value, -figure.exponent)).scale <= figure.precision;
}
