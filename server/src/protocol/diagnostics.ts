import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Runner } from './runner.ts';
import { readAll, settle } from './settle.ts';
import type { Validator } from './validator.ts';

/** How findings reach the client. Exactly one of the two ways is in use, or every squiggle would be drawn twice. */
export interface DiagnosticsPublisher {
  /** A document was opened or edited. */
  changed(document: TextDocument): void;
  closed(uri: string): void;
  /** What is to be said of a document is another, though its text is not. */
  lookAgain(document: TextDocument): void;
  /** Every document has to be looked at again. */
  refresh(): void;
}

interface Parts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly validator: Validator;
  readonly runner: Runner;
  /** Reads a document a piece further; true once it is quick to check. */
  readonly read: (document: TextDocument) => boolean;
  /** What is wrong in the beginning of a long document, once enough of it is read and as long as not all is. */
  readonly soFar: (document: TextDocument) => Diagnostic[] | undefined;
  readonly yieldToMessages: () => Promise<void>;
  /** Resolves when the user's settings are known. */
  readonly ready: Promise<void>;
}

/** Answers `textDocument/diagnostic`; the client decides when to ask. */
export function pullDiagnostics(parts: Parts, canRefresh: () => boolean): DiagnosticsPublisher {
  const { connection, documents, validator, runner } = parts;
  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

  const readingOn = new Set<string>();

  /** The client, answered with what is known, is asked to ask again when the rest is read. */
  const readOn = (uri: string) => {
    if (readingOn.has(uri)) return;
    readingOn.add(uri);
    void runner
      .notification('textDocument/diagnostic', async () => {
        const document = await readAll(documents, uri, parts.read, parts.yieldToMessages, () => false);
        if (document !== undefined) await connection.languages.diagnostics.refresh();
      })
      .finally(() => readingOn.delete(uri));
  };

  connection.languages.diagnostics.on((params, token) =>
    runner.request('textDocument/diagnostic', token, nothing, async () => {
      await parts.ready;
      const { uri } = params.textDocument;
      await settle(documents, uri, parts.yieldToMessages);
      const isCancelled = () => token.isCancellationRequested;
      let first: Diagnostic[] | undefined;
      const read = (document: TextDocument) => {
        const done = parts.read(document);
        first = done || !canRefresh() ? undefined : parts.soFar(document);
        return done || first !== undefined;
      };
      const document = await readAll(documents, uri, read, parts.yieldToMessages, isCancelled);
      if (document === undefined || isCancelled()) return nothing;
      if (first !== undefined) {
        readOn(uri);
        return { kind: DocumentDiagnosticReportKind.Full, items: first };
      }
      const { resultId, diagnostics } = validator.check(document);
      return params.previousResultId === resultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics };
    }),
  );
  const refresh = () => {
    if (canRefresh()) void runner.notification('refresh', () => connection.languages.diagnostics.refresh());
  };
  return Object.freeze({ changed() {}, closed() {}, lookAgain: refresh, refresh });
}

/** Sends `textDocument/publishDiagnostics` to a client that cannot ask. */
export function pushDiagnostics(parts: Parts): DiagnosticsPublisher {
  const { connection, documents, validator, runner } = parts;
  const underWay = new Set<string>();
  const marked = new Set<string>();

  const publish = (uri: string) =>
    runner.notification('publishDiagnostics', async () => {
      await parts.ready;
      await settle(documents, uri, parts.yieldToMessages);
      let answered = false;
      const read = (document: TextDocument) => {
        const done = parts.read(document);
        const first = done || answered ? undefined : parts.soFar(document);
        if (first !== undefined) {
          answered = true;
          marked.add(uri);
          void connection.sendDiagnostics({ uri, version: document.version, diagnostics: first });
        }
        return done;
      };
      const document = await readAll(documents, uri, read, parts.yieldToMessages, () => false);
      underWay.delete(uri);
      if (document === undefined) return;
      const { version, draft, diagnostics } = validator.check(document);
      if (!draft && !marked.has(uri)) return;
      if (draft) marked.add(uri);
      else marked.delete(uri);
      await connection.sendDiagnostics({ uri, version, diagnostics });
    });

  const changed = ({ uri }: { readonly uri: string }) => {
    // A check that has not begun yet will see this edit too.
    if (underWay.has(uri)) return;
    underWay.add(uri);
    void publish(uri).finally(() => underWay.delete(uri));
  };

  return Object.freeze({
    changed,
    lookAgain: changed,
    closed(uri: string) {
      if (marked.delete(uri)) {
        void runner.notification('publishDiagnostics', () => connection.sendDiagnostics({ uri, diagnostics: [] }));
      }
    },
    refresh() {
      for (const document of documents.all()) changed(document);
    },
  });
}
