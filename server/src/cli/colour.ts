import type { FigureStatus, Severity } from '../report.ts';

/** Marks parts of a line. Without colour every mark returns the text as it is. */
export interface Colour {
  readonly severity: Readonly<Record<Severity, (text: string) => string>>;
  readonly status: Readonly<Record<FigureStatus, (text: string) => string>>;
  strong(text: string): string;
  faint(text: string): string;
}

const plain = (text: string): string => text;
const sgr = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;

const RED = sgr(31, 39);
const GREEN = sgr(32, 39);
const YELLOW = sgr(33, 39);
const BLUE = sgr(34, 39);
const FAINT = sgr(2, 22);

const COLOURED: Colour = {
  severity: { error: RED, warning: YELLOW, information: BLUE, hint: FAINT },
  status: { tied: GREEN, conflicting: RED, rounding: BLUE, unchecked: FAINT },
  strong: sgr(1, 22),
  faint: FAINT,
};

const PLAIN: Colour = {
  severity: { error: plain, warning: plain, information: plain, hint: plain },
  status: { tied: plain, conflicting: plain, rounding: plain, unchecked: plain },
  strong: plain,
  faint: plain,
};

/** Colour only for eyes: on a terminal, unless NO_COLOR (no-color.org) is set to anything. */
export function colourFor(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Colour {
  return isTerminal && !env.NO_COLOR && env.TERM !== 'dumb' ? COLOURED : PLAIN;
}
