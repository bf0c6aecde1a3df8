import { commands, type Disposable, type Location, l10n, type Position, type TextEditor, window } from 'vscode';
import { type SignOffParams, type SignOffResult, signOffMethod } from '../../server/src/protocol/messages.ts';
import type { AccountNode } from './accountNodes.ts';
import { apply, ask, type RunningClient, tell, withDraft } from './tables.ts';

/** The commands that say in the draft, by a comment, that a person has checked a figure; and that take it back. */
export function registerSignOff(client: RunningClient): Disposable[] {
  const command = (name: string, work: (editor: TextEditor, at: Position) => Promise<void>) =>
    commands.registerCommand(name, async (node?: AccountNode) => {
      // From the account, where the text has not got the focus, or for the figure at the caret.
      if (node?.at) await goTo(node.at);
      await withDraft((editor) => work(editor, node?.at?.range.start ?? editor.selection.active));
    });
  return [
    command('tieout.signOff', (editor, at) => signOff(client, editor, at)),
    command('tieout.takeBackSignOff', (editor, at) => takeBack(client, editor, at)),
    // What a click on a line of the account does.
    commands.registerCommand('tieout.goTo', (at: Location) => goTo(at)),
  ];
}

async function goTo({ uri, range }: Location): Promise<void> {
  await window.showTextDocument(uri, { selection: range });
}

async function signOff(client: RunningClient, editor: TextEditor, at: Position): Promise<void> {
  // Asked for first, so that nobody writes a note for nothing.
  const none = await asked(client, editor, at, '');
  if (!none) {
    tell(l10n.t('There is no unchecked figure at the caret.'));
    return;
  }
  const note = await window.showInputBox({
    title: l10n.t('Sign off an unchecked figure'),
    prompt: l10n.t('What was it held against? The note is kept in the draft, as a comment.'),
    placeHolder: l10n.t('for example: the approval, page 3'),
    validateInput: (text) => (text.trim() === '' ? l10n.t('A note is needed.') : undefined),
  });
  if (note === undefined) return;
  const { version } = editor.document;
  const edit = await asked(client, editor, at, note);
  if (edit && (await apply(client, editor, version, [edit]))) tell(l10n.t('Signed off; undo takes it back.'));
}

async function takeBack(client: RunningClient, editor: TextEditor, at: Position): Promise<void> {
  const { version } = editor.document;
  const edit = await asked(client, editor, at, undefined);
  if (!edit) tell(l10n.t('No figure at the caret is signed off.'));
  else await apply(client, editor, version, [edit]);
}

function asked(client: RunningClient, editor: TextEditor, at: Position, note: string | undefined) {
  const { line, character } = at;
  const params: Omit<SignOffParams, 'textDocument'> = {
    position: { line, character },
    ...(note === undefined ? {} : { note }),
  };
  return ask<SignOffResult>(client, editor, signOffMethod, params);
}
