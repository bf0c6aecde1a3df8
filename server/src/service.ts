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
import { type BegunDraft, beginning } from './authoring/beginning.ts';
import { type Forward, rolledForward } from './authoring/forward/forward.ts';
import {
  type Authored,
  type AuthoringRequest,
  type AuthoringWorld,
  authoring,
  authoringChoices,
  type CodeChoice,
  codeChoices,
  type FamilyChoice,
} from './authoring/index.ts';
import { type NewDraftChoice, type NewDraftRequest, newDraftChoices } from './authoring/newDraft.ts';
import { builtinCatalogue, searchEntries } from './catalogue/index.ts';
import { type CheckedDraft, checkText } from './check.ts';
import { type Imported, type ImportProblem, importFile } from './convert/importFile.ts';
import { declaresDisclosure } from './draft/frontmatter.ts';
import { codeActionsFor, type EditorAbilities } from './features/codeActions.ts';
import { codeHoverAt } from './features/codeHover.ts';
import {
  type Companion,
  type CompanionFile,
  companionsOf,
  type FoundCompanion,
  readCompanion,
} from './features/companions.ts';
import { completionsAt } from './features/completion.ts';
import { continuationItems, LEADS_ON } from './features/continuations.ts';
import { DOCS_BASE, toDiagnostic, toRange } from './features/diagnostics.ts';
import { frontMatterCompletions, frontMatterHover } from './features/frontMatter.ts';
import { ghostAt } from './features/ghost.ts';
import { globMatcher } from './features/globs.ts';
import { hoverAt } from './features/hover.ts';
import { ignoreActionsFor } from './features/ignoreActions.ts';
import { ignoreCompletions } from './features/ignoreCompletion.ts';
import { isLastYear } from './features/lastYear.ts';
import { figureEntries, ledgerOf, uncheckedClaims } from './features/ledger.ts';
import { definitionAt, highlightsAt, referencesAt } from './features/navigation.ts';
import { renamableAt, renameAt } from './features/renameFigure.ts';
import { type Look, repairAll } from './features/repairAll.ts';
import { signOffAt, takeBackAt } from './features/signOff.ts';
import { alignIn, type Clipboard, convertIn, copyFrom, pasteInto, type TableConversion } from './features/tables.ts';
import { buildCatalogue, type CatalogueFile, type CatalogueProblem } from './features/userCatalogue.ts';
import { addressOf, type DraftViews, draftViews } from './features/views.ts';
import { workspaceEdit } from './features/workspaceEdits.ts';
import { foldRounded } from './findings/folded.ts';
import type { Heeded } from './findings/ignores.ts';
import { NOTHING_SIGNED } from './findings/signOffs.ts';
import { KeptDrafts } from './kept.ts';
import { checkReport, type ReportAbout } from './publish/checkReport.ts';
import {
  type ExportFormat,
  type ExportProblem,
  exportFile,
  type ReportFormat,
  type WordWriter,
} from './publish/exportFile.ts';
import { publishedDraft } from './publish/fromDraft.ts';
import { markdownText } from './publish/markdown.ts';
import { type Preview, previewOf } from './publish/preview.ts';
import type { Published } from './publish/published.ts';
import {
  type FigureEntry,
  type Finding,
  type Ledger,
  type Locale,
  NO_FIGURES,
  type RepairedDraft,
  type Severity,
  type SilencedFinding,
  type Span,
  type UncheckedEntry,
} from './report.ts';
import type { Slices } from './sheets/slices.ts';
import { measureFor } from './text/width.ts';

