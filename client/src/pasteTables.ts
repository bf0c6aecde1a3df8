import * as vscode from 'vscode';
import {
  type CancellationToken,
  commands,
  type DataTransfer,
  type Disposable,
  type DocumentSelector,
  env,
  l10n,
  languages,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  window,
} from 'vscode';
import { type PasteTableParams, type PasteTableResult, pasteTableMethod } from '../../server/src/protocol/messages.ts';
import { isDraft } from './drafts.ts';
import type { RunningClient } from './tables.ts';

/** Pasting with a choice came with VS Code 1.97; earlier ones have the command alone. */
interface PasteApi {
  registerDocumentPasteEditProvider(
    selector: DocumentSelector,
    provider: { provideDocumentPasteEdits: PasteProvider },
    metadata: { providedPasteEditKinds: readonly Kind[]; pasteMimeTypes: readonly string[] },
  ): Disposable;
}

type PasteProvider = (
  document: TextDocument,
  ranges: readonly Range[],
  clipboard: DataTransfer,
  context: unknown,
  token: CancellationToken,
) => Promise<PasteEdit[] | undefined>;

interface Kind {
  append(...parts: string[]): Kind;
  readonly value: string;
}

interface PasteEdit {
  readonly insertText: string;
}

interface PasteClasses {
  DocumentDropOrPasteEditKind?: { readonly Empty: Kind };
  DocumentPasteEdit?: new (insertText: string, title: string, kind: Kind) => PasteEdit;
}

/** More is no table that a person copied, and would only hold up the paste. */
const largestClipboard = 8_000_000;

/** Offers a copied table as a pipe table when it is pasted into a draft; plain text stays to be chosen. */
export function registerTablePaste(client: RunningClient): Disposable | undefined {
  const api = languages as unknown as Partial<PasteApi>;
  const { DocumentDropOrPasteEditKind, DocumentPasteEdit } = vscode as unknown as PasteClasses;
  if (!api.registerDocumentPasteEditProvider || !DocumentDropOrPasteEditKind || !DocumentPasteEdit) return undefined;
  const kind = DocumentDropOrPasteEditKind.Empty.append(...kindParts);
  const provideDocumentPasteEdits: PasteProvider = async (document, ranges, clipboard, _context, token) => {
    const [range] = ranges;
    if (!range || ranges.length > 1 || !isDraft(document)) return undefined;
    const html = await clipboard.get('text/html')?.asString();
    const text = await clipboard.get('text/plain')?.asString();
    if (token.isCancellationRequested) return undefined;
    const insertText = await tableFor(client, document, range, html, text);
    return insertText === undefined
      ? undefined
      : [new DocumentPasteEdit(insertText, l10n.t('Paste as Pipe Table'), kind)];
  };
  return api.registerDocumentPasteEditProvider(
    { language: 'markdown' },
    { provideDocumentPasteEdits },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/html', 'text/plain'] },
  );
}

const kindParts = ['tieout', 'table'];

/** The command: through the editor's own paste, which alone sees more than text; else from the clipboard's text. */
export async function pasteAsTable(client: RunningClient, editor: TextEditor): Promise<void> {
  const { document, selection } = editor;
  if ((languages as unknown as Partial<PasteApi>).registerDocumentPasteEditProvider) {
    await commands.executeCommand('editor.action.pasteAs', { kind: kindParts.join('.') });
    return;
  }
  const text = await env.clipboard.readText();
  const insertText = await tableFor(client, document, selection, undefined, text);
  if (insertText === undefined) {
    void window.showInformationMessage(l10n.t('There is no table on the clipboard, or none can stand here.'));
    return;
  }
  await editor.edit((builder) => builder.replace(new Range(selection.start, selection.end), insertText));
}

/** Asks for a pipe table only if the clipboard may hold one: a paste of plain text must not wait for the server. */
async function tableFor(
  client: RunningClient,
  document: TextDocument,
  range: Range,
  html: string | undefined,
  text: string | undefined,
): Promise<string | undefined> {
  if (!/<table[\s>]/i.test(html ?? '') && !text?.includes('\t')) return undefined;
  if ((html?.length ?? 0) + (text?.length ?? 0) > largestClipboard) return undefined;
  const running = await client();
  const params: PasteTableParams = {
    textDocument: { uri: document.uri.toString() },
    range: { start: plain(range.start), end: plain(range.end) },
    clipboard: { ...(html === undefined ? {} : { html }), ...(text === undefined ? {} : { text }) },
  };
  return (await running.sendRequest<PasteTableResult>(pasteTableMethod, params)) ?? undefined;
}

/** The editor's own object would lose its values on the way to a worker. */
function plain({ line, character }: Position): { line: number; character: number } {
  return { line, character };
}
