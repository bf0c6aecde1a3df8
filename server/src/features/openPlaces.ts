import type { CheckedDraft } from '../check.ts';
import { spanOf } from '../findings/standing.ts';
import type { Finding, Locale, Span } from '../report.ts';
import { isClaim } from '../rules/uncheckedWording.ts';
import { uncheckedReason } from './unchecked.ts';

/** What a writer has still to look at or to fill in, and why. */
export interface OpenPlace extends Span {
  readonly text: string;
  readonly reason: string;
}

/** The figures that claim something and were held against nothing, and the gaps, in the order of the text. */
export function openPlaces(checked: CheckedDraft, findings: readonly Finding[], locale: Locale): readonly OpenPlace[] {
  const figures = checked
    .figures()
    .filter((figure) => isClaim(figure.kind) && checked.status(figure) === 'unchecked')
    .map((figure) => ({
      ...spanOf(checked, figure),
      text: figure.text,
      reason: uncheckedReason(checked, figure, locale),
    }));
  const gaps = findings
    .filter(({ rule }) => rule === 'gap')
    .map(({ start, end, found, message }) => ({ start, end, text: found, reason: message }));
  return [...figures, ...gaps].sort((a, b) => a.start - b.start);
}
