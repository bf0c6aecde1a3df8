import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeLens, DocumentLink } from 'vscode-languageserver-types';
import type { CheckedDraft } from '../check.ts';
import type { Locale } from '../report.ts';
import type { EditorAbilities } from './codeActions.ts';
import { toRange } from './diagnostics.ts';
import { lensesOf, resolveLens } from './lenses.ts';
import { linksIn } from './links.ts';

/** What an editor shows in and around the text of a draft, without being asked by its writer. */
export interface DraftViews {
  /** Where the text speaks of a table by its number, leading to that table. */
  links(document: TextDocument): DocumentLink[];
  /** What each table is and how it stands, above it. */
  lenses(document: TextDocument): CodeLens[];
  /** A lens with what it leads to. */
  resolveLens(document: TextDocument, lens: CodeLens): CodeLens;
}

/** What the views need of the service around them. */
export interface ViewWorld {
  /** Undefined for a document that is no draft. */
  readonly checkedOf: (document: TextDocument) => CheckedDraft | undefined;
  readonly settings: () => { readonly locale: Locale; readonly codeLens: boolean };
  readonly editor: EditorAbilities;
}

export function draftViews({ checkedOf, settings, editor }: ViewWorld): DraftViews {
  return {
    links(document) {
      const checked = checkedOf(document);
      if (!checked) return [];
      return linksIn(checked).map(({ table, ...span }) => {
        const target = addressOf(document, table.title.start);
        return { range: toRange(document, span), target, tooltip: LINK_TIP[settings().locale](table.name) };
      });
    },
    lenses(document) {
      const checked = settings().codeLens ? checkedOf(document) : undefined;
      return checked ? lensesOf(document, checked, settings().locale, editor.lenses) : [];
    },
    resolveLens(document, lens) {
      const checked = checkedOf(document);
      return checked ? resolveLens(document, checked, lens, settings().locale) : lens;
    },
  };
}

const LINK_TIP: Readonly<Record<Locale, (name: string) => string>> = {
  'zh-cn': (name) => `转到${name}`,
  en: (name) => `Go to ${name}`,
};

/** An address that leads to an offset of a document. */
export function addressOf(document: TextDocument, offset: number): string {
  const { line, character } = document.positionAt(offset);
  return `${document.uri}#L${line + 1},${character + 1}`;
}
