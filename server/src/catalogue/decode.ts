/**
 * Reads the text that `npm run catalogue` writes. Sections begin with `=`: one for each book, then `mapping` and
 * `initials`. A line of a book is `code|name|evidence|detail|…`; details.ts reads what stands behind the name.
 *
 * Reading is cut into pieces that wait until they are asked for: the codes and names of all entries, what stands behind
 * a name entry by entry, the mapping, the initials.
 */
import { levelOf, parentCode } from './books.ts';
import { type Details, readDetails, statusOf } from './details.ts';
import type { Book, Entry, FormerName, Level, Status, Wording } from './entry.ts';

/** A government economic code that a department code is booked under. */
export interface Counterpart {
  readonly code: string;
  readonly status: 'sourced' | 'recalled';
}

/** The entries of all books, in order of book and code. About a millisecond: only codes and names are read. */
export function decodeEntries(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  let book: Book = 'general';
  for (const line of text.slice(0, text.indexOf('\n=mapping')).split('\n')) {
    if (line.startsWith('=')) book = line.slice(1) as Book;
    else entries.push(new BuiltinEntry(line, book));
  }
  return entries;
}

/** Department economic code to the government codes it is booked under. */
export function decodeMapping(text: string): ReadonlyMap<string, readonly Counterpart[]> {
  const mapping = new Map<string, Counterpart[]>();
  for (const line of sectionOf(text, 'mapping')) {
    const [from = '', code = '', status] = line.split('|');
    const counterpart: Counterpart = { code, status: status === 's' ? 'sourced' : 'recalled' };
    const known = mapping.get(from);
    if (known) known.push(counterpart);
    else mapping.set(from, [counterpart]);
  }
  return mapping;
}

/** Character to the first letters of its pinyin readings, the usual one first. */
export function decodeInitials(text: string): ReadonlyMap<string, string> {
  const initials = new Map<string, string>();
  for (const line of sectionOf(text, 'initials')) {
    const [letters = '', characters = ''] = line.split('|');
    for (const character of characters) initials.set(character, letters);
  }
  return initials;
}

function sectionOf(text: string, name: string): string[] {
  const start = text.indexOf(`\n=${name}\n`) + name.length + 3;
  const end = text.indexOf('\n=', start);
  return text.slice(start, end < 0 ? undefined : end).split('\n');
}

const NONE: readonly never[] = [];

/** An entry that reads what stands behind its name when first asked for it. */
class BuiltinEntry implements Entry {
  readonly code: string;
  readonly name: string;
  readonly book: Book;
  readonly #rest: string;
  #details: Details | undefined;

  constructor(line: string, book: Book) {
    const name = line.indexOf('|') + 1;
    const rest = line.indexOf('|', name) + 1;
    this.code = line.slice(0, name - 1);
    this.name = line.slice(name, rest - 1);
    this.book = book;
    this.#rest = line.slice(rest);
  }

  get #all(): Details {
    this.#details ??= readDetails(this.#rest);
    return this.#details;
  }

  get parent(): string {
    return parentCode(this.code);
  }
  get level(): Level {
    return levelOf(this.code)!;
  }
  get status(): Status {
    return statusOf(this.#rest);
  }
  get years(): readonly number[] {
    return this.#all.years;
  }
  get publishers(): number {
    return this.#all.publishers;
  }
  get formerNames(): readonly FormerName[] {
    return this.#rest.includes('|') ? this.#all.formerNames : NONE;
  }
  get wordings(): readonly Wording[] {
    return this.#rest.includes('|') ? this.#all.wordings : NONE;
  }
  get since(): number | undefined {
    return this.#all.since;
  }
  get successor(): Entry['successor'] {
    return this.#all.successor;
  }
  get definition(): string {
    return this.#all.definition;
  }
  get note(): string {
    return this.#all.note;
  }
}
