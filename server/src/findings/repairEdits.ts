import type { CheckedDraft } from '../check.ts';
import type { Change } from '../diagnosis/diagnosis.ts';
import type { Figure } from '../figures/figure.ts';
import type { Locale, Span, TextEdit } from '../report.ts';
import { unitMeant } from '../rules/unitSlip.ts';
import { fixTitle, printLike, unitFixTitle } from '../rules/wording.ts';
import type { Standing } from './standing.ts';

/** What a change comes to in the text. */
export interface PrintedChange {
  readonly edit: TextEdit;
  /** What the reader would then see in the place of the figure: its new number, or the old one with another unit. */
  readonly shown: string;
  /** The unit is written anew and the number stays. */
  readonly mendsUnit: boolean;
}

const FURTHEST_UNIT = 2;

/** The edit for a change: of the unit where the digits are right as they are printed, else of the number. */
export function printedChange(
  checked: CheckedDraft,
  { figure, value }: Change,
  { spanOf }: Pick<Standing, 'spanOf'>,
): PrintedChange {
  const span = spanOf(figure);
  const meant = unitMeant(figure, value);
  const unit = meant === undefined ? undefined : unitAfter(checked, span, figure);
  if (meant !== undefined && unit)
    return { edit: { ...unit, newText: meant }, shown: figure.text + meant, mendsUnit: true };
  const newText = printLike(value, figure);
  return { edit: { ...span, newText }, shown: newText, mendsUnit: false };
}

/** The title of a repair that makes this change, and others along with it. */
export function titleOf(
  figure: Figure,
  { edit, shown, mendsUnit }: PrintedChange,
  along: number,
  locale: Locale,
): string {
  return mendsUnit ? unitFixTitle(figure, edit.newText, locale) : fixTitle(figure, shown, along, locale);
}

/** Where the unit of an amount of the text stands. */
function unitAfter({ draft }: CheckedDraft, { end }: Span, { unit }: Figure): Span | undefined {
  const { text } = draft.split;
  let at = end;
  while (at - end < FURTHEST_UNIT && text[at] === ' ') at += 1;
  return unit !== '' && text.startsWith(unit, at) ? { start: at, end: at + unit.length } : undefined;
}
