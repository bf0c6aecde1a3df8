import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { draftText, draftUri, rangeOf, wrong } from './client.ts';

const server = new URL('../../dist/server/', import.meta.url);

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

test('the worker needs nothing but what a worker has', async () => {
  const fromServer = new Map<string, (message: Message) => void>();
  const scope: Record<string, unknown> = {
    ...{ console, MessageChannel, TextDecoder, TextEncoder, setTimeout, clearTimeout, crypto, performance, URL },
    addEventListener: () => {},
    postMessage: (message: Message) => fromServer.get(String(message.id ?? message.method))?.(message),
  };
  scope.self = scope;
  const context = createContext(scope);
  const run = (script: URL) => runInContext(readFileSync(script, 'utf8'), context);
  scope.importScripts = (address: string) => run(new URL(address));
  run(new URL('main.browser.js', server));
  const post = (data: object) => (scope.onmessage as (event: { data: object }) => void)({ data });
  post({ parts: new URL('parts/', server).href });
  const send = (message: object) => post({ jsonrpc: '2.0', ...message });
  const hear = (key: string) => new Promise<Message>((resolve) => fromServer.set(key, resolve));

  const initialized = hear('1');
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  expect((await initialized).result).toHaveProperty('capabilities');
  send({ method: 'initialized', params: {} });

  const published = hear('textDocument/publishDiagnostics');
  const textDocument = { uri: draftUri, languageId: 'markdown', version: 1, text: draftText };
  send({ method: 'textDocument/didOpen', params: { textDocument } });
  expect((await published).params).toMatchObject({
    uri: draftUri,
    diagnostics: [{ range: rangeOf(draftText, wrong) }],
  });
});
