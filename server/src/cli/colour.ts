import { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import type { FigureStatus, Severity } from '../report.ts';
import type { Stream, World } from './world.ts';

type Mark = (text: string) => string;

/** Marks parts of a line. Without colour every mark returns the text as it is. */
export interface Colour {
  readonly severity: Readonly<Record<Severity, Mark>>;
  readonly status: Readonly<Record<FigureStatus, Mark>>;
  readonly strong: Mark;
  readonly faint: Mark;
}

export function colourFor(coloured: boolean): Colour {
  // Whether there is colour was decided for the stream of the result, which a thread does not have.
  const mark = (format: Parameters<typeof styleText>[0]): Mark =>
    coloured ? (text) => styleText(format, text, { validateStream: false }) : (text) => text;
  const [red, green, yellow, blue] = (['red', 'green', 'yellow', 'blue'] as const).map(mark) as [
    Mark,
    Mark,
    Mark,
    Mark,
  ];
  const faint = mark('dim');
  return {
    severity: { error: red, warning: yellow, information: blue, hint: faint },
    status: { tied: green, conflicting: red, rounding: blue, unchecked: faint },
    strong: mark('bold'),
    faint,
  };
}

/** Whether Node would colour what goes there: on a terminal that can, as NO_COLOR, FORCE_COLOR and TERM say. */
export function isColoured(stream: Stream, env: World['env']): boolean {
  if (stream.isTTY !== true && env.FORCE_COLOR === undefined) return false;
  return WriteStream.prototype.getColorDepth(env) > 2;
}
