import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { type Catalogue, type Entry, nameIn, searchEntries } from '../catalogue/index.ts';
import type { CheckedDraft } from '../check.ts';
import type { Usage } from '../codes/usage.ts';
import type { Locale } from '../report.ts';
import { HAN } from '../text/characters.ts';
import { statusOf } from './codeHover.ts';
import { type CompletionPlace, completionPlace } from './completionPlace.ts';
import { toRange } from './diagnostics.ts';

const MOST_ITEMS = 40;
const CONSTANT_KIND = 21;

/** Codes and names that may stand at an offset: what the draft uses already first, then as the catalogue finds them. */
export function completionsAt(
  document: TextDocument,
  checked: CheckedDraft,
  offset: number,
  locale: Locale,
  catalogue: Catalogue,
): CompletionList | undefined {
  const place = completionPlace(checked, offset);
  if (!place) return undefined;
  const { usage } = checked.codes(catalogue);
  const found = candidates(place, usage, catalogue);
  if (found.entries.length === 0) return undefined;
  const style = place.form === 'name' && !place.beside.code ? styleOf(usage, checked, place) : plain;
  const range = toRange(document, { start: found.start, end: place.end });
  const items = found.entries.slice(0, MOST_ITEMS).map((entry, index): CompletionItem => {
    const name = nameIn(entry, checked.draft.year);
    const newText = textFor(entry, name, place, style);
    return {
      label: `${entry.code} ${name}`,
      kind: CONSTANT_KIND,
      detail: detailOf(entry, catalogue, locale),
      // The list is in order, and what matched by pinyin does not match by its letters.
      sortText: String(index).padStart(3, '0'),
      filterText: document.getText(range) || newText,
      textEdit: { range, newText },
    };
  });
  return { isIncomplete: true, items };
}

/** The levels above and how well the entry is known: `卫生健康支出 › 医疗保障管理事务 · 已核实（7 家公开文件）`. */
function detailOf(entry: Entry, catalogue: Catalogue, locale: Locale): string {
  const above = catalogue.pathOf(entry).slice(0, -1);
  return [above.map(({ name }) => name).join(' › '), statusOf(entry, locale)].filter(Boolean).join(' · ');
}

function textFor(entry: Entry, name: string, place: CompletionPlace, style: (entry: Entry, name: string) => string) {
  if (place.form === 'pair') return `${entry.code}${name}`;
  return place.form === 'code' ? entry.code.slice(place.prefix.length) : style(entry, name);
}

interface Candidates {
  readonly entries: readonly Entry[];
  /** Where what they replace begins; of a run of characters only the end may be the beginning of a name. */
  readonly start: number;
}

function candidates(place: CompletionPlace, usage: Usage, catalogue: Catalogue): Candidates {
  const { typed, beside, form, prefix, length } = place;
  const fits = (entry: Entry) =>
    entry.code.startsWith(prefix) &&
    (length === 0 || entry.code.length === length) &&
    (prefix === '' || entry.code !== prefix);
  if (form === 'code') {
    const digits = prefix + typed;
    const named = beside.name === '' ? [] : namesAtEnd(beside.name, catalogue);
    const like = named.filter((entry) => entry.code.startsWith(digits));
    const found = digits === '' ? [] : searchEntries(catalogue, digits, { limit: 200 }).map(({ entry }) => entry);
    const entries = unique([...ranked(like, usage), ...ranked(found, usage)]).filter(fits);
    return { entries, start: place.start };
  }
  const own = beside.code === '' ? [] : catalogue.findAll(beside.code).filter(() => typed === '' || beside.code !== '');
  const matching = typed === '' ? { entries: [], start: place.start } : search(place, usage, catalogue);
  const entries = unique([
    ...own.filter((entry) => typed === '' || matching.entries.includes(entry)),
    ...matching.entries,
  ]);
  return { entries, start: own.length > 0 && typed === '' ? place.start : matching.start };
}

/** By letters and digits as they are; of characters, the longest end of the run that some name begins with. */
function search({ typed, start }: CompletionPlace, usage: Usage, catalogue: Catalogue): Candidates {
  if (!HAN.test(typed)) {
    return {
      entries: ranked(
        searchEntries(catalogue, typed).map(({ entry }) => entry),
        usage,
      ),
      start,
    };
  }
  for (let at = 0; at <= typed.length - 2; at++) {
    const word = typed.slice(at);
    if (!beginnings(catalogue).has(word.slice(0, 2))) continue;
    const entries = searchEntries(catalogue, word, { limit: 200 }).map(({ entry }) => entry);
    const beginning = entries.filter(({ name }) => name.startsWith(word));
    if (beginning.length > 0) return { entries: ranked(unique([...beginning, ...entries]), usage), start: start + at };
  }
  const entries = searchEntries(catalogue, typed).map(({ entry }) => entry);
  return { entries: ranked(entries, usage), start };
}

const kept = new WeakMap<Catalogue, ReadonlySet<string>>();

/** The first two characters of every name. */
function beginnings(catalogue: Catalogue): ReadonlySet<string> {
  let found = kept.get(catalogue);
  if (!found) {
    found = new Set(catalogue.entries.map(({ name }) => name.slice(0, 2)));
    kept.set(catalogue, found);
  }
  return found;
}

/** What the draft uses comes first, more often used before less; then its neighbours; the rest stays in its order. */
function ranked(entries: readonly Entry[], usage: Usage): readonly Entry[] {
  const usesOf = ({ code, parent }: Entry) =>
    2 * usage.ofCode(code).length + (parent !== '' && usage.ofCode(parent).length > 0 ? 1 : 0);
  const uses = new Map(entries.map((entry) => [entry, usesOf(entry)]));
  return [...entries].sort((a, b) => uses.get(b)! - uses.get(a)!);
}

function unique(entries: readonly Entry[]): Entry[] {
  return [...new Set(entries)];
}

/** Entries of the longest name at the end of some words. */
function namesAtEnd(words: string, catalogue: Catalogue): readonly Entry[] {
  for (let at = 0; at <= words.length - 2; at++) {
    const entries = catalogue.namedAlike(words.slice(at));
    if (entries.length > 0) return entries;
  }
  return [];
}

const plain = (_: Entry, name: string): string => name;
const WORDS: Readonly<Record<Entry['level'], string>> = { category: '类', group: '款', item: '项', 'sub-item': '' };

/** How the draft's prose writes names: alone, with the code behind, or with the level word behind. */
function styleOf(
  usage: Usage,
  { draft }: CheckedDraft,
  place: CompletionPlace,
): (entry: Entry, name: string) => string {
  const isTable = draft.tables.some(({ region, grid }) => {
    const at = draft.split.starts[draft.split.regions.indexOf(region)]!;
    return place.start >= at + grid.start && place.start <= at + grid.end;
  });
  if (isTable) return plain;
  let coded = 0;
  let levelled = 0;
  let bare = 0;
  for (const { place: where, code, name, said } of usage.mentions) {
    if (where !== 'prose' || name === '') continue;
    if (said) levelled += 1;
    else if (code !== '') coded += 1;
    else bare += 1;
  }
  if (coded > levelled && coded >= bare) return (entry, name) => `${name}（${entry.code}）`;
  if (levelled > coded && levelled >= bare) {
    return (entry, name) => (WORDS[entry.level] ? `${name}（${WORDS[entry.level]}）` : name);
  }
  return plain;
}
