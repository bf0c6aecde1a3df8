import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type QuickPickItem,
  type Range,
  type TextDocument,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import { nameOf } from './files.ts';
import { rangeOf } from './walk.ts';

/** The text as it would be, which only exists to be compared with the text as it is. */
const SCHEME = 'tieout-preview';
/** Of a change so many characters are named in the list. */
const LONGEST_NAME = 60;

interface Change extends QuickPickItem {
  readonly range: Range;
  readonly newText: string;
}

/**
 * Shows edits as a diff of the whole text, beside a list in which every change is ticked. What is ticked when the list
 * is confirmed is applied, in one step; nothing happens if it is closed, or if the text has changed meanwhile.
 *
 * @param titles what the changes are called, in the order of the edits; by what they write if not given
 */
export async function preview(
  { document }: TextEditor,
  edits: readonly TextEdit[],
  label: string,
  titles: readonly string[] = [],
): Promise<void> {
  const { version } = document;
  const changes = edits.map((edit, index) => changeOf(document, edit, titles[index]));
  const shown = new Shown(document, changes);
  try {
    await commands.executeCommand('vscode.diff', document.uri, shown.uri, `${nameOf(document.uri)}: ${label}`);
    const chosen = await choose(changes, label, (ticked) => shown.show(ticked));
    await shown.close();
    if (!chosen || chosen.length === 0) return;
    if (document.version !== version) {
      window.setStatusBarMessage(l10n.t('The text has changed meanwhile; nothing was done.'), 5000);
      return;
    }
    const edit = new WorkspaceEdit();
    for (const { range, newText } of chosen) edit.replace(document.uri, range, newText);
    await workspace.applyEdit(edit);
    await window.showTextDocument(document);
  } finally {
    shown.dispose();
  }
}

function changeOf(document: TextDocument, { range, newText }: TextEdit, title: string | undefined): Change {
  const place = rangeOf(range);
  const lines = newText.split(/\r?\n/);
  const written = lines.find((line) => /\S/.test(line))?.trim() ?? '';
  const one = lines.length === 1 && place.isSingleLine;
  const name = title ?? (one ? `${document.getText(place).trim()} → ${written}` : written);
  return {
    label: name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name,
    description: l10n.t('line {0}', place.start.line + 1),
    picked: true,
    range: place,
    newText,
  };
}

/** A list in which all is ticked; what is ticked once it is confirmed, or undefined if it is closed. */
function choose(
  changes: readonly Change[],
  title: string,
  ticked: (changes: readonly Change[]) => void,
): Promise<readonly Change[] | undefined> {
  const list = window.createQuickPick<Change>();
  list.title = title;
  list.placeholder = l10n.t('Enter applies what is ticked; Escape leaves the text as it is.');
  list.canSelectMany = true;
  // A look at the diff does not close the list.
  list.ignoreFocusOut = true;
  list.items = changes;
  list.selectedItems = changes;
  return new Promise((resolve) => {
    list.onDidChangeSelection((selected) => ticked(changes.filter((change) => selected.includes(change))));
    list.onDidAccept(() => {
      resolve(changes.filter((change) => list.selectedItems.includes(change)));
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

/** The right side of the diff. */
class Shown implements Disposable {
  private static count = 0;
  readonly uri: Uri;
  private readonly changed = new EventEmitter<Uri>();
  private readonly provider: Disposable;
  private text: string;

  constructor(
    private readonly document: TextDocument,
    changes: readonly Change[],
  ) {
    Shown.count += 1;
    // No name of a draft: the text as it would be is not checked beside the text as it is.
    this.uri = Uri.from({ scheme: SCHEME, path: `/${Shown.count}/${nameOf(document.uri)}.txt` });
    this.text = this.with(changes);
    this.provider = workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: this.changed.event,
      provideTextDocumentContent: () => this.text,
    });
  }

  show(changes: readonly Change[]): void {
    this.text = this.with(changes);
    this.changed.fire(this.uri);
  }

  /** Closes the diff, wherever it has been moved. */
  async close(): Promise<void> {
    const own = this.uri.toString();
    for (const { tabs } of window.tabGroups.all) {
      for (const tab of tabs) {
        const input = tab.input as { modified?: Uri } | undefined;
        if (input?.modified?.toString() === own) await window.tabGroups.close(tab);
      }
    }
  }

  dispose(): void {
    this.provider.dispose();
    this.changed.dispose();
  }

  private with(changes: readonly Change[]): string {
    const { document } = this;
    let text = document.getText();
    for (const { range, newText } of [...changes].sort((a, b) => b.range.start.compareTo(a.range.start))) {
      text = text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end));
    }
    return text;
  }
}
