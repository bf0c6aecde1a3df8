import {
  type CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CompletionList,
  type Connection,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Hover,
  type InitializeResult,
  type Location,
  LSPErrorCodes,
  PositionEncodingKind,
  type Range,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type DisclosureService, LEADS_ON, toRange } from '../service.ts';
import { serveAuthoring } from './authoring.ts';
import { formattingCapabilities, serveFormatting } from './formatting.ts';
import { serveForward } from './forward.ts';
import { serveRefusals } from './lifecycle.ts';
import {
  type EffectiveSettings,
  type RepairsParams,
  type RepairsResult,
  repairsMethod,
  settingsMethod,
} from './messages.ts';
import { serveNewTexts } from './newTexts.ts';
import { servePublishing } from './publish.ts';
import { createRunner } from './runner.ts';
import { openSession, type Runtime, type Session } from './session.ts';
import { readAll } from './settle.ts';
import { soundDocuments } from './soundDocuments.ts';
import { serveTables } from './tables.ts';
import { serveTokens } from './tokens.ts';
import { serveUnchecked } from './unchecked.ts';
import { serveViews, viewCapabilities } from './views.ts';

const fixAllKind = `${CodeActionKind.SourceFixAll}.tieout`;

/** Serves the disclosure service over a connection. Nothing is decided here: it only carries questions and answers. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(soundDocuments);
  const runner = createRunner(connection.console, runtime.yieldToMessages);
  let session: Session | undefined;

  connection.onInitialize((params) => {
    session = openSession(connection, runtime, runner, documents, params);
    return describeServer(session.pulls, params.capabilities);
  });
  connection.onInitialized(() => runner.notification('initialized', () => session?.begin()));
  connection.onDidChangeConfiguration((change) =>
    runner.notification('didChangeConfiguration', () => session?.configure(change.settings?.tieout)),
  );

  connection.onDidChangeWatchedFiles(({ changes }) =>
    runner.notification('didChangeWatchedFiles', () => session?.filesChanged(changes.map(({ uri }) => uri))),
  );

  connection.onHover((params, token) =>
    ask<Hover | null>('textDocument/hover', params.textDocument.uri, token, null, (service, document) => {
      return service.hover(document, params.position) ?? null;
    }),
  );
  connection.onCodeAction((params, token) =>
    ask<CodeAction[]>('textDocument/codeAction', params.textDocument.uri, token, [], (service, document) => {
      return service.codeActions(document, params.range, params.context);
    }),
  );

  connection.onCompletion((params, token) =>
    ask<CompletionList | null>('textDocument/completion', params.textDocument.uri, token, null, (service, document) => {
      return service.completion(document, params.position, params.context?.triggerCharacter) ?? null;
    }),
  );
  connection.onDefinition((params, token) =>
    ask<Location[]>('textDocument/definition', params.textDocument.uri, token, [], (service, document) => {
      return service.definition(document, params.position);
    }),
  );
  connection.onReferences((params, token) =>
    ask<Location[]>('textDocument/references', params.textDocument.uri, token, [], (service, document) => {
      return service.references(document, params.position);
    }),
  );

  connection.onPrepareRename((params, token) =>
    ask<Range | null>('textDocument/prepareRename', params.textDocument.uri, token, null, (service, document) => {
      return service.renamable(document, params.position) ?? null;
    }),
  );
  connection.onRenameRequest((params, token) =>
    ask<WorkspaceEdit | ResponseError<void> | null>(
      'textDocument/rename',
      params.textDocument.uri,
      token,
      null,
      (service, document) => {
        const renamed = service.rename(document, params.position, params.newName);
        return 'refused' in renamed ? new ResponseError(LSPErrorCodes.RequestFailed, renamed.refused) : renamed;
      },
    ),
  );
  connection.onDocumentHighlight((params, token) =>
    ask<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      params.textDocument.uri,
      token,
      [],
      (service, document) =>
        service.highlights(document, params.position).map((range) => ({ range, kind: DocumentHighlightKind.Text })),
    ),
  );

  connection.onRequest<RepairsResult, never>(
    repairsMethod,
    ({ textDocument: { uri } }: RepairsParams, token: CancellationToken) =>
      ask<RepairsResult>(repairsMethod, uri, token, null, (service, document) => {
        const { edits, applied, message } = service.repairs(document);
        return {
          edits: edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText })),
          titles: edits.map((edit) => applied.find(({ at }) => at === edit.start)?.title ?? edit.newText),
          message,
        };
      }),
  );

  serveRefusals(connection);
  serveUnchecked(connection, ask);
  serveTables(connection, ask);
  serveViews(connection, ask, askAll);
  const tokens = serveTokens(connection, ask);
  serveFormatting(connection, ask);
  servePublishing(connection, ask);
  serveForward(connection, runner, () => session?.service);
  serveAuthoring(connection, ask, runtime.yieldToMessages);
  serveNewTexts(connection, ask, (name, token, fallback, answer) =>
    runner.request(name, token, fallback, () => (session ? answer(session.service) : fallback)),
  );

  connection.onRequest(settingsMethod, (_params: object, token: CancellationToken) =>
    runner.request<EffectiveSettings | null>(
      settingsMethod,
      token,
      null,
      async () => (await session?.effective()) ?? null,
    ),
  );

  documents.onDidChangeContent(({ document }) => {
    session?.formatter.changed(document);
    session?.publisher.changed(document);
  });
  documents.onDidClose(({ document }) =>
    runner.notification('textDocument/didClose', () => {
      session?.forget(document.uri);
      tokens.forget(document.uri);
    }),
  );
  documents.listen(connection);
  connection.listen();

  /** A question about a draft. For any other document the fallback is the answer. */
  function ask<T>(
    name: string,
    uri: string,
    token: CancellationToken,
    fallback: T,
    answer: (service: DisclosureService, document: TextDocument) => T | Promise<T>,
  ) {
    return runner.request<T>(name, token, fallback, async () => {
      if (session === undefined) return fallback;
      const isCancelled = () => token.isCancellationRequested;
      const document = await readAll(documents, uri, session.read, runtime.yieldToMessages, isCancelled);
      if (document === undefined || !session.answers(document)) return fallback;
      return answer(session.service, document);
    });
  }

  /** A question about all drafts that are open. */
  function askAll<T>(
    name: string,
    token: CancellationToken,
    answer: (service: DisclosureService, drafts: readonly TextDocument[]) => T[],
  ) {
    return runner.request<T[]>(name, token, [], async () => {
      if (session === undefined) return [];
      const isCancelled = () => token.isCancellationRequested;
      const drafts: TextDocument[] = [];
      for (const { uri } of documents.all()) {
        const document = await readAll(documents, uri, session.read, runtime.yieldToMessages, isCancelled);
        if (document && session.answers(document)) drafts.push(document);
      }
      return answer(session.service, drafts);
    });
  }
}

function describeServer(pulls: boolean, can: ClientCapabilities): InitializeResult {
  return {
    serverInfo: { name: 'tieout' },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      // A bracket after a name asks for its code, 占 for a share, a comment for the rule that it silences.
      completionProvider: { triggerCharacters: ['（', '(', '[', '：', '-', ...LEADS_ON] },
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      ...viewCapabilities(can),
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
      ...formattingCapabilities(can),
      ...(pulls
        ? { diagnosticProvider: { identifier: 'tieout', interFileDependencies: false, workspaceDiagnostics: false } }
        : {}),
    },
  };
}
