import type { ExtensionContext } from 'vscode';
import * as vscode from 'vscode';
import { type Activated, awaitDrafts, type Program } from './extension.ts';

let active: Activated | undefined;

/** The web. */
export function activate(context: ExtensionContext): Pick<Activated, 'extendMarkdownIt'> {
  const program = vscode.Uri.joinPath(context.extensionUri, 'dist/client/running.browser.cjs');
  active = awaitDrafts(context, () => loaded(program.toString(true)));
  return active;
}

export function deactivate(): Promise<void> | undefined {
  return active?.stop();
}

/** The editor's `require` knows no scripts besides the first one, so this does with the second what the editor did with that. */
async function loaded(url: string): Promise<Program> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const module: { exports: Partial<Program> } = { exports: {} };
  const script = new Function('module', 'exports', 'require', `${await response.text()}\n//# sourceURL=${url}`);
  script(module, module.exports, () => vscode);
  return module.exports as Program;
}
