import type { FigureEntry } from '../../../server/src/report.ts';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf } from './draft.ts';

export function figuresIn(text: string): readonly FigureEntry[] {
  return createDisclosureService().figures(documentOf(text));
}

/** The text with every amount, percentage and count of its own put in brackets where the figure stands. */
export function bracketed(text: string): string {
  let shown = '';
  let at = 0;
  for (const { start, end, kind } of figuresIn(text)) {
    if (kind !== 'amount' && kind !== 'percent' && kind !== 'count') continue;
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return shown + text.slice(at);
}