export type { BegunDraft } from './authoring/beginning.ts';
export type { Forward } from './authoring/forward/forward.ts';
export type {
  Authored,
  AuthoringNote,
  AuthoringRequest,
  CodeChoice,
  FamilyChoice,
  KindChoice,
  LedgerFile,
} from './authoring/index.ts';
export type { NewDraftChoice, NewDraftRequest } from './authoring/newDraft.ts';
export type { Imported, ImportProblem } from './convert/importFile.ts';
export type { LeftOutKind } from './convert/leftOut.ts';
export type { Companion, CompanionFile, FoundCompanion } from './features/companions.ts';
export { LEADS_ON } from './features/continuations.ts';
export { rulePage, toRange } from './features/diagnostics.ts';
export type { Clipboard, Reason, TableConversion } from './features/tables.ts';
export { type FigureToken, TOKEN_MODIFIERS, TOKEN_TYPES } from './features/tokens.ts';
export { MOST_UNIT_BYTES, unitFilesAmong } from './features/units.ts';
export type { CatalogueFile, CatalogueProblem } from './features/userCatalogue.ts';
export type { ExportFormat, ExportProblem, ReportFormat, WordWriter } from './publish/exportFile.ts';
export { WordMissing } from './publish/exportFile.ts';
export { atOnce } from './sheets/slices.ts';

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
  /** Figures that claim something and were held against nothing, with the reason; signed off or not. */
  unchecked(document: TextDocument): readonly UncheckedEntry[];
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

const DEFAULTS: Settings = {
  locale: 'zh-cn',
  files: [],
  rules: {},
  ambiguousWide: false,
  codeLens: true,
  inlayHints: false,
};

