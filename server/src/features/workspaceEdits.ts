import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextEdit } from '../report.ts';
import { toRange } from './diagnostics.ts';

/**
 * Edits as an editor takes them. They carry the version of the text that they were made for, so that an editor whose
 * text has gone on since refuses them; one that knows no versions gets them without.
 */
export function workspaceEdit(document: TextDocument, edits: readonly TextEdit[], versioned: boolean): WorkspaceEdit {
  const { uri, version } = document;
  const own = edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText }));
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: own }] }
    : { changes: { [uri]: own } };
}
