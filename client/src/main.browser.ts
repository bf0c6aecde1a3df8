import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateTieout } from './extension.ts';

let stop: (() => Promise<void>) | undefined;

/** The web: the server is a worker. */
export function activate(context: ExtensionContext): void {
  stop = activateTieout(context, (options) => {
    const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist/server/main.browser.js').toString(true));
    return new LanguageClient('tieout', 'Tieout', worker, options);
  });
}

export function deactivate(): Promise<void> | undefined {
  return stop?.();
}
