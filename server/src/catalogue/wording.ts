import type { Catalogue } from './catalogue.ts';
import type { Entry, FormerName } from './entry.ts';
import { compareNames, foldName, isCutName } from './names.ts';

/** How a name printed beside a code stands to the code's entry. */
export type WordingVerdict =
  | { readonly kind: 'same' | 'equivalent' | 'cut' | 'slip' | 'different' }
  | { readonly kind: 'former'; readonly former: FormerName; readonly standing: FormerStanding };

/**
 * `in-force`: the name of that budget year. `outdated`: the present name is known to stand in that year. `uncertain`:
 * the year lies between, or nothing dates the change.
 */
export type FormerStanding = 'in-force' | 'uncertain' | 'outdated';

/** Where a budget year stands in the life of a former name. */
export function formerStanding(former: FormerName, year: number | undefined): FormerStanding {
  if (year === undefined) return 'uncertain';
  if (former.until !== undefined && year <= former.until) return 'in-force';
  return former.replaced !== undefined && year >= former.replaced ? 'outdated' : 'uncertain';
}

/** The name of the code in that budget year, as far as known; without a year the present one. */
export function nameIn(entry: Entry, year?: number): string {
  if (year === undefined) return entry.name;
  const standing = entry.formerNames.filter((former) => formerStanding(former, year) === 'in-force');
  // The name that was given up first is the one of the earliest years.
  standing.sort((a, b) => a.until! - b.until!);
  return standing[0]?.name ?? entry.name;
}

/**
 * Compares a name printed beside a code with everything known of the code: its name, other wordings, former names. A
 * `cut` name breaks off whole words early, as wrapped cells do. A name that belongs to another code is `different`,
 * however little its letters differ.
 */
export function compareWithEntry(catalogue: Catalogue, entry: Entry, printed: string, year?: number): WordingVerdict {
  if (printed === entry.name) return { kind: 'same' };
  const form = foldName(printed);
  if (form === foldName(entry.name)) return { kind: 'equivalent' };
  const former = entry.formerNames.find((other) => foldName(other.name) === form);
  const standing = former && formerStanding(former, year);
  // The old dictionary has names that went on to other codes; beside this one they are more likely a wrong pair.
  const wentOn = former?.source === 'dictionary' && standing !== 'in-force' && catalogue.namedAlike(printed).length > 0;
  if (former && standing && !wentOn) return { kind: 'former', former, standing };
  if (entry.wordings.some((other) => foldName(other.name) === form)) return { kind: 'equivalent' };
  if (catalogue.namedAlike(printed).length > 0) return { kind: 'different' };
  if (isCutName(printed, entry.name)) return { kind: 'cut' };
  const names = [entry.name, ...entry.wordings.map((other) => other.name)];
  return { kind: names.some((name) => compareNames(printed, name) === 'slip') ? 'slip' : 'different' };
}
