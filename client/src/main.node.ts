import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateTieout } from './extension.ts';

let stop: (() => Promise<void>) | undefined;

/** The desktop: the server is a process of its own, so that a check never holds up typing. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server/main.node.cjs');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  stop = activateTieout(context, (options) => new LanguageClient('tieout', 'Tieout', { run, debug }, options));
}

export function deactivate(): Promise<void> | undefined {
  return stop?.();
}
