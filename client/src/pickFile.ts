import { l10n, type QuickPickItem, type Uri, window, workspace } from 'vscode';

/** More files than this nobody looks through. */
const MOST = 500;
/** What a ledger may be. */
export const LEDGER_KINDS = ['csv', 'tsv', 'xlsx', 'xls', 'et'];
/** The answer that no file is meant. */
export const NONE = 'none';

export interface FileQuestion {
  readonly title: string;
  readonly placeHolder: string;
  /** Endings of the files of the workspace that are offered. */
  readonly endings: readonly string[];
  /** Endings of any other file, and what such files are called. */
  readonly others: { readonly name: string; readonly endings: readonly string[] };
  /** The likely one comes first, with why it is likely. */
  readonly likely?: { readonly uri: string | undefined; readonly why: string };
}

/** A file that may as well be left out. */
export interface OptionalFileQuestion extends FileQuestion {
  /** How to leave it out, and what that means. */
  readonly without: { readonly label: string; readonly description: string };
}

/** A file of the workspace, the likely one first; or any other. Undefined if the user turns back. */
export async function pickFile(question: FileQuestion): Promise<Uri | undefined> {
  const chosen = await pick(question, []);
  return chosen === NONE ? undefined : chosen;
}

/** A file as {@link pickFile} asks for one, or none. */
export async function pickOptionalFile(question: OptionalFileQuestion): Promise<Uri | typeof NONE | undefined> {
  return pick(question, [{ ...question.without, answer: NONE }]);
}

interface Item extends QuickPickItem {
  readonly answer: Uri | typeof NONE | undefined;
}

async function pick(
  { title, placeHolder, endings, others, likely }: FileQuestion,
  first: readonly Item[],
): Promise<Uri | typeof NONE | undefined> {
  const found = await workspace.findFiles(`**/*.{${endings.join(',')}}`, '**/node_modules/**', MOST);
  const items = found
    .map((uri) => ({
      answer: uri,
      label: workspace.asRelativePath(uri),
      description: likely !== undefined && uri.toString() === likely.uri ? likely.why : '',
    }))
    .sort((a, b) => Number(b.description !== '') - Number(a.description !== '') || (a.label < b.label ? -1 : 1));
  const other: Item = { answer: undefined, label: l10n.t('Other file…'), description: '' };
  const from = items.findIndex(({ description }) => description === '');
  const rest = from < 0 ? items.length : from;
  const chosen = await window.showQuickPick<Item>([...items.slice(0, rest), ...first, ...items.slice(rest), other], {
    placeHolder,
    title,
    ignoreFocusOut: true,
  });
  if (!chosen || chosen.answer) return chosen?.answer;
  const filters = { [others.name]: [...others.endings] };
  return (await window.showOpenDialog({ filters }))?.[0];
}
