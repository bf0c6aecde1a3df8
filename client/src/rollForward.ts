import { commands, type Disposable, l10n, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type RollForwardParams,
  type RollForwardResult,
  rollForwardMethod,
} from '../../server/src/protocol/messages.ts';
import { bytesIn, nameOf } from './files.ts';
import { type FileQuestion, pickFile } from './pickFile.ts';

const kinds = ['md', 'markdown', 'txt', 'docx', 'xlsx', 'xls', 'et', 'html', 'htm'];
/** As much as the server takes. */
const largestFile = 50 * 1024 * 1024;

/** The command that makes this year's draft of last year's file; it needs no draft that is open, and starts the server. */
export function registerRollForward(start: () => Promise<BaseLanguageClient>): Disposable {
  return commands.registerCommand('tieout.rollForward', () => rollForward(start));
}

async function rollForward(start: () => Promise<BaseLanguageClient>): Promise<void> {
  const last = await pickFile(question());
  if (!last) return;
  const base64 = await bytesIn(last, largestFile);
  if (base64 === undefined) {
    void window.showErrorMessage(l10n.t('“{0}” cannot be read, or is larger than 50 MB.', nameOf(last)));
    return;
  }
  const place = await window.showSaveDialog({
    defaultUri: nextYear(last),
    filters: { [l10n.t('Disclosure')]: ['disclosure.md', 'md'] },
    title: l10n.t('This year’s draft'),
  });
  if (!place) return;
  const params: RollForwardParams = { name: nameOf(last), base64, prior: relativePath(place, last) };
  const client = await start();
  const result = await client.sendRequest<RollForwardResult>(rollForwardMethod, params);
  if ('problem' in result) {
    void window.showErrorMessage(`${nameOf(last)}: ${problems()[result.problem]}`);
    return;
  }
  try {
    await workspace.fs.writeFile(place, new TextEncoder().encode(result.text));
    await window.showTextDocument(place);
  } catch (error) {
    void window.showErrorMessage(l10n.t('The file could not be written: {0}', String(error)));
    return;
  }
  void window.showInformationMessage(
    l10n.t('The draft of {0} was written. What is not known yet is marked as a gap.', String(result.year)),
  );
}

function question(): FileQuestion {
  return {
    placeHolder: l10n.t('Which file is last year’s?'),
    title: l10n.t('Roll forward'),
    endings: kinds,
    others: { name: l10n.t('Last year’s file'), endings: kinds },
    likely: { uri: window.activeTextEditor?.document.uri.toString(), why: l10n.t('open') },
  };
}

/** The name of last year's file with the year after, in its folder. */
function nextYear(last: Uri): Uri {
  const slash = last.path.lastIndexOf('/') + 1;
  const stem = last.path.slice(slash).replace(/(?:\.disclosure)?\.[^.]*$/i, '');
  const moved = stem.replace(/(?:19|20)\d\d/, (year) => String(Number(year) + 1));
  const name = moved === stem ? `${stem}-${l10n.t('next year')}` : moved;
  return last.with({ path: `${last.path.slice(0, slash)}${name}.disclosure.md` });
}

/** Where a file is, from the folder of another on; undefined where no path leads there. */
function relativePath(from: Uri, to: Uri): string | undefined {
  if (from.scheme !== to.scheme || from.authority !== to.authority) return undefined;
  const folder = from.path.split('/').slice(0, -1);
  const target = to.path.split('/');
  let common = 0;
  while (common < folder.length && folder[common] === target[common]) common += 1;
  return [...folder.slice(common).map(() => '..'), ...target.slice(common)].join('/');
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
