import type { CheckedDraft } from '../check.ts';
import { format } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { relatedPlaces } from '../findings/findings.ts';
import { isLeftToPeople, type SignedFigures } from '../findings/signOffs.ts';
import { spanOf } from '../findings/standing.ts';
import type { FigureEntry, Ledger, Locale, UncheckedEntry } from '../report.ts';
import { partName } from './partName.ts';
import { placeName } from './placeName.ts';
import { uncheckedReason } from './unchecked.ts';

/** How many figures are in each state, what people have checked apart. */
export function ledgerOf({ account }: CheckedDraft, signed: SignedFigures): Ledger {
  return { ...account, uncheckedClaims: account.uncheckedClaims - signed.size, signed: signed.size };
}

/** Every figure with its state and what it ties to. */
export function figureEntries(checked: CheckedDraft, signed: SignedFigures, locale: Locale): FigureEntry[] {
  return checked.figures().map((figure) => entryOf(checked, figure, signed, locale));
}

/**
 * The figures that claim something and were held against nothing, in the order of the text; signed off or not.
 * @param most of those that still wait; the rest is left out
 */
export function uncheckedClaims(
  checked: CheckedDraft,
  signed: SignedFigures,
  locale: Locale,
  most = Number.POSITIVE_INFINITY,
): UncheckedEntry[] {
  let waiting = 0;
  return checked
    .figures()
    .filter((figure) => isLeftToPeople(checked, figure) && (signed.has(figure) || ++waiting <= most))
    .map((figure) => ({
      ...entryOf(checked, figure, signed, locale),
      part: partName(checked, figure),
      place: placeName(checked, figure),
    }));
}

function entryOf(checked: CheckedDraft, figure: Figure, signed: SignedFigures, locale: Locale): FigureEntry {
  const signOff = signed.get(figure);
  const status = checked.status(figure);
  return {
    ...spanOf(checked, figure),
    text: figure.text,
    kind: figure.kind,
    unit: figure.unit,
    value: format(figure.value),
    status,
    reason: status === 'unchecked' ? uncheckedReason(checked, figure, locale) : '',
    ties: relatedPlaces((other) => spanOf(checked, other), checked.relationsOf(figure), figure, locale),
    ...(signOff && { signed: signOff.comment.reason }),
  };
}
