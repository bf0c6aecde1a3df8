import type { Book, Entry, FormerName } from './entry.ts';
import { lazy } from './lazy.ts';
import { foldName } from './names.ts';

/** Narrows a look-up; what is left out is not asked. */
interface Scope {
  readonly book?: Book;
  /** Budget year. Only the user's own entries are limited to years; the built-in ones answer for all. */
  readonly year?: number;
}

/** A name that a code had once. */
interface Former {
  readonly entry: Entry;
  readonly former: FormerName;
}

/** Codes and names of all books. Immutable; every look-up is one step in a map. */
export interface Catalogue {
  /** In order of book and code. */
  readonly entries: readonly Entry[];
  /** The entry of a code; where several answer, the most authoritative (the user's before the built-in). */
  find(code: string, scope?: Scope): Entry | undefined;
  /** Every entry of a code, the most authoritative first. */
  findAll(code: string): readonly Entry[];
  /** All entries whose present name is exactly this. */
  named(name: string, scope?: Scope): readonly Entry[];
  /** All entries whose name or other wording is this but for spaces, width, brackets, 的 and a trailing 支出. */
  namedAlike(name: string, scope?: Scope): readonly Entry[];
  /** Codes that had this name once. With a year, only names that are not known to stand in that year. */
  formerlyNamed(name: string, year?: number): readonly Former[];
  /** The entry above, in the same book if that has it; a level that is missing is skipped. */
  parentOf(entry: Entry): Entry | undefined;
  /** From the category down to the entry itself. */
  pathOf(entry: Entry): readonly Entry[];
  /** The entries directly below. */
  childrenOf(entry: Entry): readonly Entry[];
}

const NONE: readonly never[] = [];

/** Indexes entries; of two for one code the earlier is the more authoritative. */
export function createCatalogue(entries: readonly Entry[]): Catalogue {
  // Each index waits for the first question that needs it.
  const byCode = lazy(() => groupBy(entries, (entry) => entry.code));
  const byName = lazy(() => groupBy(entries, (entry) => entry.name));
  const byForm = lazy(() => groupByForm(entries));
  const byFormer = lazy(() => {
    const formers = entries.flatMap((entry) => entry.formerNames.map((former) => ({ entry, former })));
    return groupBy(formers, ({ former }) => foldName(former.name));
  });
  const byParent = lazy(() =>
    groupBy(entries, (entry) => {
      const above = parentOf(entry);
      return above ? keyOf(above) : '';
    }),
  );

  function parentOf(entry: Entry): Entry | undefined {
    for (let code = entry.parent; code.length >= 3; code = code.slice(0, -2)) {
      const above = byCode().get(code);
      if (above) return above.find((other) => other.book === entry.book) ?? above[0];
    }
    return undefined;
  }

  return Object.freeze({
    entries,
    find(code: string, scope: Scope = {}) {
      return byCode()
        .get(code)
        ?.find((entry) => inScope(entry, scope));
    },
    findAll: (code: string) => byCode().get(code) ?? NONE,
    named: (name: string, scope?: Scope) => narrow(byName().get(name), scope),
    namedAlike: (name: string, scope?: Scope) => narrow(byForm().get(foldName(name)), scope),
    formerlyNamed(name: string, year?: number) {
      const formers = byFormer().get(foldName(name)) ?? NONE;
      return year === undefined ? formers : formers.filter(({ former }) => !(former.until && year <= former.until));
    },
    parentOf,
    pathOf(entry: Entry) {
      const path = [entry];
      for (let above = parentOf(entry); above; above = parentOf(above)) path.unshift(above);
      return path;
    },
    childrenOf: (entry: Entry) => byParent().get(keyOf(entry)) ?? NONE,
  });
}

/** Whether the entry answers in this book and year. */
function inScope(entry: Entry, { book, year }: Scope): boolean {
  if (book !== undefined && entry.book !== book) return false;
  return year === undefined || !entry.origin || entry.years.length === 0 || entry.years.includes(year);
}

function narrow(entries: readonly Entry[] = NONE, scope?: Scope): readonly Entry[] {
  return scope ? entries.filter((entry) => inScope(entry, scope)) : entries;
}

const keyOf = (entry: Entry): string => `${entry.book} ${entry.code}`;

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
}

/** By folded name, and by every other wording that folds to something else. */
function groupByForm(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = groupBy(entries, (entry) => foldName(entry.name));
  for (const entry of entries) {
    for (const wording of entry.wordings) {
      const form = foldName(wording.name);
      if (form !== foldName(entry.name)) append(groups, form, entry);
    }
  }
  return groups;
}

function append<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
