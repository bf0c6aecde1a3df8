import type { ExtensionContext } from 'vscode';
import { registerCheckTasks } from './checkTasks.ts';
import { type Activated, awaitDrafts } from './extension.ts';

let active: Activated | undefined;

/** The desktop. */
export function activate(context: ExtensionContext): Pick<Activated, 'extendMarkdownIt'> {
  active = awaitDrafts(context, () => import('./running.node.ts'));
  context.subscriptions.push(registerCheckTasks(context.asAbsolutePath('dist/server/cli.cjs')));
  return active;
}

export function deactivate(): Promise<void> | undefined {
  return active?.stop();
}
