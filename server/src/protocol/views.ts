import {
  type ClientCapabilities,
  type CodeLens,
  CodeLensRefreshRequest,
  type Connection,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  InlayHintRefreshRequest,
  type InlineCompletionItem,
  type SelectionRange,
  SemanticTokensRefreshRequest,
  type ServerCapabilities,
  type SymbolInformation,
} from 'vscode-languageserver';
import type { Ask, AskAll } from './ask.ts';
import { tokenCapabilities } from './tokens.ts';

/** What an editor shows in and around the text by itself. */
export function serveViews(connection: Connection, ask: Ask, askAll: AskAll): void {
  connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
    ask<DocumentLink[]>('textDocument/documentLink', uri, token, [], ({ views }, document) => views.links(document)),
  );
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    ask<CodeLens[]>('textDocument/codeLens', uri, token, [], ({ views }, document) => views.lenses(document)),
  );
  connection.onCodeLensResolve((lens, token) =>
    ask<CodeLens>('codeLens/resolve', lens.data.uri, token, lens, ({ views }, document) =>
      views.resolveLens(document, lens),
    ),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    ask<DocumentSymbol[]>('textDocument/documentSymbol', uri, token, [], ({ views }, document) =>
      views.symbols(document),
    ),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    askAll<SymbolInformation>('workspace/symbol', token, ({ views }, drafts) => views.symbolsNamed(drafts, query)),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    ask<FoldingRange[]>('textDocument/foldingRange', uri, token, [], ({ views }, document) => views.foldings(document)),
  );
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    ask<InlayHint[]>('textDocument/inlayHint', uri, token, [], ({ views }, document) => views.hints(document, range)),
  );
  connection.languages.inlineCompletion.on(({ textDocument: { uri }, position }, token) =>
    ask<InlineCompletionItem[]>('textDocument/inlineCompletion', uri, token, [], (service, document) => {
      const insertText = service.ghost(document, position);
      return insertText === undefined ? [] : [{ insertText, range: { start: position, end: position } }];
    }),
  );
  connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
    ask<SelectionRange[]>('textDocument/selectionRange', uri, token, [], ({ views }, document) =>
      views.selections(document, positions),
    ),
  );
}

/** What it can be asked for. */
export function viewCapabilities(can: ClientCapabilities): Partial<ServerCapabilities> {
  return {
    documentLinkProvider: {},
    codeLensProvider: { resolveProvider: true },
    documentSymbolProvider: { label: 'Tieout 勾稽' },
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    inlayHintProvider: true,
    inlineCompletionProvider: true,
    semanticTokensProvider: tokenCapabilities(can),
  };
}

/** Asks the client to ask for them again, as far as it lets itself be asked. */
export async function refreshViews(connection: Connection, { workspace }: ClientCapabilities): Promise<void> {
  if (workspace?.codeLens?.refreshSupport) await connection.sendRequest(CodeLensRefreshRequest.type);
  if (workspace?.inlayHint?.refreshSupport) await connection.sendRequest(InlayHintRefreshRequest.type);
  if (workspace?.semanticTokens?.refreshSupport) await connection.sendRequest(SemanticTokensRefreshRequest.type);
}
