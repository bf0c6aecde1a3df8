import { commands, type Disposable, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type RollForwardParams,
  type RollForwardResult,
  rollForwardMethod,
} from '../../server/src/protocol/messages.ts';
import { fileToSend, nameOf } from './files.ts';
import { LARGEST_PRIOR_MB, PRIOR_KINDS, pathFrom, placeAfter, saveDraft } from './lastYear.ts';
import { type FileQuestion, pickFile } from './pickFile.ts';

/** The command that makes this year's draft of last year's file; it needs no draft that is open, and starts the server. */
export function registerRollForward(start: () => Promise<BaseLanguageClient>): Disposable {
  return commands.registerCommand('tieout.rollForward', () => rollForward(start));
}

async function rollForward(start: () => Promise<BaseLanguageClient>): Promise<void> {
  const last = await pickFile(question());
  if (!last) return;
  const file = await fileToSend(last, LARGEST_PRIOR_MB);
  if (!file) return;
  const place = await placeAfter(last);
  if (!place) return;
  const params: RollForwardParams = { ...file, prior: pathFrom(place, last) };
  const client = await start();
  const result = await client.sendRequest<RollForwardResult>(rollForwardMethod, params);
  if ('problem' in result) {
    void window.showErrorMessage(`${nameOf(last)}: ${problems()[result.problem]}`);
    return;
  }
  if (!(await saveDraft(place, result.text))) return;
  void window.showInformationMessage(
    l10n.t('The draft of {0} was written. What is not known yet is marked as a gap.', String(result.year)),
  );
}

function question(): FileQuestion {
  return {
    placeHolder: l10n.t('Which file is last year’s?'),
    title: l10n.t('Roll forward'),
    endings: PRIOR_KINDS,
    others: { name: l10n.t('Last year’s file'), endings: PRIOR_KINDS },
    likely: { uri: window.activeTextEditor?.document.uri.toString(), why: l10n.t('open') },
  };
}

function problems(): Record<Extract<RollForwardResult, { problem: unknown }>['problem'], string> {
  return {
    'too-large': l10n.t('It is too large.'),
    encoding: l10n.t('Its encoding is neither UTF-8, UTF-16 nor GB18030.'),
    damaged: l10n.t('It is damaged, or it has a password.'),
    'unknown-kind': l10n.t('Only Markdown, text, Word, Excel and HTML can be read.'),
    empty: l10n.t('It is empty.'),
    'no-year': l10n.t('It does not say of which year it is.'),
    failed: l10n.t('It could not be read; see the output “Tieout”.'),
  };
}
