import { commands, type Disposable, env, l10n, Uri, window, workspace } from 'vscode';
import { type ReportResult, reportMethod } from '../../server/src/protocol/messages.ts';
import { nameOf } from './files.ts';
import { openText } from './openText.ts';
import { ask, type RunningClient, withDraft } from './tables.ts';

/** The command that writes down what a check of a draft came to: of the one in front, or of a file of the explorer. */
export function registerCheckReport(client: RunningClient): Disposable {
  return commands.registerCommand('tieout.checkReport', async (file?: unknown) => {
    if (file instanceof Uri) await window.showTextDocument(await workspace.openTextDocument(file));
    await withDraft(async (editor) => {
      const about = { name: nameOf(editor.document.uri), when: new Date().toLocaleString(env.language) };
      const report = await ask<ReportResult>(client, editor, reportMethod, about);
      if (report) await openText(report);
      else void window.showInformationMessage(l10n.t('This draft is too long to be checked.'));
    });
  });
}
