import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentLink } from 'vscode-languageserver-types';
import type { CheckedDraft } from '../check.ts';
import type { Locale } from '../report.ts';
import { toRange } from './diagnostics.ts';
import { linksIn } from './links.ts';

/** What an editor shows in and around the text of a draft, without being asked by its writer. */
export interface DraftViews {
  /** Where the text speaks of a table by its number, leading to that table. */
  links(document: TextDocument): DocumentLink[];
}

/** What the views need of the service around them. */
export interface ViewWorld {
  /** Undefined for a document that is no draft. */
  readonly checkedOf: (document: TextDocument) => CheckedDraft | undefined;
  readonly locale: () => Locale;
}

export function draftViews({ checkedOf, locale }: ViewWorld): DraftViews {
  return {
    links(document) {
      const checked = checkedOf(document);
      if (!checked) return [];
      return linksIn(checked).map(({ table, ...span }) => {
        const target = addressOf(document, table.title.start);
        return { range: toRange(document, span), target, tooltip: LINK_TIP[locale()](table.name) };
      });
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
