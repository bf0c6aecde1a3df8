import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  type SignOffParams,
  type SignOffResult,
  signOffMethod,
  type UncheckedParams,
  type UncheckedResult,
  uncheckedMethod,
} from './messages.ts';
import type { Ask } from './tables.ts';

/** Requests about the figures that nothing could be held against, and that a person may sign off. */
export function serveUnchecked(connection: Connection, ask: Ask): void {
  connection.onRequest(uncheckedMethod, ({ textDocument: { uri } }: UncheckedParams, token: CancellationToken) =>
    ask<UncheckedResult>(uncheckedMethod, uri, token, [], (service, document) =>
      service.unchecked(document).map(({ start, end, text, reason, part, place, signed }) => ({
        range: { start: document.positionAt(start), end: document.positionAt(end) },
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
