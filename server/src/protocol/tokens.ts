import {
  type ClientCapabilities,
  type Connection,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensOptions,
} from 'vscode-languageserver';
import { type FigureToken, TOKEN_MODIFIERS, TOKEN_TYPES } from '../service.ts';
import type { Ask } from './ask.ts';

const NONE: SemanticTokens = { data: [] };

/** Colours of figures: of a stretch, of all, or what has changed since a client was told all. */
export function serveTokens(connection: Connection, ask: Ask): { forget(uri: string): void } {
  /** What each client that wants changes was told last. */
  const told = new Map<string, SemanticTokensBuilder>();
  const builderOf = (uri: string) => {
    const known = told.get(uri) ?? new SemanticTokensBuilder();
    told.set(uri, known);
    return known;
  };
  const { semanticTokens } = connection.languages;
  semanticTokens.onRange(({ textDocument: { uri }, range }, token) =>
    ask<SemanticTokens>('textDocument/semanticTokens/range', uri, token, NONE, ({ views }, document) =>
      written(new SemanticTokensBuilder(), views.tokens(document, range)).build(),
    ),
  );
  semanticTokens.on(({ textDocument: { uri } }, token) =>
    ask<SemanticTokens>('textDocument/semanticTokens/full', uri, token, NONE, ({ views }, document) => {
      told.delete(uri);
      return written(builderOf(uri), views.tokens(document)).build();
    }),
  );
  semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }, token) =>
    ask<SemanticTokens | SemanticTokensDelta>(
      'textDocument/semanticTokens/full/delta',
      uri,
      token,
      NONE,
      ({ views }, document) => {
        const builder = builderOf(uri);
        builder.previousResult(previousResultId);
        return written(builder, views.tokens(document)).buildEdits();
      },
    ),
  );
  return { forget: (uri) => void told.delete(uri) };
}

function written(builder: SemanticTokensBuilder, tokens: readonly FigureToken[]): SemanticTokensBuilder {
  for (const { line, character, length, type, status } of tokens) {
    const modifiers = status === undefined ? 0 : 1 << TOKEN_MODIFIERS.indexOf(status);
    builder.push(line, character, length, TOKEN_TYPES.indexOf(type), modifiers);
  }
  return builder;
}

/** A client that says it asks for what is in view alone is not made to ask for all after each key. */
export function tokenCapabilities({ textDocument }: ClientCapabilities): SemanticTokensOptions {
  const legend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] };
  const wantsAll = textDocument?.semanticTokens?.requests?.full !== false;
  return { legend, range: true, ...(wantsAll ? { full: { delta: true } } : {}) };
}
