import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, Location, Position } from 'vscode-languageserver-types';
import { beginning } from './authoring/beginning.ts';
import { rolledForward } from './authoring/forward/forward.ts';
import { type AuthoringWorld, authoring, authoringChoices, codeChoices } from './authoring/index.ts';
import { newDraftChoices } from './authoring/newDraft.ts';
import { builtinCatalogue, searchEntries } from './catalogue/index.ts';
import { type CheckedDraft, checkText } from './check.ts';
import { importFile } from './convert/importFile.ts';
import { declaresDisclosure } from './draft/frontmatter.ts';
import { codeActionsFor, type EditorAbilities } from './features/codeActions.ts';
import { codeHoverAt } from './features/codeHover.ts';
import { companionsOf, readCompanion } from './features/companions.ts';
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
import { alignIn, convertIn, copyFrom, pasteInto } from './features/tables.ts';
import { buildCatalogue } from './features/userCatalogue.ts';
import { addressOf, draftViews } from './features/views.ts';
import { workspaceEdit } from './features/workspaceEdits.ts';
import { foldRounded } from './findings/folded.ts';
import type { Heeded } from './findings/ignores.ts';
import { NOTHING_SIGNED } from './findings/signOffs.ts';
import { KeptDrafts } from './kept.ts';
import { checkReport, type ReportAbout } from './publish/checkReport.ts';
import { exportFile } from './publish/exportFile.ts';
import { publishedDraft } from './publish/fromDraft.ts';
import { leftOut } from './publish/leftOut.ts';
import { markdownText } from './publish/markdown.ts';
import { previewOf } from './publish/preview.ts';
import type { Published } from './publish/published.ts';
import { type Finding, NO_FIGURES, type RepairedDraft, type Span, type UncheckedEntry } from './report.ts';
import type { DisclosureService, ServiceOptions, Settings } from './service/disclosureService.ts';
import { measureFor } from './text/width.ts';

export type { Forward } from './authoring/forward/forward.ts';
export type {
  Authored,
  AuthoringNote,
  AuthoringRequest,
  CodeChoice,
  FamilyChoice,
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
export type { DisclosureService, ServiceOptions, Settings } from './service/disclosureService.ts';
export { atOnce, told } from './sheets/slices.ts';

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

  const unchecked = (document: TextDocument, most?: number): readonly UncheckedEntry[] =>
    isDraft(document) ? uncheckedClaims(checkedOf(document), heed(document).signed, settings.locale, most) : [];

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
    leftOut: (document) => (isDraft(document) ? leftOut(checkedOf(document).draft, settings.locale) : undefined),
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
