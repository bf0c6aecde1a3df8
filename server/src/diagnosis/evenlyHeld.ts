import { NearMissRelation } from '../equations/nearMiss.ts';
import { isSlippedFrom } from '../equations/precision.ts';
import { type Relation, SumRelation } from '../equations/relation.ts';
import { isSum } from '../equations/signedSum.ts';
import { isOfAnotherUnit, significantDigits } from '../figures/alike.ts';
import { compare, type Decimal, isZero, subtract } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { FEWER_DIGITS } from '../thresholds.ts';
import { type Diagnosis, type Surroundings, withoutValue } from './diagnosis.ts';
import { agreesBut } from './versions.ts';

/** What is known of a draft's tables. */
interface Tables extends Pick<Surroundings, 'relationsOf'> {
  /** The table that a figure stands in, through all its pages. */
  readonly tableOf: (figure: Figure) => object | undefined;
}

/**
 * A sum of the text against that of one table, and nothing else to tell which is right: the text may be of an older version,
 * or the table. Unless a slip of the finger in the text explains it, or another place prints what the table does, both
 * are named and none is to be changed.
 */
export function evenlyHeld(diagnoses: readonly Diagnosis[], tables: Tables): Diagnosis[] {
  const judged = diagnoses.map((diagnosis) => judge(diagnosis, tables));
  const even = judged.filter((diagnosis, index) => diagnosis !== diagnoses[index]);
  // Of what follows from it (a share of the total) nothing is known either.
  const left = judged.filter(
    (diagnosis) => even.includes(diagnosis) || !even.some((other) => followsFrom(diagnosis, other, tables)),
  );
  const undecided = new Set(left.flatMap(({ figure, values }) => (values.length === 0 ? [figure] : [])));
  return left.map((diagnosis) => withoutValueOf(diagnosis, undecided));
}

/** What rests on a figure of which it is not known what it should be has no value either. */
function withoutValueOf(diagnosis: Diagnosis, undecided: ReadonlySet<Figure>): Diagnosis {
  const { figure, values, witness, others } = diagnosis;
  const rests = [witness, ...others].every(({ figures }) =>
    figures.some((other) => other !== figure && undecided.has(other)),
  );
  return values.length > 0 && rests ? withoutValue(diagnosis) : diagnosis;
}

/** Whether all that a diagnosis rests on would agree with the table as the text of another has it. */
function followsFrom({ witness, others }: Diagnosis, even: Diagnosis, { tableOf }: Tables): boolean {
  const { figure } = even;
  const cell = [even.witness, ...even.others].map((relation) => cellOf(relation, figure)).find(Boolean);
  if (!cell) return false;
  const off = subtract(cell.amount, figure.amount);
  const isOwn = (other: Figure) => tableOf(other) === tableOf(cell);
  return significantDigits(off) >= FEWER_DIGITS && [witness, ...others].every((one) => agreesBut(one, off, isOwn));
}

function judge(diagnosis: Diagnosis, tables: Tables): Diagnosis {
  const { figure, values, witness, others } = diagnosis;
  const [value] = values;
  if (value && isPairOfLists(diagnosis) && !isLikelySlip(figure, value)) return withoutValue(diagnosis);
  if (figure.place !== 'prose' || figure.kind !== 'amount' || !value || isLikelySlip(figure, value)) return diagnosis;
  // What agrees as printed and would fail with the repair speaks for the text.
  const against = [witness, ...others].filter(({ agrees }) => !agrees);
  const isEven = (relation: Relation) => {
    const cell = cellOf(relation, figure);
    return cell && addsUpInItsTable(cell, relation, tables) && !isVouchedFor(cell, figure, tables);
  };
  if (against.length === 0 || !against.every(isEven)) return diagnosis;
  return withoutValue(diagnosis);
}

/** One project that two lists print unlike: either of them may be of another version. */
function isPairOfLists({ figure, witness, others }: Diagnosis): boolean {
  const isPair = witness instanceof SumRelation && witness.rule === 'same-fact' && witness.parts.length === 1;
  return figure.place === 'cell' && isPair && witness.atMost === 'warning' && others.length === 0;
}

/** A zero is a blank that was filled in later, or never. */
function isLikelySlip(figure: Figure, value: Decimal): boolean {
  return isZero(figure.value) || isZero(value) || isSlippedFrom(figure, value) || isOfAnotherUnit(figure.amount, value);
}

/** The cell that an amount of the text is held against by itself. */
function cellOf(relation: Relation, figure: Figure): Figure | undefined {
  if (relation instanceof NearMissRelation || !(relation instanceof SumRelation) || relation.rule !== 'amount')
    return undefined;
  const [cell, ...more] = relation.parts;
  return relation.subject === figure && more.length === 0 && cell?.anchor ? cell : undefined;
}

/**
 * Whether a cell is what lines of its own table add up to: of another version, it is so as well. So is a line that goes
 * into such a sum, where nothing but its name binds the text to it.
 */
function addsUpInItsTable(cell: Figure, bound: Relation, { relationsOf, tableOf }: Tables): boolean {
  const own = tableOf(cell);
  return relationsOf(cell).some(
    (relation) =>
      relation.agrees &&
      isSum(relation) &&
      relation.figures.filter(({ value }) => !isZero(value)).length > 1 &&
      (bound.atMost === 'warning' || relation.figures.every((figure) => compare(figure.amount, cell.amount) <= 0)) &&
      relation.figures.every((figure) => tableOf(figure) === own),
  );
}

/** Whether something outside its table prints, or adds up to, what a cell does. */
function isVouchedFor(cell: Figure, accused: Figure, { relationsOf, tableOf }: Tables): boolean {
  const own = tableOf(cell);
  return relationsOf(cell).some(
    (relation) =>
      relation.agrees &&
      relation.ties &&
      !relation.figures.includes(accused) &&
      relation.figures.some((other) => tableOf(other) !== own && !isZero(other.value)),
  );
}
