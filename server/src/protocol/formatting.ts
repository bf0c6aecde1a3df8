import {
  type ClientCapabilities,
  type Connection,
  type Disposable,
  type DocumentFilter,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import type { Ask } from './ask.ts';
import type { Runner } from './runner.ts';

/** Formatting as the protocol has it: the columns of tables are set under each other, and nothing else is touched. */
export function serveFormatting(connection: Connection, ask: Ask): void {
  connection.onDocumentFormatting(
    ({ textDocument: { uri } }, token) =>
      ask<readonly TextEdit[] | null>('textDocument/formatting', uri, token, null, (service, document) =>
        service.alignTables(document),
      ) as Promise<TextEdit[] | null>,
  );
  connection.onDocumentRangeFormatting(
    ({ textDocument: { uri }, range }, token) =>
      ask<readonly TextEdit[] | null>('textDocument/rangeFormatting', uri, token, null, (service, document) =>
        service.alignTables(document, range),
      ) as Promise<TextEdit[] | null>,
  );
}

/** Whether a client takes the formatter document by document; the others are told of it once and for all. */
function registers({ textDocument }: ClientCapabilities): boolean {
  return (
    textDocument?.formatting?.dynamicRegistration === true && textDocument.rangeFormatting?.dynamicRegistration === true
  );
}

/** What is said of formatting at the start. */
export function formattingCapabilities(can: ClientCapabilities): ServerCapabilities {
  return registers(can) ? {} : { documentFormattingProvider: true, documentRangeFormattingProvider: true };
}

/** Offers the formatter for the drafts that are open. */
export interface FormatterOffers {
  /** A document was opened or has changed. */
  changed(document: TextDocument): void;
  closed(uri: string): void;
}

/**
 * A formatter that is offered for a language stands beside, or in front of, the one that the writer has for their other
 * Markdown files, and the editor asks which to take. So it is offered for each open draft, as long as it is one.
 */
export function offerFormatter(
  connection: Connection,
  runner: Runner,
  can: ClientCapabilities,
  isDraft: (document: TextDocument) => boolean,
): FormatterOffers {
  const offers = new Map<string, Promise<readonly Disposable[]>>();
  const withdraw = (uri: string) => {
    const offer = offers.get(uri);
    if (!offer) return;
    offers.delete(uri);
    void runner.notification('unregister', async () => {
      for (const registration of await offer) registration.dispose();
    });
  };
  return {
    changed(document) {
      const { uri } = document;
      if (!registers(can) || isDraft(document) === offers.has(uri)) return;
      if (offers.has(uri)) {
        withdraw(uri);
        return;
      }
      const documentSelector = selectorOf(document);
      if (!documentSelector) return;
      const offer = Promise.all([
        connection.client.register(DocumentFormattingRequest.type, { documentSelector }),
        connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector }),
      ]);
      offers.set(uri, offer);
      void runner.notification('register', async () => void (await offer));
    },
    closed: withdraw,
  };
}

/** What selects one document, whichever drive it is on; undefined where its name is no URI. */
function selectorOf({ uri, languageId }: TextDocument): DocumentFilter[] | undefined {
  try {
    const { protocol, pathname } = new URL(uri);
    const path = Array.from(withoutDrive(decodeURIComponent(pathname)), (character) =>
      // What a glob has for signs stands for itself alone.
      '*?[]{}!\\'.includes(character) ? '?' : character,
    );
    return [{ language: languageId, scheme: protocol.slice(0, -1), pattern: `**/${path.join('')}` }];
  } catch {
    return undefined;
  }
}

/** A path without the slash and the drive that it begins with. */
function withoutDrive(path: string): string {
  const from = path.startsWith('/') ? 1 : 0;
  return path[from + 1] === ':' ? path.slice(from + 3) : path.slice(from);
}
