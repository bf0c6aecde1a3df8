import { MARKS } from '../vocabulary/marks.ts';
import { initialsOf } from './builtin.ts';
import type { Catalogue } from './catalogue.ts';
import type { Book, Entry, Status } from './entry.ts';

export interface SearchOptions {
  readonly books?: readonly Book[];
  /** At most so many hits; 50 if not given. */
  readonly limit?: number;
}

export interface SearchHit {
  readonly entry: Entry;
  /** What the query met first: the code's digits, the present name, or a former one. */
  readonly by: 'code' | 'name' | 'former';
  /** Lower is better. Callers may add to it what they know of the draft. */
  readonly rank: number;
}

/** A name made ready: without marks, and the letters its pinyin begins with. */
interface Text {
  readonly plain: string;
  /** The usual initial of each character; a blank where the table has none. */
  readonly usual: string;
  /** Every character has just the one initial. */
  readonly certain: boolean;
}

/** A word of the query, and what it is written in. */
interface Word {
  readonly text: string;
  readonly kind: 'digits' | 'letters' | 'characters' | 'mixed';
}

interface Candidate {
  readonly entry: Entry;
  readonly name: Text;
  readonly formers: readonly Text[];
}

const indexes = new WeakMap<Catalogue, readonly Candidate[]>();

/**
 * Finds entries by leading digits of the code, by any part of the name, or by the pinyin initials of any part of it
 * (`ylbz` finds 医疗保障管理事务; letters and characters may be mixed). Words of the query apart by a space must all
 * match. Best first: exact, then from the beginning, then inside; better known, shorter and lower codes first.
 */
export function searchEntries(catalogue: Catalogue, query: string, options: SearchOptions = {}): readonly SearchHit[] {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).map(withoutMarks).filter(Boolean).map(wordOf);
  if (words.length === 0) return [];
  const hits: SearchHit[] = [];
  for (const candidate of indexOf(catalogue)) {
    if (options.books && !options.books.includes(candidate.entry.book)) continue;
    const hit = match(candidate, words);
    if (hit) hits.push(hit);
  }
  hits.sort((a, b) => a.rank - b.rank || (a.entry.code < b.entry.code ? -1 : 1));
  return hits.slice(0, options.limit ?? 50);
}

const STATUS_RANK: Readonly<Record<Status, number>> = { verified: 0, single: 1, recalled: 2 };
const LONGEST = 100;

function wordOf(text: string): Word {
  if (/^\d+$/.test(text)) return { text, kind: 'digits' };
  if (/^[a-z]+$/.test(text)) return { text, kind: 'letters' };
  return { text, kind: /[a-z]/.test(text) ? 'mixed' : 'characters' };
}

/** Ranks weigh, from heavy to light: where the words match, how well the code is known, the length of the name. */
function match({ entry, name, formers }: Candidate, words: readonly Word[]): SearchHit | undefined {
  let place = 0;
  let by: SearchHit['by'] = 'code';
  for (const word of words) {
    if (word.kind === 'digits') {
      if (!entry.code.startsWith(word.text)) return undefined;
      place += entry.code === word.text ? 0 : 1;
      continue;
    }
    let found = placeOf(name, word);
    if (found !== undefined) by = by === 'former' ? by : 'name';
    else {
      for (const former of formers) found ??= placeOf(former, word);
      if (found === undefined) return undefined;
      found += FORMER_PLACE;
      by = 'former';
    }
    place += found;
  }
  // Digits alone ask for a stretch of the book: it stands in its own order.
  if (by === 'code') return { entry, by, rank: place };
  const length = Math.min(name.plain.length, LONGEST - 1);
  return { entry, by, rank: (place * 3 + STATUS_RANK[entry.status]) * LONGEST + length };
}

/** Places of a match: whole name, its beginning, inside; then the same with a rare reading or an unknown character. */
const INSIDE = 2;
const RARE_PLACE = 3;
const FORMER_PLACE = 6;

function placeOf(text: Text, word: Word): number | undefined {
  const size = word.text.length;
  const place = (start: number): number => (start > 0 ? INSIDE : text.plain.length > size ? 1 : 0);
  if (word.kind !== 'mixed') {
    const start = (word.kind === 'letters' ? text.usual : text.plain).indexOf(word.text);
    if (start >= 0) return place(start);
    if (word.kind === 'characters' || text.certain) return undefined;
  }
  for (let start = 0; start + size <= text.plain.length; start++) {
    if (matchesAt(text, word.text, start)) return place(start) + (word.kind === 'mixed' ? 0 : RARE_PLACE);
  }
  return undefined;
}

function matchesAt(text: Text, word: string, start: number): boolean {
  for (let i = 0; i < word.length; i++) {
    const letter = word[i]!;
    if (text.plain[start + i] === letter || text.usual[start + i] === letter) continue;
    if (text.certain || letter < 'a' || letter > 'z') return false;
    // A character outside the table may begin with any letter: the user's own names must stay findable.
    const initials = initialsOf(text.plain[start + i]!);
    if (initials !== '' && !initials.includes(letter)) return false;
  }
  return true;
}

/** Brackets, quotes and other marks, which nobody types in a search. */
function withoutMarks(text: string): string {
  return text.replace(MARKS, '');
}

function textOf(name: string): Text {
  const plain = withoutMarks(name.toLowerCase());
  let usual = '';
  let certain = true;
  for (let i = 0; i < plain.length; i++) {
    const initials = initialsOf(plain[i]!);
    usual += initials[0] ?? ' ';
    certain &&= initials.length === 1;
  }
  return { plain, usual, certain };
}

function indexOf(catalogue: Catalogue): readonly Candidate[] {
  let index = indexes.get(catalogue);
  if (!index) {
    // A quarter of the names occur under several codes.
    const texts = new Map<string, Text>();
    const textFor = (name: string): Text => {
      const text = texts.get(name) ?? textOf(name);
      texts.set(name, text);
      return text;
    };
    index = catalogue.entries.map((entry) => ({
      entry,
      name: textFor(entry.name),
      formers: entry.formerNames.filter((former) => !former.reused).map((former) => textFor(former.name)),
    }));
    indexes.set(catalogue, index);
  }
  return index;
}
