import { format } from '../../../server/src/figures/decimal.ts';
import { scanNumbers } from '../../../server/src/figures/scan.ts';
import { fold } from '../../../server/src/text/fold.ts';

/** The numbers of a text: token as printed, value, unit, kind. */
export function numbersIn(text: string): string[] {
  return scanNumbers(fold(text)).map(
    ({ start, end, unit, kind, value }) => `${text.slice(start, end)}|${format(value)}|${unit}|${kind}`,
  );
}

/** Kind and printed token of every number: `612.40 amount`. */
export function kindsIn(text: string): string[] {
  return scanNumbers(fold(text)).map(({ start, end, kind }) => `${text.slice(start, end)} ${kind}`);
}
