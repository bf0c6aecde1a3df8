import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Enough for a paste that arrives as a burst of edits; a client that never pauses is answered all the same. */
const maximumTurns = 64;

/**
 * Waits until the edits that have already arrived are applied, and gives the document as it then stands. There is
 * no fixed delay: without a burst this costs one turn of the event loop.
 */
export async function settle(
  documents: TextDocuments<TextDocument>,
  uri: string,
  yieldToMessages: () => Promise<void>,
): Promise<TextDocument | undefined> {
  let document = documents.get(uri);
  for (let turn = 0; turn < maximumTurns && document !== undefined; turn++) {
    const version = document.version;
    await yieldToMessages();
    document = documents.get(uri);
    if (document?.version === version) break;
  }
  return document;
}

/**
 * Reads a document piece by piece, so that a long one keeps nobody else waiting, and gives it when all is read;
 * undefined if it was closed meanwhile or nobody waits for it any more.
 * @param read reads a piece further; true once all is read
 */
export async function readAll(
  documents: TextDocuments<TextDocument>,
  uri: string,
  read: (document: TextDocument) => boolean,
  yieldToMessages: () => Promise<void>,
  isCancelled: () => boolean,
): Promise<TextDocument | undefined> {
  let document = documents.get(uri);
  while (document !== undefined && !read(document)) {
    await yieldToMessages();
    if (isCancelled()) return undefined;
    document = documents.get(uri);
  }
  return document;
}

/** Does work piece by piece, so that it keeps nobody else waiting; undefined once nobody wants it any more. */
export async function inPieces<T>(
  work: Generator<unknown, T>,
  yieldToMessages: () => Promise<void>,
  isWanted: () => boolean,
): Promise<{ readonly value: T } | undefined> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step;
    await yieldToMessages();
    if (!isWanted()) return undefined;
  }
}