/** Puts the engine together. Results are kept one version a document, until `close`. */
export function createDisclosureService(options: ServiceOptions = {}): DisclosureService {
  const docsBase = options.docsBase ?? DOCS_BASE;
  const editor: EditorAbilities = {
    versioned: false,
    snippets: false,
    tells: false,
    lenses: false,
    ...options.editor,
  };
  let settings: Settings = { ...DEFAULTS, ...options.settings };
  let named = globMatcher(settings.files);
  let catalogue = builtinCatalogue();

  const isDraft = (document: TextDocument): boolean => {
    const path = pathOf(document.uri);
    if (/\.disclosure\.md$/i.test(path) || named(path)) return true;
    return declaresDisclosure(document.getText({ start: { line: 0, character: 0 }, end: { line: 100, character: 0 } }));
  };

  const kept = new KeptDrafts(() => ({ rules: settings.rules, locale: settings.locale, catalogue }));
  const checkedOf = (document: TextDocument) => kept.checked(document);
  const heed = (document: TextDocument) => (isDraft(document) ? kept.heeded(document) : NOTHING);
  const findings = (document: TextDocument) => heed(document).findings;
  const listed = (document: TextDocument) => foldRounded(findings(document), settings.locale);

  const asDiagnostic = (document: TextDocument, finding: Finding): Diagnostic =>
    toDiagnostic(document, finding, settings.locale, docsBase);

  const repairs = (document: TextDocument): RepairedDraft => {
    if (!isDraft(document))
      return { text: document.getText(), edits: [], applied: [], left: [], untried: false, message: '' };
    const checked = checkedOf(document);
    const look = (text: string, { checked: before }: { readonly checked: CheckedDraft }): Look => {
      const checked = checkText(text, before);
      return { text, checked, findings: kept.conclude(document.uri, checked).findings };
    };
    return repairAll({ text: document.getText(), checked, findings: findings(document) }, look, settings.locale);
  };

  const unchecked = (document: TextDocument): readonly UncheckedEntry[] =>
    isDraft(document) ? uncheckedClaims(checkedOf(document), heed(document).signed, settings.locale) : [];

  const locations = (document: TextDocument, position: Position, find: typeof definitionAt): Location[] => {
    if (!isDraft(document)) return [];
    const spans = find(checkedOf(document), document.offsetAt(position), catalogue);
    return spans.map((span) => ({ uri: document.uri, range: toRange(document, span) }));
  };

  const reportOf = (document: TextDocument, about: ReportAbout): Published => {
    const { silenced, signed } = heed(document);
    const checked = checkedOf(document);
    const lineOf = ({ start }: Span) => document.positionAt(start).line + 1;
    const ledger = ledgerOf(checked, signed);
    const found = { findings: listed(document), silenced, unchecked: unchecked(document) };
    return checkReport({ ...about, draft: checked.draft, ledger, ...found, lineOf }, settings.locale);
  };

  const worldOf = (document: TextDocument): AuthoringWorld => ({
    checked: checkedOf(document),
    catalogue,
    last: kept.last(document),
    locale: settings.locale,
    newline: document.getText().includes('\r\n') ? '\r\n' : '\n',
  });

  const views = draftViews({
    checkedOf: (document) => (isDraft(document) ? checkedOf(document) : undefined),
    findingsOf: findings,
    settings: () => settings,
    catalogue: () => catalogue,
    editor,
  });

  return Object.freeze<DisclosureService>({
    views,
    isDraft,
    findings,
    listed,
    silenced: (document) => heed(document).silenced,
    repairs,
    diagnostics: (document) => listed(document).map((finding) => asDiagnostic(document, finding)),
    hover(document, position) {
      if (!isDraft(document)) return undefined;
      const checked = checkedOf(document);
      const offset = document.offsetAt(position);
      const lineOf = (at: number) => document.positionAt(at).line;
      const found =
        frontMatterHover(checked, offset, settings.locale) ??
        codeHoverAt(checked, offset, settings.locale, lineOf, catalogue) ??
        hoverAt(checked, offset, settings.locale, {
          lineOf,
          linkTo: (at) => addressOf(document, at),
        });
      return found && { contents: { kind: 'markdown', value: found.markdown }, range: toRange(document, found) };
    },
    codeActions(document, _range, context) {
      if (!isDraft(document)) return [];
      const checked = checkedOf(document);
      return [
        ...codeActionsFor(document, context, listed(document), () => repairs(document), settings.locale, editor),
        ...ignoreActionsFor(document, context, checked, settings.locale, editor),
      ];
    },
    completion(document, position, typed) {
      if (!isDraft(document)) return undefined;
      const checked = checkedOf(document);
      const offset = document.offsetAt(position);
      const { locale } = settings;
      const inFrontMatter = frontMatterCompletions(document, checked, offset, locale);
      if (inFrontMatter) return inFrontMatter;
      const comments = ignoreCompletions(document, offset, () => findings(document), locale, editor.snippets);
      if (comments) return { isIncomplete: false, items: comments };
      const items = continuationItems(document, checked, offset, locale, kept.last(document));
      // Behind 占 a share is likely, but a name may begin behind any character.
      const certain = typed !== undefined && LEADS_ON.includes(typed);
      const named = certain ? undefined : completionsAt(document, checked, offset, locale, catalogue);
      return items.length === 0 ? named : { isIncomplete: true, items: [...items, ...(named?.items ?? [])] };
    },
    ghost(document, position) {
      if (!isDraft(document)) return undefined;
      return ghostAt(checkedOf(document), document.offsetAt(position), pathOf(document.uri), kept.last(document));
    },
    definition: (document, position) => locations(document, position, definitionAt),
    references: (document, position) => locations(document, position, referencesAt),
    renamable(document, position) {
      const span = isDraft(document) && renamableAt(checkedOf(document), document.offsetAt(position));
      return span ? toRange(document, span) : undefined;
    },
    rename(document, position, written) {
      if (!isDraft(document)) return { changes: {} };
      const checked = checkedOf(document);
      const renamed = renameAt(checked, document.offsetAt(position), written, settings.locale);
      return 'refused' in renamed ? renamed : workspaceEdit(document, renamed.edits, editor.versioned);
    },
    highlights(document, position) {
      if (!isDraft(document)) return [];
      const spans = highlightsAt(checkedOf(document), document.offsetAt(position));
      return spans.map((span) => toRange(document, span));
    },
    figures: (document) =>
      isDraft(document) ? figureEntries(checkedOf(document), heed(document).signed, settings.locale) : [],
    ledger: (document) => (isDraft(document) ? ledgerOf(checkedOf(document), heed(document).signed) : NO_FIGURES),
    unchecked,
    signOff(document, position, note) {
      if (!isDraft(document)) return undefined;
      const checked = checkedOf(document);
      const { signed } = heed(document);
      const offset = document.offsetAt(position);
      const edit =
        note === undefined ? takeBackAt(checked, offset, signed) : signOffAt(document, checked, offset, note, signed);
      return edit && { range: toRange(document, edit), newText: edit.newText };
    },
    convertTables(document, at) {
      if (!isDraft(document)) return { edits: [], converted: 0, left: [] };
      return convertIn(document, checkedOf(document).draft, settings.ambiguousWide, at);
    },
    alignTables(document, within) {
      if (!isDraft(document)) return [];
      return alignIn(document, checkedOf(document).draft, settings.ambiguousWide, within);
    },
    copyTable: (document, position) =>
      isDraft(document) ? copyFrom(document, checkedOf(document).draft, position) : undefined,
    pasteTable(document, range, clipboard) {
      if (!isDraft(document)) return undefined;
      return pasteInto(document, checkedOf(document).draft, range, clipboard, settings.ambiguousWide);
    },
    author: (document, request) => (isDraft(document) ? authoring(worldOf(document), request) : undefined),
    newDraftChoices: () => newDraftChoices(settings.locale),
    newDraft(request, prior) {
      const { disclosure, year } = request;
      const last = prior && readCompanion(prior);
      const comparable = last && isLastYear({ year, accounts: disclosure === 'accounts' }, last);
      return beginning({ catalogue, locale: settings.locale, last: comparable ? last.index : undefined }, request);
    },
    families: (document) => (isDraft(document) ? authoringChoices(worldOf(document)) : []),
    codesFor: (document, family, kind) => (isDraft(document) ? codeChoices(worldOf(document), family, kind) : []),
    report: (document, about) => (isDraft(document) ? markdownText(reportOf(document, about)) : undefined),
    importFile: (name, bytes) => importFile(name, bytes, measureFor(settings.ambiguousWide)),
    rollForward(name, bytes, prior) {
      const measure = measureFor(settings.ambiguousWide);
      const last = importFile(name, bytes, measure);
      return typeof last === 'string' ? last : (rolledForward(last.text, prior, measure) ?? 'no-year');
    },
    preview(document) {
      if (!isDraft(document)) return undefined;
      const lineOf = (offset: number) => document.positionAt(offset).line;
      return previewOf(checkedOf(document).draft, listed(document), lineOf);
    },
    async exportFile(document, format) {
      if (!isDraft(document)) return undefined;
      const published = publishedDraft(checkedOf(document).draft);
      return exportFile(published, format, measureFor(settings.ambiguousWide), options.loadWord);
    },
    async reportFile(document, format, about) {
      if (!isDraft(document)) return undefined;
      return exportFile(reportOf(document, about), format, measureFor(settings.ambiguousWide), options.loadWord);
    },
    configure(changed) {
      settings = { ...settings, ...changed };
      named = globMatcher(settings.files);
      kept.forgetFindings();
    },
    *useCatalogue(files) {
      const built = yield* buildCatalogue(files, settings.locale);
      catalogue = built.catalogue;
      kept.forgetFindings();
      return built.problems;
    },
    read: (document) => !isDraft(document) || kept.read(document),
    soFar(document) {
      const errors = kept.soFar(document)?.findings.filter(({ severity }) => severity === 'error');
      return errors && foldRounded(errors, settings.locale).map((finding) => asDiagnostic(document, finding));
    },
    companions: (document) => (isDraft(document) ? companionsOf(checkedOf(document)) : []),
    useCompanion: (uri, found) => kept.useCompanion(uri, found),
    warm: () => void searchEntries(catalogue, 'yl'),
    close: (uri) => kept.close(uri),
  });
}

const NOTHING: Heeded = { findings: [], silenced: [], signed: NOTHING_SIGNED };

function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i, '').replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
