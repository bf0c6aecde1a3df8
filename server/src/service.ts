import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CodeActionContext, Diagnostic, Hover, Position, Range } from 'vscode-languageserver-types';
import type { FigureEntry, Finding, Ledger, Locale, Severity } from './report.ts';

/** Settings as the user writes them under `tieout.`; every one has a default. */
export interface Settings {
  /** Language of messages. */
  readonly locale: Locale;
  /** Globs of Markdown files that are drafts though neither their name nor their front matter says so. */
  readonly files: readonly string[];
  /** Severity by rule name or code; `off` silences a rule. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export interface ServiceOptions {
  readonly settings?: Partial<Settings>;
  /** Where the rule pages are, ending in a slash: `codeDescription` is this, the locale, and the rule's page. */
  readonly docsBase?: string;
}

/** The one public object: no transport, no file system, no editor. Every method answers for the text it is given. */
export interface DisclosureService {
  /** Whether Tieout has anything to say about this document: by name, front matter or `files`. Cheap. */
  isDraft(document: TextDocument): boolean;
  /** Findings as diagnostics; `data` carries the fixes. Empty for a document that is no draft. */
  diagnostics(document: TextDocument): Diagnostic[];
  hover(document: TextDocument, position: Position): Hover | undefined;
  /** Quick fixes for the diagnostics in `context`, and `source.fixAll.tieout`. */
  codeActions(document: TextDocument, range: Range, context: CodeActionContext): CodeAction[];
  findings(document: TextDocument): readonly Finding[];
  figures(document: TextDocument): readonly FigureEntry[];
  ledger(document: TextDocument): Ledger;
  configure(settings: Partial<Settings>): void;
  /** Forgets what was kept for a document. */
  close(uri: string): void;
}
