import type { Ledger } from '../report.ts';

/** What a client may say in `initializationOptions`; everything is optional, so any LSP client can start us bare. */
export interface InitializationOptions {
  /** The editor's display language, as VS Code writes it: `zh-cn`, `en`, `zh-Hans`. */
  readonly locale?: string;
  /** Where the rule pages are, ending in a slash. */
  readonly docsBase?: string;
  /** Whether the client shows the ledger and so wants `tieout/ledger`. */
  readonly ledger?: boolean;
}

/** Sent by the server after each check of a document. */
export const ledgerMethod = 'tieout/ledger';

export interface LedgerParams {
  readonly uri: string;
  readonly version: number;
  /** `null` when the document is no draft (any more), or was not checked. */
  readonly ledger: Ledger | null;
}
