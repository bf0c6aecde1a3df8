import type { Connection } from 'vscode-languageserver';
import type { AskOwn } from './ask.ts';
import {
  type ConvertTablesResult,
  type CopyTableResult,
  convertTablesMethod,
  copyTableMethod,
  type PasteTableParams,
  type PasteTableResult,
  pasteTableMethod,
  type TablesParams,
} from './messages.ts';

/** The questions about tables that the protocol has no words for. */
export function serveTables(connection: Connection, ask: AskOwn): void {
  connection.onRequest(convertTablesMethod, ({ textDocument: { uri }, position }: TablesParams, token) =>
    ask<ConvertTablesResult>(convertTablesMethod, uri, token, null, (service, document) =>
      service.convertTables(document, position ?? undefined),
    ),
  );
  connection.onRequest(copyTableMethod, ({ textDocument: { uri }, position }: TablesParams, token) =>
    ask<CopyTableResult>(copyTableMethod, uri, token, null, (service, document) =>
      !position ? null : (service.copyTable(document, position) ?? null),
    ),
  );
  connection.onRequest(pasteTableMethod, ({ textDocument: { uri }, range, clipboard }: PasteTableParams, token) =>
    ask<PasteTableResult>(
      pasteTableMethod,
      uri,
      token,
      null,
      (service, document) => service.pasteTable(document, range, clipboard) ?? null,
    ),
  );
}
