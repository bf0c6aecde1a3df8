import {
  type Connection,
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
  readonly yieldToMessages: () => Promise<void>;
  /** Resolves when the user's settings are known. */
  readonly ready: Promise<void>;
}

/** Answers `textDocument/diagnostic`; the client decides when to ask. */
export function pullDiagnostics(parts: Parts, canRefresh: () => boolean): DiagnosticsPublisher {
  const { connection, documents, validator, runner } = parts;
  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on((params, token) =>
    runner.request('textDocument/diagnostic', token, nothing, async () => {
      await parts.ready;
      const { uri } = params.textDocument;
      await settle(documents, uri, parts.yieldToMessages);
      const isCancelled = () => token.isCancellationRequested;
      const document = await readAll(documents, uri, parts.read, parts.yieldToMessages, isCancelled);
      if (document === undefined || isCancelled()) return nothing;
      const { resultId, diagnostics } = validator.check(document);
      return params.previousResultId === resultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics };
    }),
  );
  return Object.freeze({
    changed() {},
    closed() {},
    refresh() {
      if (canRefresh()) void runner.notification('refresh', () => connection.languages.diagnostics.refresh());
    },
  });
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
      const document = await readAll(documents, uri, parts.read, parts.yieldToMessages, () => false);
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
