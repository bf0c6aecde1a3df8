import type { Book } from '../vocabulary/codes.ts';

export type { Book };

/** 类, 款, 项; below them only what finance offices add for themselves (or 目 in revenue). */
export type Level = 'category' | 'group' | 'item' | 'sub-item';

/**
 * How well a code's name is known. `verified`: at least two publishers print it. `single`: one does. `recalled`: no
 * published document at hand has it, so it may never be the sole ground of a finding.
 */
export type Status = 'verified' | 'single' | 'recalled';

/** A name the code had in an earlier budget year. */
export interface FormerName {
  readonly name: string;
  /** Last budget year in which this name is known to have stood. */
  readonly until?: number;
  /** First budget year in which the present name is known to stand; the years between are unknown. */
  readonly replaced?: number;
  /** `dictionary`: an undated code table of before 2018. */
  readonly source: 'published' | 'recalled' | 'dictionary';
  /** The code was given to something else: the old name's subject now has another code, or none. */
  readonly reused: boolean;
}

/** Another way to write the same name, no mistake in itself. */
export interface Wording {
  readonly name: string;
  /** `published`: as official as the name. `local`: one city writes so. `recalled`: an unproved other reading. */
  readonly use: 'published' | 'local' | 'recalled';
}

/** One code of one book. */
export interface Entry {
  /** Digits only: 3, 5, 7 or 9 of them. */
  readonly code: string;
  readonly name: string;
  /** Code of the level above; empty for a category. The parent need not be in the catalogue. */
  readonly parent: string;
  readonly book: Book;
  readonly level: Level;
  readonly status: Status;
  /** Budget years, ascending. Built-in: where the pair was seen, which limits nothing. User's: where it applies. */
  readonly years: readonly number[];
  /** How many publishers print the pair. */
  readonly publishers: number;
  readonly formerNames: readonly FormerName[];
  readonly wordings: readonly Wording[];
  /** First budget year of the code, where known. */
  readonly since: number | undefined;
  /** The code that took this one's place, from that budget year on. */
  readonly successor: { readonly code: string; readonly year: number } | undefined;
  /** What the code is for, re-worded; empty if unknown. */
  readonly definition: string;
  /** A remark on the evidence, or the user's own remark. */
  readonly note: string;
  /** Where a user's entry stands: file as given, and row counted from 1 as a spreadsheet does. */
  readonly origin?: { readonly file: string; readonly row: number };
}
