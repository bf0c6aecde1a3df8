import type { Format } from '../report.ts';

/**
 * A JSON document with one long list in it, printed entry by entry: `around` puts the list, of which it is given a
 * stand-in, where it belongs.
 */
export function listFormat<T>(
  around: (list: readonly string[]) => unknown,
  entriesOf: (result: T) => readonly unknown[],
): Format<T> {
  const [open = '', close = ''] = JSON.stringify(around([HOLE]), null, 2).split(JSON.stringify(HOLE));
  const line = open.slice(open.lastIndexOf('\n'));
  return {
    open,
    between: `,${line}`,
    parts: (result) => entriesOf(result).map((entry) => JSON.stringify(entry, null, 2).replaceAll('\n', line)),
    close: () => `${close}\n`,
  };
}

const HOLE = '\u0000';
