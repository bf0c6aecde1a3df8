import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ExportProblem } from '../service.ts';
import {
  type ExportParams,
  type ExportReportParams,
  type ExportResult,
  exportMethod,
  exportReportMethod,
  type PreviewParams,
  type PreviewResult,
  previewMethod,
} from './messages.ts';
import type { Ask } from './tables.ts';

/** The requests for a draft as it is published: as a file, with what a check of it came to, and in a preview. */
export function servePublishing(connection: Connection, ask: Ask): void {
  connection.onRequest(exportMethod, ({ textDocument: { uri }, format }: ExportParams, token) =>
    ask<ExportResult>(exportMethod, uri, token, null, async (service, document) =>
      resultOf(await service.exportFile(document, format)),
    ),
  );
  connection.onRequest(exportReportMethod, ({ textDocument: { uri }, format, ...about }: ExportReportParams, token) =>
    ask<ExportResult>(exportReportMethod, uri, token, null, async (service, document) =>
      resultOf(await service.reportFile(document, format, about)),
    ),
  );
  connection.onRequest(previewMethod, ({ textDocument: { uri } }: PreviewParams, token) =>
    ask<PreviewResult>(previewMethod, uri, token, null, (service, document) => {
      const preview = service.preview(document);
      if (!preview) return null;
      const { version } = document;
      return {
        version,
        tables: preview.tables.map(({ html, ...span }) => ({ range: rangeOf(document, span), html })),
        marks: preview.marks.map(({ opening, ...span }) => ({ range: rangeOf(document, span), opening })),
      };
    }),
  );
}

function resultOf(file: Uint8Array | ExportProblem | undefined): ExportResult {
  if (file === undefined) return null;
  return typeof file === 'string' ? { problem: file } : { base64: base64Of(file) };
}

function rangeOf(document: TextDocument, { start, end }: { readonly start: number; readonly end: number }) {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** As many bytes as one call may take for its arguments. */
const PIECE = 8192;

/** A worker has no Buffer. */
function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}
