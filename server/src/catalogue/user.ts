import { BOOK_WORDS, YEARS_APPLIED } from '../vocabulary/codes.ts';
import { ENTRY_MARKS, YEAR_MARKS } from '../vocabulary/marks.ts';
import { BOOKS, isWellFormed, likelyBook, parentCode } from './books.ts';
import { builtinCatalogue } from './builtin.ts';
import type { Catalogue } from './catalogue.ts';
import { joinColumns } from './columns.ts';
import type { Book, Entry } from './entry.ts';
import { type Columns, findColumns } from './header.ts';
import { readCode } from './resolve.ts';

/**
 * What is wrong with a row. `no-header`: no row names a code and a name column (row 0). The others carry what was
 * printed: `code-missing` {name}, `code-malformed` {code}, `name-missing` {code}, `parent-malformed` {code, parent},
 * `year-malformed` {code, year}, `book-unknown` {code, book}, `duplicate` {code, name, row of the first}.
 */
export type UserErrorId =
  | 'no-header'
  | 'code-missing'
  | 'code-malformed'
  | 'name-missing'
  | 'parent-malformed'
  | 'year-malformed'
  | 'book-unknown'
  | 'duplicate';

export interface UserError {
  readonly file: string;
  /** From 1, as a spreadsheet counts; 0 for the whole file. */
  readonly row: number;
  readonly id: UserErrorId;
  readonly params: Readonly<Record<string, string>>;
}

export interface UserCatalogue {
  readonly entries: readonly Entry[];
  readonly errors: readonly UserError[];
}

/**
 * Reads the rows of a user's catalogue. Columns are found by their headers: a code (one column, or 类, 款 and 项) and a
 * name are needed; 上级, 年度, 类别, 曾用名 and 备注 are used if there. A row with an error gives no entry, the others do.
 * Rows with a single filled cell are headings. Where no column says so, `base` tells which book a code belongs to.
 */
export function parseUserCatalogue(
  rows: readonly (readonly string[])[],
  fileName: string,
  base: Catalogue = builtinCatalogue(),
): UserCatalogue {
  const columns = findColumns(rows);
  if (!columns) return { entries: [], errors: [{ file: fileName, row: 0, id: 'no-header', params: {} }] };
  const entries: Entry[] = [];
  const errors: UserError[] = [];
  const seen = new Map<string, Entry>();
  let above = '';
  for (let index = columns.body; index < rows.length; index++) {
    const row = rows[index]!;
    if (row.filter((cell) => cell.trim() !== '').length < 2) continue;
    const read = readRow(row, columns, above, base);
    if ('id' in read) {
      errors.push({ file: fileName, row: index + 1, ...read });
      continue;
    }
    above = read.code;
    const key = [read.book, read.code, ...read.years].join(' ');
    const first = seen.get(key);
    if (first) {
      const params = { code: read.code, name: read.name, row: String(first.origin!.row) };
      // The same row twice is no harm; two names for one code are.
      if (first.name !== read.name) errors.push({ file: fileName, row: index + 1, id: 'duplicate', params });
      continue;
    }
    const entry = { ...read, origin: { file: fileName, row: index + 1 } };
    seen.set(key, entry);
    entries.push(entry);
  }
  return { entries, errors };
}

type RowError = Pick<UserError, 'id' | 'params'>;

function readRow(row: readonly string[], columns: Columns, above: string, base: Catalogue): Entry | RowError {
  const cell = (column: number | undefined): string => (column === undefined ? '' : (row[column] ?? '').trim());
  const printed = columns.code.map((column) => cell(column).replace(/\.0+$/, ''));
  const found = printed.length > 1 ? joinColumns(printed, above) : readCode(printed[0]!);
  const name = cell(columns.name).replace(/\s+/g, '') || (found?.name ?? '');
  const code = found?.code;
  if (code === undefined) {
    const digits = printed.join(' ').trim();
    return digits ? { id: 'code-malformed', params: { code: digits } } : { id: 'code-missing', params: { name } };
  }
  if (!name) return { id: 'name-missing', params: { code } };

  const bookWord = cell(columns.book);
  const book = bookWord ? readBook(bookWord) : bookIn(base, code);
  if (!book) {
    return bookWord
      ? { id: 'book-unknown', params: { code, book: bookWord } }
      : { id: 'code-malformed', params: { code } };
  }
  if (!isWellFormed(code, book, { local: true })) return { id: 'code-malformed', params: { code } };

  const parent = cell(columns.parent) ? readCode(cell(columns.parent))?.code : parentCode(code);
  if (parent === undefined || (parent !== '' && !code.startsWith(parent)) || parent === code) {
    return { id: 'parent-malformed', params: { code, parent: cell(columns.parent) } };
  }
  const years = readYears(cell(columns.year));
  if (!years) return { id: 'year-malformed', params: { code, year: cell(columns.year) } };
  const formers = cell(columns.former)
    .split(ENTRY_MARKS)
    .map((former) => former.trim());
  return {
    code,
    name,
    parent,
    book,
    level: found!.level,
    status: 'verified',
    years,
    publishers: 0,
    formerNames: formers.filter(Boolean).map((former) => ({ name: former, source: 'published', reused: false })),
    wordings: [],
    since: undefined,
    successor: undefined,
    definition: '',
    note: cell(columns.note),
  };
}

function readBook(word: string): Book | undefined {
  return BOOKS.find((book) => book === word) ?? BOOK_WORDS.find(([pattern]) => pattern.test(word))?.[1];
}

/** The book that has the code or the nearest code above it; else the one its digits suggest. */
function bookIn(base: Catalogue, code: string): Book | undefined {
  for (let known = code; known.length >= 5; known = known.slice(0, -2)) {
    const entry = base.find(known);
    if (entry) return entry.book;
  }
  return likelyBook(code);
}

/** `2024`, `2024年`, `2021-2024`, `2021、2023`; none for a blank, undefined if it makes no sense. */
function readYears(text: string): number[] | undefined {
  const years: number[] = [];
  for (const part of text.normalize('NFKC').split(YEAR_MARKS).filter(Boolean)) {
    const [, from, to] = YEARS_APPLIED.exec(part) ?? [];
    if (from === undefined) return undefined;
    for (let year = Number(from); year <= Number(to ?? from); year++) years.push(year);
  }
  return years;
}
