import { commands, l10n, window } from 'vscode';
import { type RepairsResult, repairsMethod } from '../../server/src/protocol/messages.ts';
import { preview } from './preview.ts';
import { apply, ask, type RunningClient, withDraft } from './tables.ts';

/** The commands that make every safe repair, and what says what they did. */
export function registerRepairs(client: RunningClient): { dispose(): void }[] {
  return [
    commands.registerCommand('tieout.fixAll', () => fixAll(client)),
    commands.registerCommand('tieout.previewFixAll', () => previewFixAll(client)),
    // What the server hands over with the action of the same work, which runs when a draft is saved.
    commands.registerCommand('tieout.tellRepaired', (message: unknown) => {
      if (typeof message === 'string') void window.showInformationMessage(message);
    }),
  ];
}

async function fixAll(client: RunningClient): Promise<void> {
  await withDraft(async (editor) => {
    const { version } = editor.document;
    const result = await ask<RepairsResult>(client, editor, repairsMethod);
    if (!result || !(await apply(client, editor, version, result.edits))) return;
    void window.showInformationMessage(result.message);
  });
}

async function previewFixAll(client: RunningClient): Promise<void> {
  await withDraft(async (editor) => {
    const result = await ask<RepairsResult>(client, editor, repairsMethod);
    if (!result) return;
    if (result.edits.length === 0) void window.showInformationMessage(result.message);
    else await preview(editor, result.edits, l10n.t('Safe repairs'), result.titles);
  });
}
