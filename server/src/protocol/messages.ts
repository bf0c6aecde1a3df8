import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { EditorSettings } from '../config/settings.ts';
import type { Ledger } from '../report.ts';
import type {
  Authored,
  AuthoringRequest,
  Clipboard,
  CodeChoice,
  ExportFormat,
  ExportProblem,
  FamilyChoice,
  Forward,
  Imported,
  ImportProblem,
  NewDraftChoice,
  NewDraftRequest,
  ReportFormat,
  TableConversion,
} from '../service.ts';

/** What a client may say in `initializationOptions`; everything is optional, so any LSP client can start us bare. */
export interface InitializationOptions {
  /** The editor's display language, as VS Code writes it: `zh-cn`, `en`, `zh-Hans`. */
  readonly locale?: string;
  /** Where the rule pages are, ending in a slash. */
  readonly docsBase?: string;
  /** Whether the client shows the ledger and so wants `tieout/ledger`. */
  readonly ledger?: boolean;
  /** Whether the client has the command `tieout.tellRepaired`, which shows the sentence that is handed to it. */
  readonly tellsRepairs?: boolean;
  /** Whether the client has the commands of code lenses: `tieout.showPlaces` and `tieout.fillTotalsAt`. */
  readonly runsLenses?: boolean;
  /** Whether the client answers `tieout/readFile` and `tieout/listFolder`: on the web, and for virtual workspaces, only it can. */
  readonly readFile?: boolean;
}

/** Asked by the server of a client that reads files for it. */
export const readFileMethod = 'tieout/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/** The bytes as base64; `null` if there is no such file, or it cannot be read. */
export type ReadFileResult = string | null;

/** Asked by the server of a client that reads files for it: the names of the files in a folder, not of those below. */
export const listFolderMethod = 'tieout/listFolder';

export interface ListFolderParams {
  readonly uri: string;
}

/** `null` if there is no such folder, or it cannot be read. */
export type ListFolderResult = readonly string[] | null;

/** Sent by the server after each check of a document. */
export const ledgerMethod = 'tieout/ledger';

export interface LedgerParams {
  readonly uri: string;
  readonly version: number;
  /** `null` when the document is no draft (any more), or was not checked. */
  readonly ledger: Ledger | null;
}

/** Asked by the client: the draft as a file to be published. */
export const exportMethod = 'tieout/export';

export interface ExportParams {
  readonly textDocument: { readonly uri: string };
  readonly format: ExportFormat;
}

/** Asked by the client: what a check of the draft came to, as a file. */
export const exportReportMethod = 'tieout/exportReport';

export interface ExportReportParams {
  readonly textDocument: { readonly uri: string };
  readonly format: ReportFormat;
  /** What the draft is called in it, and when it was checked. */
  readonly name: string;
  readonly when: string;
}

/** The file as base64, or why there is none; `null` for a document that is no draft. */
export type ExportResult =
  /** `leftOut`: what of the draft is not in the file, in a sentence. */
  { readonly base64: string; readonly leftOut?: string } | { readonly problem: ExportProblem } | null;

/** Asked by the client: this year's draft made of last year's file. */
export const rollForwardMethod = 'tieout/rollForward';

export interface RollForwardParams {
  /** Of last year's file; its ending says what it is. */
  readonly name: string;
  readonly base64: string;
  /** How the new draft names last year's file. */
  readonly prior?: string | undefined;
}

export type RollForwardResult = Forward | { readonly problem: ImportProblem | 'no-year' | 'failed' };

/** Asks for the figures that claim something and were held against nothing, and for the gaps, in the order of the text. */
export const uncheckedMethod = 'tieout/unchecked';

/** How many that still wait are listed; the account has their number. Published documents have a few hundred at most. */
export const MOST_LISTED = 5000;

export interface UncheckedParams {
  readonly textDocument: { readonly uri: string };
}

export interface UncheckedPlace {
  readonly range: Range;
  readonly text: string;
  /** Why it is unchecked, or what is to stand there, in the reader's language. */
  readonly reason: string;
  /** The part of the draft it stands in, outermost first: its table, or the sections of the text. */
  readonly part: readonly string[];
  /** Table, line and column of a cell; empty for a figure of the text. */
  readonly place: string;
  /** The note with which a comment in the draft signs it off. */
  readonly signed?: string;
}

export type UncheckedResult = UncheckedPlace[];

/** Asked by the client: the edit that signs an unchecked figure off with a note, or takes that back. */
export const signOffMethod = 'tieout/signOff';

export interface SignOffParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  /** None takes the sign-off back. */
  readonly note?: string;
}

/** `null` where there is no such figure. */
export type SignOffResult = TextEdit | null;

/** Asked by the client: how a preview of Markdown shows a draft. */
export const previewMethod = 'tieout/preview';

export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
}

/** `null` for a document that is no draft. */
export type PreviewResult = {
  /** Of the text this was made of. */
  readonly version: number;
  readonly tables: readonly { readonly range: Range; readonly html: string }[];
  readonly marks: readonly { readonly range: Range; readonly opening: string }[];
} | null;

