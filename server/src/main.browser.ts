import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { lifecycle } from './protocol/lifecycle.ts';
import { describe } from './protocol/runner.ts';
import { startServer } from './protocol/server.ts';
import { createDisclosureService, WordMissing, type WordWriter } from './service.ts';

declare const self: DedicatedWorkerGlobalScope & { tieoutWord?: WordWriter };

/** A worker knows where it came from only by what it is told: where the client found its script. */
let parts: string | undefined;

/** The library for Word is a script of its own, which sets what it has to give. */
async function loadWord(): Promise<WordWriter> {
  if (self.tieoutWord === undefined && parts !== undefined) {
    try {
      importScripts(`${parts}word.browser.js`);
    } catch (error) {
      connection.console.error(describe(error));
    }
  }
  if (self.tieoutWord === undefined) throw new WordMissing();
  return self.tieoutWord;
}

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), {
  messageStrategy: lifecycle(),
});

// A message to oneself waits its turn among those from the client; a timer would add milliseconds to each answer.
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

startServer(connection, {
  partsAt: (base) => {
    parts = base;
  },
  createService: (options) => createDisclosureService({ ...options, loadWord }),
  yieldToMessages: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    }),
});
