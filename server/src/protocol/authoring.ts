import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Authored, type AuthoringRequest, toRange } from '../service.ts';
import type { AskOwn } from './ask.ts';
import { fileOf } from './base64.ts';
import {
  type AuthorParams,
  type AuthorProgressParams,
  type AuthorResult,
  authorMethod,
  authorProgressMethod,
  type CodesForParams,
  type CodesForResult,
  codesForMethod,
  type FamiliesParams,
  type FamiliesResult,
  familiesMethod,
} from './messages.ts';

/** Requests that make, fill and derive tables. Long work lets other messages through, and ends when it is cancelled. */
export function serveAuthoring(connection: Connection, ask: AskOwn, yieldToMessages: () => Promise<void>): void {
  connection.onRequest(familiesMethod, ({ textDocument: { uri } }: FamiliesParams, token) =>
    ask<FamiliesResult>(familiesMethod, uri, token, null, (service, document) => service.families(document)),
  );
  connection.onRequest(codesForMethod, ({ textDocument: { uri }, family, kind }: CodesForParams, token) =>
    ask<CodesForResult>(codesForMethod, uri, token, null, (service, document) =>
      service.codesFor(document, family, kind),
    ),
  );
  connection.onRequest(authorMethod, (params: AuthorParams, token) =>
    ask<AuthorResult>(authorMethod, params.textDocument.uri, token, null, async (service, document) => {
      const run = service.author(document, requestOf(params, document));
      for (;;) {
        const step = run?.next();
        if (!step) return null;
        if (step.done) return resultOf(step.value, document);
        const progress: AuthorProgressParams = { id: params.id, message: step.value };
        void connection.sendNotification(authorProgressMethod, progress);
        await yieldToMessages();
        if (token.isCancellationRequested) return null;
      }
    }),
  );
}

function requestOf({ request, position }: AuthorParams, document: TextDocument): AuthoringRequest {
  const at = position === undefined ? undefined : document.offsetAt(position);
  if (request.action === 'tables') return { ...request, at, ledger: fileOf(request.ledger) };
  if (request.action === 'update') return { ...request, at, ledger: request.ledger && fileOf(request.ledger) };
  return { ...request, at };
}

function resultOf({ edits, ...rest }: Authored, document: TextDocument): AuthorResult {
  return {
    ...rest,
    edits: edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText })),
  };
}
