import type { Ledger } from '../report.ts';

/** What a client may say in `initializationOptions`; everything is optional, so any LSP client can start us bare. */
export interface InitializationOptions {
  /** The editor's display language, as VS Code writes it: `zh-cn`, `en`, `zh-Hans`. */
  readonly locale?: string;
  /** Where the rule pages are, ending in a slash. */
  readonly docsBase?: string;
  /** Whether the client shows the ledger and so wants `tieout/ledger`. */
  readonly ledger?: boolean;
  /** Whether the client answers `tieout/readFile`: on the web, and for virtual workspaces, only it can. */
  readonly readFile?: boolean;
}

/** Asked by the server of a client that reads files for it. */
export const readFileMethod = 'tieout/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/** The bytes as base64; `null` if there is no such file, or it cannot be read. */
export type ReadFileResult = string | null;

/** Sent by the server after each check of a document. */
export const ledgerMethod = 'tieout/ledger';

export interface LedgerParams {
  readonly uri: string;
  readonly version: number;
  /** `null` when the document is no draft (any more), or was not checked. */
  readonly ledger: Ledger | null;
}
