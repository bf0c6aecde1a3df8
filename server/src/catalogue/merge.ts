import { type Catalogue, createCatalogue } from './catalogue.ts';
import type { Entry } from './entry.ts';

/**
 * Lays the user's entries over a catalogue. A user's entry without years takes the place of the entry it contradicts;
 * one with years answers for those years, and the entry below it for the others. Former names, wordings and definition
 * of the same code are kept, since a spreadsheet has only the present name. Merge several files in turn; the last wins.
 */
export function mergeCatalogue(base: Catalogue, user: readonly Entry[]): Catalogue {
  if (user.length === 0) return base;
  const replaced = new Set<Entry>();
  const enriched = user.map((entry) => {
    const below = base.findAll(entry.code).find((other) => other.book === entry.book);
    if (!below) return entry;
    if (entry.years.length === 0) {
      for (const other of base.findAll(entry.code)) if (other.book === entry.book) replaced.add(other);
    }
    return inherit(entry, below);
  });
  return createCatalogue([...enriched, ...base.entries.filter((entry) => !replaced.has(entry))]);
}

function inherit(entry: Entry, below: Entry): Entry {
  const isOther = (other: { readonly name: string }) => other.name !== entry.name;
  const own = new Set(entry.formerNames.map((former) => former.name));
  return {
    ...entry,
    publishers: below.name === entry.name ? below.publishers : 0,
    formerNames: [...entry.formerNames, ...below.formerNames.filter((other) => isOther(other) && !own.has(other.name))],
    wordings: below.wordings.filter(isOther),
    definition: below.definition,
    since: below.since,
    successor: below.successor,
  };
}
