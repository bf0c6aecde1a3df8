import type { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  CodeActionContext,
  CompletionList,
  Diagnostic,
  Hover,
  Location,
  Position,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { BegunDraft } from '../authoring/beginning.ts';
import type { Forward } from '../authoring/forward/forward.ts';
import type { Authored, AuthoringRequest, CodeChoice, FamilyChoice } from '../authoring/index.ts';
import type { NewDraftChoice, NewDraftRequest } from '../authoring/newDraft.ts';
import type { Imported, ImportProblem } from '../convert/importFile.ts';
import type { EditorAbilities } from '../features/codeActions.ts';
import type { Companion, CompanionFile, FoundCompanion } from '../features/companions.ts';
import type { Clipboard, TableConversion } from '../features/tables.ts';
import type { CatalogueFile, CatalogueProblem } from '../features/userCatalogue.ts';
import type { DraftViews } from '../features/views.ts';
import type { ReportAbout } from '../publish/checkReport.ts';
import type { ExportFormat, ExportProblem, ReportFormat, WordWriter } from '../publish/exportFile.ts';
import type { Preview } from '../publish/preview.ts';
import type {
  FigureEntry,
  Finding,
  Ledger,
  Locale,
  RepairedDraft,
  Severity,
  SilencedFinding,
  UncheckedEntry,
} from '../report.ts';
import type { Slices } from '../sheets/slices.ts';

/** Settings as the user writes them under `tieout.`; every one has a default. */
export interface Settings {
  /** Language of messages. */
  readonly locale: Locale;
  /** Globs of Markdown files that are drafts though neither their name nor their front matter says so. */
  readonly files: readonly string[];
  /** Severity by rule name or code; `off` silences a rule. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Whether the editor's font draws “ ” — … as wide as Han characters, for aligning tables. */
  readonly ambiguousWide: boolean;
  /** Whether a line above each table says what it is, and how it stands. */
  readonly codeLens: boolean;
  /** Whether check marks and ratios stand behind the figures of the text. */
  readonly inlayHints: boolean;
}

export interface ServiceOptions {
  readonly settings?: Partial<Settings>;
  /** Where the rule pages are, ending in a slash: `codeDescription` is this, the locale, and the rule's page. */
  readonly docsBase?: string;
  /** Gives the writer of Word files, which no program loads before it is asked for one. */
  readonly loadWord?: () => Promise<WordWriter>;
  /** What the editor can do; nothing of it unless said. */
  readonly editor?: Partial<EditorAbilities>;
}

/** The one public object: no transport, no file system, no editor. Every method answers for the text it is given. */
export interface DisclosureService {
  /** What an editor shows in and around the text by itself. */
  readonly views: DraftViews;
  /** Whether Tieout has anything to say about this document: by name, front matter or `files`. Cheap. */
  isDraft(document: TextDocument): boolean;
  /** Findings as diagnostics; `data` carries the fixes. Empty for a document that is no draft. */
  diagnostics(document: TextDocument): Diagnostic[];
  hover(document: TextDocument, position: Position): Hover | undefined;
  /** Quick fixes for the diagnostics in `context`, and `source.fixAll.tieout`. */
  codeActions(document: TextDocument, range: Range, context: CodeActionContext): CodeAction[];
  /**
   * What fits what is being typed: codes and names, what a sentence may go on with, comments, front matter.
   *
   * @param typed the character that asked, where none was wanted yet: then nothing comes that is only possible
   */
  completion(document: TextDocument, position: Position, typed?: string): CompletionList | undefined;
  /** What may stand in grey behind the caret: the frame of an empty draft, the opening of a section. */
  ghost(document: TextDocument, position: Position): string | undefined;
  /** The table rows that a code or name speaks of; the cells, or the figures, that a figure comes from. */
  definition(document: TextDocument, position: Position): Location[];
  /** Every place that speaks of the line a code or name stands for, or that prints or uses the fact of a figure. */
  references(document: TextDocument, position: Position): Location[];
  /** The figure at a position whose fact can be changed everywhere. */
  renamable(document: TextDocument, position: Position): Range | undefined;
  /** The edit that changes the fact of a figure everywhere, and all that is worked out from it; or why there is none. */
  rename(document: TextDocument, position: Position, written: string): WorkspaceEdit | { readonly refused: string };
  /** Every place that prints the fact of the figure at a position. */
  highlights(document: TextDocument, position: Position): Range[];
  findings(document: TextDocument): readonly Finding[];
  /** The findings as a list for a reader: what is off only by its rounding is one line. */
  listed(document: TextDocument): readonly Finding[];
  /** Findings that comments in the draft silence; they are not among `findings`. */
  silenced(document: TextDocument): readonly SilencedFinding[];
  /** The safe repairs, each tried and kept only where it helps, and what they leave alone with the reason. */
  repairs(document: TextDocument): RepairedDraft;
  figures(document: TextDocument): readonly FigureEntry[];
  ledger(document: TextDocument): Ledger;
  /** Figures that claim something and were held against nothing, with the reason; signed off or not; `most` that wait. */
  unchecked(document: TextDocument, most?: number): readonly UncheckedEntry[];
  /**
   * The edit by which the draft says that a person has checked the unchecked figure at a position, with a note; without a
   * note, the edit that takes it back. Undefined where there is no such figure.
   */
  signOff(document: TextDocument, position: Position, note: string | undefined): TextEdit | undefined;
  /** Pipe tables for the tables in other dialects, all or those at a position; nothing that is read changes. */
  convertTables(document: TextDocument, at?: Position): TableConversion;
  /** Spaces that set the columns of pipe tables under each other, of all or of those that a range meets. */
  alignTables(document: TextDocument, within?: Range): readonly TextEdit[];
  /** The table at a position as spreadsheets paste it. */
  copyTable(document: TextDocument, position: Position): string | undefined;
  /** The text to put in the place of `range` for a copied table; undefined if it is to be pasted as it is. */
  pasteTable(document: TextDocument, range: Range, clipboard: Clipboard): string | undefined;
  /**
   * One edit that makes, fills or derives tables. Each step of the generator is a piece of the work done; undefined
   * for a document that is no draft.
   */
  author(document: TextDocument, request: AuthoringRequest): Generator<string, Authored> | undefined;
  /** The families that a draft can be begun with. */
  newDraftChoices(): readonly NewDraftChoice[];
  /**
   * A whole draft: its tables of a ledger, or yet to be filled, its explanations, and gaps for what no data gives; undefined for
   * a family that is none of its sort. Each step of the generator is a piece of the work done.
   */
  newDraft(request: NewDraftRequest, prior?: CompanionFile): Generator<string, BegunDraft> | undefined;
  /** The families of tables and their kinds, as this draft stands to them. */
  families(document: TextDocument): readonly FamilyChoice[];
  /** The codes that a kind of table may list, those in use first. */
  codesFor(document: TextDocument, family: string, kind: string): readonly CodeChoice[];
  /** What a check of the draft came to, as a Markdown text under its name. */
  report(document: TextDocument, about: ReportAbout): string | undefined;
  /** A draft made of a text, Word, Excel or HTML file, or why there is none. */
  importFile(name: string, bytes: Uint8Array): Imported | ImportProblem;
  /**
   * This year's draft made of last year's file: years moved on, last year's columns filled, what is not known yet left as
   * gaps; or why there is none.
   *
   * @param prior how the new draft names last year's file
   */
  rollForward(name: string, bytes: Uint8Array, prior?: string): Forward | ImportProblem | 'no-year';
  /** How a preview of Markdown shows the draft; undefined for a document that is no draft. */
  preview(document: TextDocument): Preview | undefined;
  /** The draft as a file to be published, or why there is none; undefined for a document that is no draft. */
  exportFile(document: TextDocument, format: ExportFormat): Promise<Uint8Array | ExportProblem | undefined>;
  /** What of the draft no such file has, in a sentence; undefined if nothing is left out. */
  leftOut(document: TextDocument): string | undefined;
  /**
   * What a check of the draft came to, as a file to be signed and handed on; undefined for a document that is no draft.
   */
  reportFile(
    document: TextDocument,
    format: ReportFormat,
    about: ReportAbout,
  ): Promise<Uint8Array | ExportProblem | undefined>;
  configure(settings: Partial<Settings>): void;
  /**
   * Lays the user's own codes over the built-in ones, in the place of those given before; says what is wrong in them.
   * Nothing has changed before the last piece of the work is done.
   */
  useCatalogue(files: readonly CatalogueFile[]): Slices<readonly CatalogueProblem[]>;
  /** The files and folders that the front matter names: last year's file, the drafts of the department's units. */
  companions(document: TextDocument): readonly Companion[];
  /**
   * Holds a draft against what it names from now on, as long as it names it. Nothing has changed before the last piece of
   * the work is done.
   */
  useCompanion(uri: string, found: FoundCompanion): Slices<void>;
  /** Makes ready what the first completion would wait for, ten milliseconds or so. */
  warm(): void;
  /**
   * Reads a long draft that was just opened a piece further; true once all is read, and the next answer is quick. Who
   * has other questions to answer meanwhile calls it until it is true; who has not need not call it at all.
   */
  read(document: TextDocument): boolean;
  /**
   * The errors in the beginning of a long draft, as far as it is read; undefined until enough of it is, or once all is.
   * What says that something is missing waits for the whole.
   */
  soFar(document: TextDocument): Diagnostic[] | undefined;
  /** Forgets what was kept for a document. */
  close(uri: string): void;
}
