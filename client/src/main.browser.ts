import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Activated, activateTieout } from './extension.ts';

let active: Activated | undefined;

/** The web: the server is a worker. */
export function activate(context: ExtensionContext): Pick<Activated, 'extendMarkdownIt'> {
  active = activateTieout(context, (options) => {
    const server = Uri.joinPath(context.extensionUri, 'dist/server');
    const worker = new Worker(Uri.joinPath(server, 'main.browser.js').toString(true));
    // The door of the worker does not know where it came from, and waits to be told where the rest is.
    worker.postMessage({ parts: `${Uri.joinPath(server, 'parts').toString(true)}/` });
    return new LanguageClient('tieout', 'Tieout', worker, options);
  });
  return active;
}

export function deactivate(): Promise<void> | undefined {
  return active?.stop();
}
