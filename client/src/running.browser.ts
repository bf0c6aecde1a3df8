import { Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { Entrance } from './extension.ts';
import { type Running, runTieout } from './running.ts';

/** The web: the server is a worker. */
export function run(entrance: Entrance): Running {
  const { context } = entrance;
  const server = Uri.joinPath(context.extensionUri, 'dist/server');
  return runTieout(entrance, (options) => {
    const worker = new Worker(Uri.joinPath(server, 'main.browser.js').toString(true));
    // The door of the worker does not know where it came from, and waits to be told where the rest is.
    worker.postMessage({ parts: `${Uri.joinPath(server, 'parts').toString(true)}/` });
    return new LanguageClient('tieout', 'Tieout', worker, options);
  });
}
