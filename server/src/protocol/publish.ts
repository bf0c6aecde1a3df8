import type { Connection } from 'vscode-languageserver';
import { type ExportParams, type ExportResult, exportMethod } from './messages.ts';
import type { Ask } from './tables.ts';

/** The request for a draft as a file. */
export function servePublishing(connection: Connection, ask: Ask): void {
  connection.onRequest(exportMethod, ({ textDocument: { uri }, format }: ExportParams, token) =>
    ask<ExportResult>(exportMethod, uri, token, null, async (service, document) => {
      const file = await service.exportFile(document, format);
      if (file === undefined) return null;
      return typeof file === 'string' ? { problem: file } : { base64: base64Of(file) };
    }),
  );
}

/** As many bytes as one call may take for its arguments. */
const PIECE = 8192;

/** A worker has no Buffer. */
function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}
