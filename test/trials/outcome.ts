import type { Finding } from '../../server/src/report.ts';
import { type Slip, slip, withSlips } from './digits.ts';
import type { Subject } from './subject.ts';

/** What became of one changed digit. */
export interface Outcome {
  readonly slip: Slip;
  readonly fresh: readonly Finding[];
  /** Not found because printed precision explains it: every relation of the figure still holds within its intervals. */
  readonly rounding: boolean;
  readonly located: boolean;
  /** The finding stands at the token, or names it in a repair or as a related place. */
  readonly offered: boolean;
  readonly repaired: boolean;
}

/** Changes one digit and asks what is found, where, and with which value first. */
export function oneSlip(subject: Subject, changed: Slip): Outcome {
  const { figure, start } = changed.place;
  const { checked, fresh } = subject.change(withSlips(subject.text, [changed]));
  const here = fresh.find((finding) => finding.start === start);
  const still = fresh.length === 0 ? checked.figures().find((other) => checked.startOf(other) === start) : undefined;
  return {
    slip: changed,
    fresh,
    rounding: still !== undefined && checked.status(still) === 'rounding',
    located: here !== undefined,
    offered: fresh.some((finding) => names(finding, start)),
    repaired: here !== undefined && printsSame(here.expected[0] ?? '', figure.text),
  };
}

/** Changes several digits at once; for each, whether a finding stands at its own place. */
export function severalSlips(subject: Subject, slips: readonly Slip[]): { fresh: Finding[]; located: boolean[] } {
  const { fresh } = subject.change(withSlips(subject.text, slips));
  return { fresh, located: slips.map(({ place }) => fresh.some(({ start }) => start === place.start)) };
}

/** Slips at `most` places spread over a subject's held figures, in any digit. */
export function slipsOver(places: readonly Slip['place'][], most: number): Slip[] {
  const step = Math.max(1, Math.floor(places.length / most));
  return places.flatMap((place, index) => (index % step === 0 ? [slip(place, index, 1 + (index % 8))] : []));
}

function names({ start, related, fixes }: Finding, at: number): boolean {
  return (
    start === at ||
    related.some((place) => place.start === at) ||
    fixes.some(({ edits }) => edits.some((edit) => edit.start === at))
  );
}

/** Whether two tokens print one number: `1,200.50` and `1200.5`, `3%` and `3.00％`. */
function printsSame(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(token: string): string {
  const digits = token.replace(/[,%，％\s]/g, '').replace(/^(-?)0+(?=\d)/, '$1');
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}
