import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { lifecycle } from './protocol/lifecycle.ts';
import { describe } from './protocol/runner.ts';
import { startServer } from './protocol/server.ts';
import { createDisclosureService, WordMissing, type WordWriter } from './service.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The library for Word is a part of its own, which may not be there. */
async function loadWord(): Promise<WordWriter> {
  try {
    return (await import('./publish/word/file.ts')).wordFile;
  } catch (error) {
    connection.console.error(describe(error));
    throw new WordMissing();
  }
}

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), {
  messageStrategy: lifecycle(),
});

// A message to oneself waits its turn among those from the client; a timer would add milliseconds to each answer.
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

startServer(connection, {
  createService: (options) => createDisclosureService({ ...options, loadWord }),
  yieldToMessages: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    }),
});
