import { builtinCatalogue, type Entry } from '../../catalogue/index.ts';
import { keptFor } from '../../collections.ts';
import { NAMED_LINES } from '../../thresholds.ts';
import type { Row } from '../reading/rows.ts';

/**
 * The codes that names stand for where a table prints none: 类, 款 and 项 one below the other, each found under the one
 * before. Empty for a line whose name is none of the classification; undefined where too few are.
 */
export const impliedCodes: (rows: readonly Row[]) => readonly string[] | undefined = keptFor((rows: readonly Row[]) => {
  if (rows.some((row) => row.code !== '')) return undefined;
  let lines = 0;
  let known = 0;
  let path = '';
  let nested = false;
  const codes = rows.map((row) => {
    if (row.name === '' || row.total || row.within) return '';
    lines += 1;
    const code = codeUnder(path, row.name);
    if (code === '') return '';
    known += 1;
    nested ||= code.length > 3;
    path = code;
    return code;
  });
  return nested && known >= Math.max(2, lines * NAMED_LINES) ? codes : undefined;
});

/** The code of a name that comes after `path`: an item of its group, a group of its category, or a category. */
function codeUnder(path: string, name: string): string {
  const codes = codesNamed(name);
  const group = path.slice(0, 5);
  const category = path.slice(0, 3);
  return (
    (group.length === 5 && codes.find((code) => code.length === 7 && code.startsWith(group))) ||
    (category.length === 3 && codes.find((code) => code.length === 5 && code.startsWith(category))) ||
    codes.find((code) => code.length === 3) ||
    ''
  );
}

const BOOKS: ReadonlySet<Entry['book']> = new Set(['general', 'gov-fund', 'state-capital', 'economic-department']);

/** The codes of entries, which are the catalogue's own: nothing is kept of a draft. */
const codesOf = keptFor((entries: readonly Entry[]): readonly string[] => [
  ...new Set(entries.filter(({ book }) => BOOKS.has(book)).map(({ code }) => code)),
]);

function codesNamed(name: string): readonly string[] {
  return codesOf(builtinCatalogue().namedAlike(name));
}
