import type { CancellationToken, Connection } from 'vscode-languageserver';
import { atOnce, type DisclosureService } from '../service.ts';
import type { AskOwn, AskService } from './ask.ts';
import { bytesOf, fileOf } from './base64.ts';
import {
  type ImportParams,
  type ImportResult,
  importMethod,
  type NewDraftChoicesResult,
  type NewDraftParams,
  type NewDraftResult,
  newDraftChoicesMethod,
  newDraftMethod,
  type ReportParams,
  type ReportResult,
  reportMethod,
} from './messages.ts';

/** Requests whose answer is a text of its own: a new draft, an imported one, the report of a check. */
export function serveNewTexts(connection: Connection, ask: AskOwn, askService: AskService): void {
  connection.onRequest(newDraftChoicesMethod, (_params: object, token: CancellationToken) =>
    askService<NewDraftChoicesResult>(newDraftChoicesMethod, token, [], (service) => service.newDraftChoices()),
  );
  connection.onRequest(newDraftMethod, (params: NewDraftParams, token: CancellationToken) =>
    askService<NewDraftResult>(newDraftMethod, token, null, (service) => begun(service, params)),
  );
  connection.onRequest(importMethod, ({ name, base64 }: ImportParams, token: CancellationToken) =>
    askService<ImportResult>(importMethod, token, { problem: 'damaged' }, (service) => {
      const result = service.importFile(name, bytesOf(base64));
      return typeof result === 'string' ? { problem: result } : result;
    }),
  );
  connection.onRequest(reportMethod, ({ textDocument: { uri }, ...about }: ReportParams, token: CancellationToken) =>
    ask<ReportResult>(reportMethod, uri, token, null, (service, document) => service.report(document, about) ?? null),
  );
}

/** Begins a draft, from its first step to its last. */
function begun(service: DisclosureService, { ledger, prior, ...request }: NewDraftParams): NewDraftResult {
  const last = prior && fileOf(prior);
  const run = service.newDraft({ ...request, ledger: ledger && fileOf(ledger), prior: last?.name }, last);
  if (!run) return null;
  const { text, summary } = atOnce(run);
  return text === undefined ? { summary } : { text, summary };
}
