import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { registerCheckTasks } from './checkTasks.ts';
import { type Activated, activateTieout } from './extension.ts';

let active: Activated | undefined;

/** The desktop: the server is a process of its own, so that a check never holds up typing. */
export function activate(context: ExtensionContext): Pick<Activated, 'extendMarkdownIt'> {
  const module = context.asAbsolutePath('dist/server/main.node.cjs');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  active = activateTieout(context, (options) => new LanguageClient('tieout', 'Tieout', { run, debug }, options));
  context.subscriptions.push(registerCheckTasks(context.asAbsolutePath('dist/server/cli.cjs')));
  return active;
}

export function deactivate(): Promise<void> | undefined {
  return active?.stop();
}