/** Asked by the client: every safe repair of a draft, each checked, and a sentence about what is left alone and why. */
export const repairsMethod = 'tieout/repairs';

export interface RepairsParams {
  readonly textDocument: { readonly uri: string };
}

/** `null` for a document that is no draft. */
export type RepairsResult = {
  readonly edits: readonly TextEdit[];
  /** What each edit is called. */
  readonly titles: readonly string[];
  readonly message: string;
} | null;

/** Asked by the client: pipe tables for all tables in other dialects, or for those at a position. */
export const convertTablesMethod = 'tieout/convertTables';
/** Asked by the client: the table at a position as tab-separated text. */
export const copyTableMethod = 'tieout/copyTable';
/** Asked by the client: what to insert for a copied table. */
export const pasteTableMethod = 'tieout/pasteTable';

export interface TablesParams {
  readonly textDocument: { readonly uri: string };
  readonly position?: Position;
}

export interface PasteTableParams {
  readonly textDocument: { readonly uri: string };
  readonly range: Range;
  readonly clipboard: Clipboard;
}

/** Each is `null` for a document that is no draft. */
export type ConvertTablesResult = TableConversion | null;
/** `null` where there is no table. */
export type CopyTableResult = string | null;
/** `null` where nothing copied is a table, or none can stand: the editor pastes as usual. */
export type PasteTableResult = string | null;

/** Asked by the client: the families of tables and their kinds, for this draft. */
export const familiesMethod = 'tieout/families';
/** Asked by the client: the codes that a kind of table may list. */
export const codesForMethod = 'tieout/codesFor';
/** Asked by the client: one edit that makes, fills or derives tables. */
export const authorMethod = 'tieout/author';
/** Sent by the server while it works at that. */
export const authorProgressMethod = 'tieout/authorProgress';

export interface FamiliesParams {
  readonly textDocument: { readonly uri: string };
}

export interface CodesForParams extends FamiliesParams {
  readonly family: string;
  readonly kind: string;
}

/** A request as it travels: bytes as base64, the caret apart. */
export type AuthorRequest =
  | Exclude<AuthoringRequest, { readonly action: 'tables' | 'update' }>
  | (Omit<Extract<AuthoringRequest, { readonly action: 'tables' }>, 'ledger'> & { readonly ledger: SentFile })
  | (Omit<Extract<AuthoringRequest, { readonly action: 'update' }>, 'ledger'> & { readonly ledger?: SentFile });

export interface AuthorParams extends FamiliesParams {
  /** Chosen by the client; progress carries it. */
  readonly id: number;
  readonly position?: Position;
  readonly request: AuthorRequest;
}

export interface AuthorProgressParams {
  readonly id: number;
  /** What has just been done. */
  readonly message: string;
}

export type FamiliesResult = readonly FamilyChoice[] | null;
export type CodesForResult = readonly CodeChoice[] | null;
/** `null` for a document that is no draft, and where the request was cancelled. */
export type AuthorResult = (Omit<Authored, 'edits'> & { readonly edits: readonly TextEdit[] }) | null;

/** Asked by the client: which tables a new draft can be begun with. Needs no document. */
export const newDraftChoicesMethod = 'tieout/newDraftChoices';
/** Asked by the client: the text of a new draft. Needs no document. */
export const newDraftMethod = 'tieout/newDraft';
/** Asked by the client: the text of a draft made of a file of another program. Needs no document. */
export const importMethod = 'tieout/import';
/** Asked by the client: what a check of a draft came to, as a Markdown text. */
export const reportMethod = 'tieout/report';

export type NewDraftChoicesResult = readonly NewDraftChoice[];
/** A request as it travels: the bytes of its files as base64. */
export type NewDraftParams = Omit<NewDraftRequest, 'ledger' | 'prior'> & {
  readonly ledger?: SentFile;
  /** Last year's file, under the name that the draft has for it. */
  readonly prior?: SentFile;
};
export interface SentFile {
  readonly name: string;
  readonly base64: string;
}
/** `null` for a family that is none of its sort; without a text where no line of the ledger can be placed. */
export type NewDraftResult = { readonly text?: string; readonly summary: string } | null;

export interface ImportParams {
  /** Its ending says what the file is. */
  readonly name: string;
  readonly base64: string;
}

export type ImportResult = Imported | { readonly problem: ImportProblem };

export interface ReportParams {
  readonly textDocument: { readonly uri: string };
  /** What the draft is called in its report, and when it was checked. */
  readonly name: string;
  readonly when: string;
}

/** `null` for a document that is no draft. */
export type ReportResult = string | null;

/** Asked by the client: the settings as they are, whatever they are from. Needs no document. */
export const settingsMethod = 'tieout/settings';

export interface EffectiveSettings {
  readonly settings: EditorSettings;
  /** The file of the project that says some of them; `null` where there is none. */
  readonly file: string | null;
  /** The names that stand in it. */
  readonly fromFile: readonly string[];
}
