import type { CheckedDraft } from '../../server/src/check.ts';
import type { Figure } from '../../server/src/figures/figure.ts';

/** A printed number with where it stands. */
export interface Place {
  readonly figure: Figure;
  readonly start: number;
}

/** One digit that becomes another: the token and all that follows stay where they are. */
export interface Slip {
  readonly place: Place;
  /** The token as it reads now. */
  readonly token: string;
}

/** Amounts and percentages, in the order of the text, that something is held against: no checker sees others change. */
export function heldFigures(checked: CheckedDraft): Place[] {
  return claims(checked)
    .filter((figure) => checked.status(figure) !== 'unchecked' && checked.status(figure) !== 'conflicting')
    .filter((figure) => figure.value.coefficient !== 0n)
    .map((figure) => ({ figure, start: checked.startOf(figure) }));
}

/** Whether two relations or more hold a figure: with one, nothing can tell it from the others that this one is about. */
export function isHeldTwice(checked: CheckedDraft, { figure }: Place): boolean {
  return checked.relationsOf(figure).filter((relation) => relation.agrees && relation.ties).length > 1;
}

/** Figures that claim something and that nothing is held against. */
export function uncheckedFigures(checked: CheckedDraft): Figure[] {
  return claims(checked).filter((figure) => checked.status(figure) === 'unchecked');
}

function claims(checked: CheckedDraft): Figure[] {
  return checked.figures().filter(({ kind }) => kind === 'amount' || kind === 'percent');
}

/** The `which`th digit of a figure, counted round, made larger by `by` (1 to 9), also counted round. */
export function slip(place: Place, which: number, by: number): Slip {
  const { text } = place.figure;
  const digits = [...text].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  const at = digits[which % digits.length]!;
  const digit = String((Number(text[at]) + by) % 10);
  return { place, token: text.slice(0, at) + digit + text.slice(at + 1) };
}

/** The text with some slips in it. */
export function withSlips(text: string, slips: readonly Slip[]): string {
  let changed = text;
  for (const { place, token } of slips) {
    changed = changed.slice(0, place.start) + token + changed.slice(place.start + token.length);
  }
  return changed;
}
