import type { Catalogue } from '../catalogue/index.ts';
import type { CheckedDraft } from '../check.ts';
import type { FactIndex } from '../facts/index.ts';
import type { Locale, TextEdit } from '../report.ts';
import type { LedgerFile } from './ledger.ts';

/** What a writer asks for; `at` is the caret, `family` as the user writes it. */
export type AuthoringRequest =
  | {
      readonly action: 'tables';
      readonly ledger: LedgerFile;
      readonly family?: string | undefined;
      /** Kinds to make; all of the family unless given. */
      readonly only?: readonly string[] | undefined;
      readonly at?: number | undefined;
    }
  | {
      readonly action: 'insert';
      readonly kind: string;
      readonly family?: string | undefined;
      /** The codes it lists; those that the draft uses unless given. */
      readonly codes?: readonly string[] | undefined;
      readonly at?: number | undefined;
    }
  /** The sections that have no text yet are written; with `at` or `section` only that one. */
  | { readonly action: 'write'; readonly section?: string | undefined; readonly at?: number | undefined }
  /**
   * Figures, direction words and lists are brought up to the tables; with `at` or `section` only those of one section. With a
   * ledger, the tables are brought up to it first.
   */
  | {
      readonly action: 'update';
      readonly ledger?: LedgerFile | undefined;
      readonly family?: string | undefined;
      readonly section?: string | undefined;
      readonly at?: number | undefined;
    }
  | { readonly action: 'fill'; readonly at?: number | undefined }
  | {
      readonly action: 'derive';
      readonly kind: string;
      readonly family?: string | undefined;
      readonly at?: number | undefined;
    };

/** Something the writer should know, with its place in the ledger if it has one. */
export interface AuthoringNote {
  readonly file: string;
  readonly sheet: string;
  /** From 1; 0 for the whole file, or where there is no file. */
  readonly row: number;
  readonly message: string;
}

/** One edit, and what there is to say about it. */
export interface Authored {
  readonly edits: readonly TextEdit[];
  readonly summary: string;
  readonly notes: readonly AuthoringNote[];
  /** Everything that was asked for is in the edit. */
  readonly complete: boolean;
}

/** What there is besides the draft. */
export interface AuthoringWorld {
  readonly checked: CheckedDraft;
  readonly catalogue: Catalogue;
  /** What last year's draft prints, where the draft names it. */
  readonly last: FactIndex | undefined;
  readonly locale: Locale;
  readonly newline: '\n' | '\r\n';
}
