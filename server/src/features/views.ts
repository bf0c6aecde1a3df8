import type { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeLens,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  Position,
  Range,
  SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver-types';
import type { Catalogue } from '../catalogue/index.ts';
import type { CheckedDraft } from '../check.ts';
import type { Finding, Locale, Span } from '../report.ts';
import type { EditorAbilities } from './codeActions.ts';
import { toRange } from './diagnostics.ts';
import { foldingsOf } from './foldings.ts';
import { hintsIn } from './hints.ts';
import { lensesOf, resolveLens } from './lenses.ts';
import { linksIn } from './links.ts';
import { selectionAt } from './selections.ts';
import { symbolsNamed, symbolsOf } from './symbols.ts';
import { type FigureToken, tokensIn } from './tokens.ts';

/** What an editor shows in and around the text of a draft, without being asked by its writer. */
export interface DraftViews {
  /** Where the text speaks of a table by its number, leading to that table. */
  links(document: TextDocument): DocumentLink[];
  /** What each table is and how it stands, above it. */
  lenses(document: TextDocument): CodeLens[];
  /** A lens with what it leads to. */
  resolveLens(document: TextDocument, lens: CodeLens): CodeLens;
  /** Parts, sections and tables, one inside the other. */
  symbols(document: TextDocument): DocumentSymbol[];
  /** The departments, tables and codes of drafts whose names hold what is looked for. */
  symbolsNamed(documents: readonly TextDocument[], query: string): SymbolInformation[];
  foldings(document: TextDocument): FoldingRange[];
  /** The figures of a document, or of a stretch of it, by what they are and how they stand. */
  tokens(document: TextDocument, range?: Range): FigureToken[];
  /** Check marks and ratios behind the figures of a stretch of the text; none unless the writer wants them. */
  hints(document: TextDocument, range: Range): InlayHint[];
  /** What the selection at each position grows to. */
  selections(document: TextDocument, positions: readonly Position[]): SelectionRange[];
}

/** What the views need of the service around them. */
export interface ViewWorld {
  /** Undefined for a document that is no draft. */
  readonly checkedOf: (document: TextDocument) => CheckedDraft | undefined;
  readonly findingsOf: (document: TextDocument) => readonly Finding[];
  readonly settings: () => { readonly locale: Locale; readonly codeLens: boolean; readonly inlayHints: boolean };
  readonly catalogue: () => Catalogue;
  readonly editor: EditorAbilities;
}

export function draftViews({ checkedOf, findingsOf, settings, catalogue, editor }: ViewWorld): DraftViews {
  /** What there is to show of a draft; nothing of any other document. */
  const of = <T>(document: TextDocument, look: (checked: CheckedDraft, locale: Locale) => T[]): T[] => {
    const checked = checkedOf(document);
    return checked ? look(checked, settings().locale) : [];
  };
  return {
    links: (document) =>
      of(document, (checked, locale) =>
        linksIn(checked).map(({ table, ...span }) => {
          const target = addressOf(document, table.title.start);
          return { range: toRange(document, span), target, tooltip: LINK_TIP[locale](table.name) };
        }),
      ),
    lenses: (document) =>
      settings().codeLens ? of(document, (checked, locale) => lensesOf(document, checked, locale, editor.lenses)) : [],
    resolveLens: (document, lens) =>
      of(document, (checked, locale) => [resolveLens(document, checked, lens, locale)])[0] ?? lens,
    symbols: (document) => of(document, (checked, locale) => symbolsOf(document, checked, locale)),
    symbolsNamed: (documents, query) =>
      documents.flatMap((document) =>
        of(document, (checked, locale) => symbolsNamed(document, checked, query, locale, catalogue())),
      ),
    foldings: (document) => of(document, (checked) => foldingsOf(document, checked)),
    tokens: (document, range) =>
      of(document, (checked) => tokensIn(document, checked, range && toSpan(document, range))),
    hints: (document, range) =>
      settings().inlayHints
        ? of(document, (checked, locale) =>
            hintsIn(document, checked, toSpan(document, range), findingsOf(document), locale),
          )
        : [],
    selections: (document, positions) =>
      of(document, (checked) => positions.map((position) => selectionAt(document, checked, position))),
  };
}

const LINK_TIP: Readonly<Record<Locale, (name: string) => string>> = {
  'zh-cn': (name) => `转到${name}`,
  en: (name) => `Go to ${name}`,
};

function toSpan(document: TextDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/** An address that leads to an offset of a document. */
export function addressOf(document: TextDocument, offset: number): string {
  const { line, character } = document.positionAt(offset);
  return `${document.uri}#L${line + 1},${character + 1}`;
}
