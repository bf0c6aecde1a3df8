import type { CancellationToken, Connection } from 'vscode-languageserver';
import { toRange } from '../service.ts';
import type { AskOwn } from './ask.ts';
import {
  MOST_LISTED,
  type SignOffParams,
  type SignOffResult,
  signOffMethod,
  type UncheckedParams,
  type UncheckedResult,
  uncheckedMethod,
} from './messages.ts';

/** Requests about the figures that nothing could be held against, and that a person may sign off. */
export function serveUnchecked(connection: Connection, ask: AskOwn): void {
  connection.onRequest(uncheckedMethod, ({ textDocument: { uri } }: UncheckedParams, token: CancellationToken) =>
    ask<UncheckedResult>(uncheckedMethod, uri, token, [], (service, document) =>
      service.unchecked(document, MOST_LISTED).map(({ text, reason, part, place, signed, ...span }) => ({
        range: toRange(document, span),
        text,
        reason,
        part,
        place,
        ...(signed === undefined ? {} : { signed }),
      })),
    ),
  );
  connection.onRequest(signOffMethod, (params: SignOffParams, token: CancellationToken) =>
    ask<SignOffResult>(
      signOffMethod,
      params.textDocument.uri,
      token,
      null,
      (service, document) => service.signOff(document, params.position, params.note ?? undefined) ?? null,
    ),
  );
}
