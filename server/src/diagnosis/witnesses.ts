import { isSlippedFrom } from '../equations/precision.ts';
import { ProductRelation } from '../equations/products.ts';
import { AtMostRelation, type Relation, type Values } from '../equations/relation.ts';
import { isSum } from '../equations/signedSum.ts';
import { significantDigits } from '../figures/alike.ts';
import { absolute, compare, type Decimal, equals, subtract, valueKey } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { FEWER_DIGITS } from '../thresholds.ts';
import type { Change, Surroundings } from './diagnosis.ts';
import { asPrintedIn, printable } from './printing.ts';

/** Of a figure in very many relations so many are asked. */
const MOST_WITNESSES = 40;
/** Pairs of relations compared. */
const MOST_COMPARED = 12;

/** What a relation has to say for a value in the place of a figure. */
type Testimony =
  /** It comes out with this value to the last digit, and with no other. */
  | 'exactly'
  /** It is a sum that rounding lets come out with this value, one of the last digit beside the one it asks for. */
  | 'nearly';

/** A relation that speaks for a value, and how plainly. */
export interface Witness {
  readonly relation: Relation;
  readonly testimony: Testimony;
}

/**
 * What a relation says for a value in the place of a figure; `values` gives what the others are read as. A bound asks
 * for nothing, and of a quotient only the rate itself: its base may be any of many amounts.
 */
function testimony(
  relation: Relation,
  { figure, value }: Change,
  values: Values = (other) => other.amount,
): Testimony | undefined {
  if (!relation.ties || relation instanceof AtMostRelation || !isTrusted(relation, figure, value)) return undefined;
  const sum = isSum(relation);
  if (!sum && !(relation instanceof ProductRelation) && figure !== relation.subject) return undefined;
  const solved = relation.solve(figure, values);
  if (!solved) return undefined;
  const asked = printable(solved, figure, relation);
  if (equals(asked, value)) return 'exactly';
  // A sum that asks for another value by more than the last digit has room for this one and does not speak for it.
  const { low, high } = asPrintedIn(figure, value);
  if (!sum || compare(absolute(subtract(asked, value)), subtract(high, low)) > 0) return undefined;
  return relation.holds((other) => (other === figure ? asPrintedIn(figure, value) : other.interval))
    ? 'nearly'
    : undefined;
}

/** A structure that few instances bear out is believed only where a slip of the finger is all that contradicts it. */
function isTrusted({ atMost }: Relation, figure: Figure, value: Decimal): boolean {
  return atMost === 'error' || isSlippedFrom(figure, value);
}

/** The relations that do not hold as printed and would with the changed value. */
export function witnessesFor(change: Change, relationsOf: Surroundings['relationsOf']): Witness[] {
  return witnessesAmong(
    relationsOf(change.figure).filter((relation) => !relation.agrees),
    change,
  );
}

/** What some relations say for a value. */
export function witnessesAmong(relations: readonly Relation[], change: Change): Witness[] {
  return relations.slice(0, MOST_WITNESSES).flatMap((relation) => {
    const said = testimony(relation, change);
    return said ? [{ relation, testimony: said }] : [];
  });
}

/**
 * Whether two witnesses of a figure have nothing in common besides it, and one of them names the value to the last
 * digit. Copies are one witness: where two cells print the same amount, the one was taken from the other.
 */
export function areIndependent(figure: Figure, witnesses: readonly Witness[]): boolean {
  const exact = witnesses.filter((witness) => witness.testimony === 'exactly').slice(0, MOST_COMPARED);
  const others = [...exact, ...witnesses.filter((witness) => witness.testimony !== 'exactly')].slice(0, MOST_COMPARED);
  return exact.some(({ relation: one }) =>
    others.some(({ relation: other }) => one !== other && !haveCommonSource(figure, one, other)),
  );
}

/** Whether two relations of a figure share a cell besides it, or a copy of one. */
function haveCommonSource(figure: Figure, one: Relation, other: Relation): boolean {
  const own = sourcesOf(figure, one);
  const printed = new Set(own.map(({ amount }) => valueKey(amount)));
  const cells = new Set(own);
  return sourcesOf(figure, other).some(
    (source) =>
      cells.has(source) || (significantDigits(source.value) >= FEWER_DIGITS && printed.has(valueKey(source.amount))),
  );
}

/** The figures that a relation holds another against; a zero adds nothing. */
function sourcesOf(figure: Figure, relation: Relation): Figure[] {
  return relation.figures.filter((other) => other !== figure && other.value.coefficient !== 0n);
}
