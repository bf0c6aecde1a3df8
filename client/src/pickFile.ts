import { l10n, type Uri, window, workspace } from 'vscode';

/** More files than this nobody looks through. */
const MOST = 500;

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

/** A file of the workspace, the likely one first; or any other. Undefined if the user turns back. */
export async function pickFile({
  title,
  placeHolder,
  endings,
  others,
  likely,
}: FileQuestion): Promise<Uri | undefined> {
  const found = await workspace.findFiles(`**/*.{${endings.join(',')}}`, '**/node_modules/**', MOST);
  const items = found
    .map((uri) => ({
      uri: uri as Uri | undefined,
      label: workspace.asRelativePath(uri),
      description: likely !== undefined && uri.toString() === likely.uri ? likely.why : '',
    }))
    .sort((a, b) => Number(b.description !== '') - Number(a.description !== '') || (a.label < b.label ? -1 : 1));
  const other = { uri: undefined, label: l10n.t('Other file…'), description: '' };
  const chosen = await window.showQuickPick([...items, other], { placeHolder, title });
  if (!chosen || chosen.uri) return chosen?.uri;
  const filters = { [others.name]: [...others.endings] };
  return (await window.showOpenDialog({ filters }))?.[0];
}
