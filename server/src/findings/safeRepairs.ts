import type { CheckedDraft } from '../check.ts';
import { keptFor } from '../collections.ts';
import type { Change, Diagnosis } from '../diagnosis/diagnosis.ts';
import { asPrintedIn } from '../diagnosis/printing.ts';
import { areIndependent, witnessesFor } from '../diagnosis/witnesses.ts';
import { roundLike } from '../equations/precision.ts';
import { AtMostRelation, type Relation } from '../equations/relation.ts';
import { isSum } from '../equations/signedSum.ts';
import { significantDigits } from '../figures/alike.ts';
import { equals, isZero } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { hasFormOf } from '../figures/form.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { tableRelations } from '../tables/structure/structure.ts';
import type { PrintedChange } from './repairEdits.ts';

/** Why a repair is not applied without a look. */
export type Doubt =
  /** Nothing says what would be right. */
  | 'no-value'
  /** Another value, or another figure, explains what does not agree nearly as well. */
  | 'rivals'
  /** Figures in several places would have to change. */
  | 'several-places'
  /** The cell is blank, and might be so on purpose. */
  | 'blank'
  /** A code, a year, a number in a list: no amount, rate or count. */
  | 'no-claim'
  /** Not two relations that have nothing in common ask for exactly this value. */
  | 'one-witness'
  /** What asks for the value is itself in doubt. */
  | 'doubtful-witness'
  /** The table, or one that it is held against, is not understood well enough. */
  | 'not-understood'
  /** Another place prints the same amount: what is there is no slip, whatever else is wrong. */
  | 'printed-elsewhere'
  /** The new token would not have the form of the old one. */
  | 'form'
  /** Something that agrees now would not any more. */
  | 'breaks'
  /** It is a matter of words, of a code or of a name. */
  | 'words'
  /** Only a hint, or rounding. */
  | 'slight';

/** Of so many relations that hold in a table, one may fail besides those of the figure in question. */
const HOLDING_TO_ONE = 8;

/**
 * Why the first repair of a diagnosis is not safe; undefined if it is. A repair is *safe* if
 * - it changes one printed amount, rate or count, never a code, an ordinal or a blank cell;
 * - two relations that have no cell and no copy of a cell in common besides the figure ask for exactly this value, and
 *   nothing they rest on is accused itself;
 * - nothing that holds now would fail, and no other place prints what is printed here;
 * - every table that speaks in it is understood: nearly all else in it adds up;
 * - the new token has the form of what it replaces: precision, grouping, width and sign; or the number stays and its
 *   unit is mended.
 * Whoever applies one checks the draft again, and takes it back if anything new is found or fewer figures are tied.
 */
export function doubtOf(
  checked: CheckedDraft,
  diagnosis: Diagnosis,
  printed: PrintedChange | undefined,
  isAccused: (figure: Figure) => boolean,
): Doubt | undefined {
  const { figure, values, along, clear, instead, residue, lost } = diagnosis;
  const [value, ...rivals] = values;
  if (value === undefined || printed === undefined || lost) return 'no-value';
  if (residue !== undefined) return 'slight';
  if (rivals.length > 0 || (instead ?? []).length > 0 || !clear) return 'rivals';
  if ((along[0] ?? []).length > 0) return 'several-places';
  if (figure.blank) return 'blank';
  if (figure.kind !== 'amount' && figure.kind !== 'percent' && figure.kind !== 'count') return 'no-claim';
  if (!printed.mendsUnit && !hasFormOf(printed.edit.newText, figure.text)) return 'form';
  const change = { figure, value };
  if (!holdsOn(checked, change)) return 'breaks';
  if (isAskedOtherwise(checked, change)) return 'rivals';
  if (isPrintedElsewhere(checked, figure)) return 'printed-elsewhere';
  const witnesses = witnessesFor(change, (other) => checked.relationsOf(other));
  if (!areIndependent(figure, witnesses)) return 'one-witness';
  const certain = witnesses.filter(({ relation }) => !restsOnAccused(relation, figure, isAccused));
  if (!areIndependent(figure, certain)) return 'doubtful-witness';
  const understood = certain.filter(({ relation }) => isUnderstood(checked, relation, figure));
  return areIndependent(figure, understood) ? undefined : 'not-understood';
}

/** With fewer digits, two places print the same amount by chance. */
const TELLING_DIGITS = 4;

function isPrintedElsewhere(checked: CheckedDraft, figure: Figure): boolean {
  if (figure.kind !== 'amount' || significantDigits(figure.value) < TELLING_DIGITS) return false;
  return checked.timesPrinted(figure.amount, figure) > 1;
}

/**
 * Whether a copy of the figure, or what bounds it, differs in the last digit: there it may have been rounded so that its
 * sums add up.
 */
function isAskedOtherwise(checked: CheckedDraft, { figure, value }: Change): boolean {
  return checked.relationsOf(figure).some((relation) => {
    if (relation instanceof AtMostRelation)
      return !relation.agrees && !relation.holdsExactly((other) => (other === figure ? value : other.amount));
    if (!isSum(relation) || !relation.ties) return false;
    const few = relation.figures.filter((other) => !isZero(other.value)).length <= 2;
    if (relation.agrees ? few : !few) return false;
    const solved = relation.solve(figure, ({ amount }) => amount);
    return solved !== undefined && !equals(roundLike(solved, figure), value);
  });
}

/** Whether all that the figure is held against and agrees with still does once it is changed. */
function holdsOn(checked: CheckedDraft, { figure, value }: Change): boolean {
  const changed = asPrintedIn(figure, value);
  const reading = (other: Figure) => (other === figure ? changed : other.interval);
  return checked.relationsOf(figure).every((relation) => !relation.agrees || relation.holds(reading));
}

function restsOnAccused(relation: Relation, figure: Figure, isAccused: (figure: Figure) => boolean): boolean {
  return relation.figures.some((other) => other !== figure && isAccused(other));
}

/** Whether every table that a relation speaks of is one in which nearly everything else adds up. */
function isUnderstood(checked: CheckedDraft, relation: Relation, figure: Figure): boolean {
  return relation.figures.every(
    (other) => !other.anchor || checked.tablesOf(other).every((reading) => isSound(reading, figure)),
  );
}

function isSound(reading: TableReading, figure: Figure): boolean {
  if (reading.illegible || reading.panels.some(({ shifts = [] }) => shifts.length > 0)) return false;
  const others = tableRelations(reading).conflicts.filter(
    ({ figures, ties }) => ties && !figures.includes(figure),
  ).length;
  return others * HOLDING_TO_ONE <= holdingIn(reading);
}

const holdingIn = keptFor(
  (reading: TableReading) => tableRelations(reading).relations.filter(({ agrees, ties }) => agrees && ties).length,
);
