import { Range, type TextEditor, WorkspaceEdit, workspace } from 'vscode';
import type { TextEdit } from 'vscode-languageclient';

/** Shows edits in the editor's own preview, where each can be chosen or left; nothing changes until it is confirmed. */
export async function preview({ document }: TextEditor, edits: readonly TextEdit[], label: string): Promise<void> {
  const change = new WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    const place = new Range(start.line, start.character, end.line, end.character);
    change.replace(document.uri, place, newText, { label, needsConfirmation: true });
  }
  await workspace.applyEdit(change, { isRefactoring: true });
}
