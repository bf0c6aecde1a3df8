import type { CheckedDraft } from '../check.ts';
import { format } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { relatedPlaces } from '../findings/findings.ts';
import { spanOf } from '../findings/standing.ts';
import type { FigureEntry, Locale } from '../report.ts';
import { uncheckedReason } from './unchecked.ts';

/** Every figure with its state and what it ties to. */
export function figureEntries(checked: CheckedDraft, locale: Locale): FigureEntry[] {
  return checked.figures().map((figure) => entryOf(checked, figure, locale));
}

function entryOf(checked: CheckedDraft, figure: Figure, locale: Locale): FigureEntry {
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
  };
}
