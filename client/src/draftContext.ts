import { commands, type Disposable, window, workspace } from 'vscode';
import { isDraft } from './drafts.ts';

/** What menus and keys ask for: whether the editor in front shows a draft. */
const KEY = 'tieout.draftInFront';

/** Keeps that up to date. */
export function followDraftInFront(): Disposable[] {
  let last: boolean | undefined;
  const tell = () => {
    const document = window.activeTextEditor?.document;
    // The output panel counts as an editor; reading it does not put the draft away.
    if (document?.uri.scheme === 'output') return;
    const now = document !== undefined && isDraft(document);
    if (now === last) return;
    last = now;
    void commands.executeCommand('setContext', KEY, now);
  };
  tell();
  return [
    window.onDidChangeActiveTextEditor(tell),
    workspace.onDidChangeTextDocument(({ document }) => document === window.activeTextEditor?.document && tell()),
    workspace.onDidChangeConfiguration(tell),
  ];
}
