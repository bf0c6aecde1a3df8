import { absolute, compare, type Decimal, decimal, normalize, shift, subtract } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Relation } from '../relations/relation.ts';
import { isSum } from '../relations/signedSum.ts';
import { atSubject, type Diagnosis, type Surroundings } from './diagnosis.ts';

/** So many sums come out to the last digit that one which does not stands out. */
const MANY = 20;
/** One sum in so many may have a residue for other reasons. */
const SELDOM = 20;
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
  const sums = relations.filter((relation) => isSum(relation) && relation.agrees);
  return {
    exact: sums.filter((relation) => relation.exact && isTelling(relation)).length,
    inexact: sums.filter((relation) => !relation.exact && (isTelling(relation) || isPair(relation))),
  };
}

/**
 * Residues (尾差) that rounding allows but does not explain. Where a draft rounds, one sum in three leaves a residue; in
 * a draft whose sums all come out to the last digit, a figure whose row, column and counterparts all miss by the same
 * amount is a slip. Two witnesses have to ask for the same value, one of them a place that prints the same amount with
 * as many decimals, which no rounding makes differ; and nothing that comes out now may be lost. Where a sentence prints
 * a cell, the cell is witness enough if others hold it. The only sum of a draft that is off, and by more than one of its
 * last digit, is told of without saying which of its figures is wrong.
 */
export function residues(
  sums: readonly Sums[],
  { relationsOf }: Surroundings,
  isSuspected: (figure: Figure) => boolean,
): Diagnosis[] {
  const left = sums.flatMap(({ inexact }) => inexact);
  const exact = sums.reduce((count, { exact }) => count + exact, 0);
  if (left.length === 0 || exact < MANY) return [];
  const open = new Set(left);
  const found: Diagnosis[] = [];
  const mended = new Set<Relation>();
  for (const relation of left) {
    if (relation.figures.length > LONGEST || mended.has(relation)) continue;
    const slips = relation.figures.flatMap((figure) =>
      isSuspected(figure) ? [] : (slipAt(figure, relation, open, relationsOf) ?? []),
    );
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
  const unexplained = left.filter((relation) => isTelling(relation) && !mended.has(relation));
  if (unexplained.length * SELDOM > exact) return [];
  const [only, ...more] = unexplained;
  if (!only || more.length > 0 || exact < 2 * MANY || isSuspected(only.subject) || isOffByOne(only)) return found;
  return [...found, { ...atSubject(only), residue: exact }];
}

/** Whether a sum is off by one of its last digit, as sums are that leave anything. */
function isOffByOne(relation: Relation): boolean {
  const { subject } = relation;
  const sum = relation.solve(subject, (figure) => figure.amount);
  if (!sum) return true;
  const off = shift(absolute(subtract(sum, subject.amount)), subject.precision - subject.exponent);
  return compare(off, decimal(2n)) < 0;
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
  if (witnesses.length < 2 && !isMisprinted(figure, relation, relationsOf)) return undefined;
  const value = relation.solve(figure, (other) => other.amount);
  if (!value || !isPrintable(value, figure)) return undefined;
  const changed = (other: Figure) => (other === figure ? value : other.amount);
  const fits = around.every(
    (other) => other.holdsExactly(changed) || !(other.agrees && (other.exact || open.has(other))),
  );
  return fits ? { figure, value, witnesses } : undefined;
}

/** A sentence that prints a cell otherwise than the cell does; the cell is held by others. */
function isMisprinted(figure: Figure, relation: Relation, relationsOf: Surroundings['relationsOf']): boolean {
  if (relation.rule !== 'amount' || figure.place !== 'prose' || !isPair(relation)) return false;
  const cell = relation.figures.find((other) => other !== figure)!;
  return relationsOf(cell).filter((other) => isSum(other) && other.exact).length >= 2;
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
