import { commands, type Disposable, l10n, Uri, window } from 'vscode';
import { type ImportParams, type ImportResult, importMethod } from '../../server/src/protocol/messages.ts';
import { fileToSend, nameOf } from './files.ts';
import { openText } from './openText.ts';
import { type FileQuestion, pickFile } from './pickFile.ts';
import type { RunningClient } from './tables.ts';

type Sound = Exclude<ImportResult, { readonly problem: unknown }>;
type Problem = Exclude<ImportResult, Sound>['problem'];

/** What can be made a draft of. */
const endings = ['docx', 'xlsx', 'xls', 'et', 'html', 'htm', 'txt', 'csv', 'tsv'];
/** As the server has it: a Word file holds its pictures as well. */
const LARGEST_MB = 50;

/** The command that makes a draft of a file of Word, Excel or another program, unsaved. */
export function registerImport(client: RunningClient): Disposable {
  return commands.registerCommand('tieout.importFile', async (file?: unknown) => {
    const uri = file instanceof Uri ? file : await pickFile(question());
    if (!uri) return;
    const name = nameOf(uri);
    const params: ImportParams | undefined = await fileToSend(uri, LARGEST_MB);
    if (!params) return;
    const running = await client();
    const result = await running.sendRequest<ImportResult>(importMethod, params);
    if (!result) return;
    if ('problem' in result) void window.showErrorMessage(l10n.t('“{0}”: {1}', name, problems()[result.problem]));
    else await show(name, result);
  });
}

function question(): FileQuestion {
  return {
    placeHolder: l10n.t('Which file is to become a draft?'),
    title: l10n.t('Import'),
    endings: ['docx', 'xlsx', 'xls', 'et', 'html', 'htm'],
    others: { name: l10n.t('Word, Excel, web page, text'), endings },
  };
}

/** The draft, and what of the file it does not hold. */
async function show(name: string, { text, left }: Sound): Promise<void> {
  await openText(text);
  const kinds = leftOut();
  const lost = left.map(({ kind, count }) => `${kinds[kind]} ${count}`).join(l10n.t(', '));
  if (lost === '') {
    void window.showInformationMessage(l10n.t('“{0}” is a draft now. Save it as *.disclosure.md.', name));
  } else void window.showWarningMessage(l10n.t('“{0}” is a draft now. Left out: {1}.', name, lost));
}

function problems(): Record<Problem, string> {
  return {
    'too-large': l10n.t('it is too large'),
    encoding: l10n.t('it is neither UTF-8, UTF-16 nor GB18030, or is damaged'),
    damaged: l10n.t('it cannot be opened; it is damaged or has a password'),
    'unknown-kind': l10n.t('files of this kind are not read; save it as .docx, .xlsx, .xls, .html or .txt first'),
    empty: l10n.t('there is nothing in it'),
  };
}

function leftOut(): Record<Sound['left'][number]['kind'], string> {
  return {
    'hidden-sheet': l10n.t('hidden sheets:'),
    'hidden-row': l10n.t('hidden rows:'),
    'hidden-column': l10n.t('hidden columns:'),
    'hidden-text': l10n.t('pieces of hidden text:'),
    'deleted-text': l10n.t('pieces of deleted text:'),
    comment: l10n.t('comments:'),
    picture: l10n.t('pictures and charts, which are not checked:'),
    'nested-table': l10n.t('tables nested too deep:'),
    'wide-span': l10n.t('merged cells that were cut off:'),
  };
}
