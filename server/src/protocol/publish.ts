import type { Connection } from 'vscode-languageserver';
import { type ExportProblem, toRange } from '../service.ts';
import type { AskOwn } from './ask.ts';
import { base64Of } from './base64.ts';
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

/** The requests for a draft as it is published: as a file, with what a check of it came to, and in a preview. */
export function servePublishing(connection: Connection, ask: AskOwn): void {
  connection.onRequest(exportMethod, ({ textDocument: { uri }, format }: ExportParams, token) =>
    ask<ExportResult>(exportMethod, uri, token, null, async (service, document) =>
      resultOf(await service.exportFile(document, format), service.leftOut(document)),
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
        tables: preview.tables.map(({ html, ...span }) => ({ range: toRange(document, span), html })),
        marks: preview.marks.map(({ opening, ...span }) => ({ range: toRange(document, span), opening })),
      };
    }),
  );
}

function resultOf(file: Uint8Array | ExportProblem | undefined, leftOut?: string): ExportResult {
  if (file === undefined) return null;
  return typeof file === 'string' ? { problem: file } : { base64: base64Of(file), ...(leftOut ? { leftOut } : {}) };
}
