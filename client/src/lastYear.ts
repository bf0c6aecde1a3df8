import { l10n, type Uri, window, workspace } from 'vscode';
import { nameOf } from './files.ts';

/** What last year's file may be. */
export const PRIOR_KINDS = ['md', 'markdown', 'txt', 'docx', 'xlsx', 'xls', 'et', 'html', 'htm'];
/** As much as the server takes, in MB. */
export const LARGEST_PRIOR_MB = 50;

/** Where this year's draft is to be written, beside last year's file if the writer agrees; undefined if they turn back. */
export async function placeAfter(last: Uri): Promise<Uri | undefined> {
  return window.showSaveDialog({
    defaultUri: nextYear(last),
    filters: { [l10n.t('Disclosure')]: ['disclosure.md', 'md'] },
    title: l10n.t('This year’s draft'),
  });
}

/** Writes a draft and shows it; false, with a message, where it cannot be written. */
export async function saveDraft(place: Uri, text: string): Promise<boolean> {
  try {
    await workspace.fs.writeFile(place, new TextEncoder().encode(text));
    await window.showTextDocument(place);
    return true;
  } catch (error) {
    void window.showErrorMessage(l10n.t('The file could not be written: {0}', String(error)));
    return false;
  }
}

/** How a draft names last year's file: its path from the folder of the draft on; undefined where none leads there. */
export function pathFrom(draft: Uri, last: Uri): string | undefined {
  if (draft.scheme !== last.scheme || draft.authority !== last.authority) return undefined;
  const folder = draft.path.split('/').slice(0, -1);
  const target = last.path.split('/');
  let common = 0;
  while (common < folder.length && folder[common] === target[common]) common += 1;
  return [...folder.slice(common).map(() => '..'), ...target.slice(common)].join('/');
}

/** The name of last year's file with the year after, in its folder. */
function nextYear(last: Uri): Uri {
  const name = nameOf(last);
  const stem = name.replace(/(?:\.disclosure)?\.[^.]*$/i, '');
  const moved = stem.replace(/(?:19|20)\d\d/, (year) => String(Number(year) + 1));
  const next = moved === stem ? `${stem}-${l10n.t('next year')}` : moved;
  return last.with({ path: `${last.path.slice(0, -name.length)}${next}.disclosure.md` });
}
