import type { TextDocument } from 'vscode';
import { workspace } from 'vscode';
import {
  type BaseLanguageClient,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type Middleware,
} from 'vscode-languageclient';

/**
 * Lets drafts through to the server and nothing else. The language client can only select documents by language and
 * name, but a draft is known by its text as well, and any Markdown file can become one while it is being typed.
 */
export interface DraftGate {
  readonly middleware: Middleware;
  /** Sends the server the open documents that have become drafts, after a change of settings. */
  review(): Promise<void>;
}

/** @param client gives the client the gate stands in front of; asked only once that client runs */
export function createDraftGate(
  isDraft: (document: TextDocument) => boolean,
  client: () => BaseLanguageClient,
): DraftGate {
  // A document stays known to the server until it is closed, even if its front matter is deleted meanwhile: the
  // server then finds no draft and takes its findings back, which the client alone could not.
  const known = new Set<string>();

  async function open(document: TextDocument): Promise<void> {
    // The feature, not a bare notification: it also tells the diagnostics to be pulled.
    await client().getFeature(DidOpenTextDocumentNotification.method).getProvider(document)?.send(document);
  }

  const middleware: Middleware = {
    async didOpen(document, next) {
      if (!isDraft(document)) return;
      known.add(document.uri.toString());
      await next(document);
    },
    async didChange(event, next) {
      if (known.has(event.document.uri.toString())) await next(event);
      else if (isDraft(event.document)) await open(event.document);
    },
    async didClose(document, next) {
      if (known.delete(document.uri.toString())) await next(document);
    },
    async sendRequest(type, param, token, next) {
      const uri = documentOf(param);
      // `null` is a valid answer to every request about a document, so this covers features yet to come.
      return uri === undefined || known.has(uri) ? next(type, param, token) : (null as never);
    },
  };

  return {
    middleware,
    async review() {
      for (const document of workspace.textDocuments) {
        if (!known.has(document.uri.toString()) && isDraft(document)) await open(document);
      }
      // The client has already pulled for these versions, in vain, and would not do so again by itself.
      client().getFeature(DocumentDiagnosticRequest.method)?.refresh();
    },
  };
}

function documentOf(param: unknown): string | undefined {
  const { textDocument } = (param ?? {}) as { textDocument?: { uri?: unknown } };
  return typeof textDocument?.uri === 'string' ? textDocument.uri : undefined;
}
