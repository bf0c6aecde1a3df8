import type { CheckedDraft } from '../check.ts';
import type { Cell } from '../draft/grid.ts';
import { tableOf } from '../draft/logical.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { readTable } from '../tables/table.ts';
import { DIGITS_ONLY } from '../text/characters.ts';
import { fold } from '../text/fold.ts';
import { BRACKETED, LEVEL_HEADER, LEVELLED, STEPS } from '../vocabulary/codes.ts';
import { regionAt } from './mentionAt.ts';

/** What is being typed at a place, and in which form an entry stands there. */
export interface CompletionPlace {
  /** Offsets of the text that an entry takes the place of. */
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  readonly form: 'code' | 'name' | 'pair';
  /** Digits that stand before what is typed: the 类 and 款 columns of the row, or the levels above in a path. */
  readonly prefix: string;
  /** How many digits an entry's code has here; 0 for any. */
  readonly length: number;
  /** The code or the name that stands beside it. */
  readonly beside: { readonly code: string; readonly name: string };
}

const NOTHING = { code: '', name: '' };

/** What is being typed at an offset; undefined where no code and no name is. */
export function completionPlace(checked: CheckedDraft, offset: number): CompletionPlace | undefined {
  return inTable(checked, offset) ?? inProse(checked, offset);
}

function inTable(checked: CheckedDraft, offset: number): CompletionPlace | undefined {
  const region = regionAt(checked, offset);
  if (!region) return undefined;
  const at = offset - checked.startOfRegion(region);
  for (const place of checked.draft.tables) {
    if (place.region !== region || at < place.grid.start || at > place.grid.end + 2) continue;
    const reading = readTable(tableOf(place));
    const found = cellAt(reading, region.text, at);
    if (!found) continue;
    const { row, column } = found;
    const cells = place.grid.rows[row]!;
    const cell = cells[column]!;
    const role = reading.columns[column]?.role;
    if (row < reading.header.bodyStart || (role !== 'code' && role !== 'label')) return undefined;
    const start = offset - at + Math.min(cell.start, at);
    const end = offset - at + Math.max(cell.isBlank ? at : cell.end, at);
    const typed = fold(region.text.slice(start - (offset - at), at)).trim();
    const beside = besideOf(reading, cells, column);
    const base = { start: cell.isBlank ? offset : start, end: cell.isBlank ? offset : end, typed, beside };
    if (role === 'code') {
      const { prefix, length } = piecesOf(reading, cells, column);
      return { ...base, form: 'code', prefix, length };
    }
    return { ...base, form: DIGITS_ONLY.test(typed) ? 'pair' : 'name', prefix: '', length: 0 };
  }
  return undefined;
}

/** The cell at an offset, or the blank one whose column it is. */
function cellAt(reading: TableReading, text: string, at: number): { row: number; column: number } | undefined {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at);
  const end = next < 0 ? text.length : next;
  let best: { row: number; column: number; distance: number } | undefined;
  reading.place.grid.rows.forEach((cells, row) => {
    cells.forEach((cell: Cell, column) => {
      if (cell.origin || cell.start < line || cell.start > end) return;
      const distance = at < cell.start ? cell.start - at : Math.max(0, at - cell.end);
      const apart = text.slice(Math.min(at, cell.end), Math.max(at, cell.start));
      if (/[|\t\n]/.test(apart)) return;
      if (!best || distance < best.distance) best = { row, column, distance };
    });
  });
  return best;
}

/** The code and the name that the row has in its other cells. */
function besideOf(reading: TableReading, cells: readonly Cell[], column: number): CompletionPlace['beside'] {
  let code = '';
  let name = '';
  for (const other of reading.columns) {
    const cell = cells[other.index];
    if (other.index === column || !cell || cell.isBlank) continue;
    if (other.role === 'code' || /^\d{3,9}$/.test(cell.label)) {
      if (other.index < column || code === '') code = cell.label.length >= 3 ? cell.label : code + cell.label;
    } else if (other.role === 'label' && name === '') name = cell.label;
  }
  return { code, name };
}

/** Of 类, 款 and 项 columns, what stands before this one and how long the code is with it. */
function piecesOf(reading: TableReading, cells: readonly Cell[], column: number): { prefix: string; length: number } {
  const split = reading.columns.filter(({ path }) => LEVEL_HEADER.test(path.at(-1) ?? ''));
  const depth = split.findIndex(({ index }) => index === column);
  if (depth < 0) return { prefix: '', length: 0 };
  let prefix = '';
  for (const { index } of split.slice(0, depth)) prefix += cells[index]?.label ?? '';
  return { prefix, length: 3 + 2 * depth };
}

const NAME_BEFORE = /([\p{Script=Han}()、]{2,40})$/u;
const WORD = /(?:[a-z]{2,12}|[\p{Script=Han}]{2,30})$/u;

function inProse(checked: CheckedDraft, offset: number): CompletionPlace | undefined {
  const { text } = checked.draft.split;
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const before = fold(text.slice(Math.max(line, offset - 200), offset));
  const bracket = BRACKETED.exec(before);
  if (bracket) {
    const typed = bracket[1]!;
    const name = NAME_BEFORE.exec(before.slice(0, bracket.index))?.[1] ?? '';
    const level = LEVELLED.exec(before)?.[1];
    const depth = level === undefined ? -1 : '类款项'.indexOf(level);
    const prefix = depth > 0 ? levelsBefore(before.slice(0, bracket.index)).slice(0, 1 + 2 * depth) : '';
    if (name === '' && typed === '') return undefined;
    const base = { start: offset - typed.length, end: offset, typed, beside: { code: '', name } };
    return { ...base, form: 'code', prefix, length: depth < 0 ? 0 : 3 + 2 * depth };
  }
  const word = WORD.exec(before.toLowerCase())?.[0];
  if (word === undefined) return undefined;
  return {
    start: offset - word.length,
    end: offset,
    typed: word,
    form: 'name',
    prefix: '',
    length: 0,
    beside: NOTHING,
  };
}

/** The digits of `（类：210）…（款：12）` together. */
function levelsBefore(text: string): string {
  const clause = text.slice(Math.max(text.lastIndexOf('。'), text.lastIndexOf(';')) + 1);
  return [...clause.matchAll(STEPS)].map((match) => match[1]!).join('');
}
