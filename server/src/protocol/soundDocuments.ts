import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

/**
 * Documents whose edits are made where they can be. The protocol lets a place lie beyond the last line; the library
 * would keep a list of lines as long as that.
 */
export const soundDocuments: TextDocumentsConfiguration<TextDocument> = {
  create: (uri, languageId, version, text) => TextDocument.create(uri, languageId, version, text),
  update(document, changes, version) {
    // Each change is of the text that the one before it left.
    for (const change of changes) TextDocument.update(document, [within(document, change)], version);
    return changes.length > 0 ? document : TextDocument.update(document, [], version);
  },
};

function within(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!('range' in change) || !change.range) return { text: change.text };
  const { start, end } = change.range;
  const range = {
    start: document.positionAt(document.offsetAt(start)),
    end: document.positionAt(document.offsetAt(end)),
  };
  return { range, text: change.text };
}
