import { commands, env, l10n, type TextEditor, window } from 'vscode';
import { type BaseLanguageClient, DocumentFormattingRequest, type TextEdit } from 'vscode-languageclient';
import {
  type ConvertTablesResult,
  type CopyTableResult,
  convertTablesMethod,
  copyTableMethod,
} from '../../server/src/protocol/messages.ts';
import { isDraft } from './drafts.ts';
import { pasteAsTable } from './pasteTables.ts';
import { preview } from './preview.ts';

/** Gives the client as soon as it runs. */
export type RunningClient = () => Promise<BaseLanguageClient>;

/** The commands about tables: each is one edit, undone in one step. */
export function registerTableCommands(client: RunningClient): { dispose(): void }[] {
  return [
    commands.registerCommand('tieout.convertTable', () => convert(client, true)),
    commands.registerCommand('tieout.convertTables', () => convert(client, false)),
    commands.registerCommand('tieout.previewConvertTables', () => previewConverted(client)),
    commands.registerCommand('tieout.alignTables', () => align(client)),
    commands.registerCommand('tieout.previewAlignTables', () => previewAligned(client)),
    commands.registerCommand('tieout.copyTable', () => copy(client)),
    commands.registerCommand('tieout.pasteTable', () => withDraft((editor) => pasteAsTable(client, editor))),
  ];
}

async function convert(client: RunningClient, here: boolean): Promise<void> {
  await withDraft(async (editor) => {
    const { version } = editor.document;
    const result = await ask<ConvertTablesResult>(client, editor, convertTablesMethod, here ? atCaret(editor) : {});
    if (!result || !(await apply(client, editor, version, result.edits))) return;
    const { converted, left } = result;
    const [first] = left;
    if (first) {
      const lines = left.map(({ line }) => String(line + 1)).join(l10n.t(', '));
      const reason = reasons()[first.reason] ?? first.reason;
      void window.showWarningMessage(
        l10n.t('{0} converted. Left as they are: the tables at line {1} ({2}).', converted, lines, reason),
      );
    } else if (converted === 0) {
      tell(here ? l10n.t('There is no table to convert at the caret.') : l10n.t('All tables are pipe tables already.'));
    } else tell(l10n.t('Tables converted: {0}. Undo takes it back in one step.', converted));
  });
}

async function previewConverted(client: RunningClient): Promise<void> {
  await withDraft(async (editor) => {
    const result = await ask<ConvertTablesResult>(client, editor, convertTablesMethod);
    if (!result?.edits.length) tell(l10n.t('All tables are pipe tables already.'));
    else await preview(editor, result.edits, l10n.t('Pipe table'));
  });
}

async function previewAligned(client: RunningClient): Promise<void> {
  await withDraft(async (editor) => {
    const edits = await alignments(client, editor);
    if (!edits?.length) tell(l10n.t('All pipe tables are aligned.'));
    else await preview(editor, edits, l10n.t('Aligned table'));
  });
}

async function align(client: RunningClient): Promise<void> {
  await withDraft(async (editor) => {
    const { version } = editor.document;
    const edits = await alignments(client, editor);
    if (!edits || !(await apply(client, editor, version, edits))) return;
    tell(edits.length === 0 ? l10n.t('All pipe tables are aligned.') : l10n.t('Tables aligned: {0}.', edits.length));
  });
}

/** Nothing but tables is formatted in a draft. */
async function alignments(client: RunningClient, editor: TextEditor): Promise<readonly TextEdit[] | null | undefined> {
  const options = { tabSize: 2, insertSpaces: true };
  return ask<readonly TextEdit[] | null>(client, editor, DocumentFormattingRequest.method, { options });
}

async function copy(client: RunningClient): Promise<void> {
  await withDraft(async (editor) => {
    const text = await ask<CopyTableResult>(client, editor, copyTableMethod, atCaret(editor));
    if (!text) {
      tell(l10n.t('There is no table at the caret.'));
      return;
    }
    await env.clipboard.writeText(text);
    tell(l10n.t('The table is on the clipboard, ready for Excel or WPS.'));
  });
}

/** Does something with the editor in front, or says why not. */
export async function withDraft(work: (editor: TextEditor) => Promise<void>): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor && isDraft(editor.document)) await work(editor);
  else void window.showInformationMessage(l10n.t('This works in disclosure drafts.'));
}

/** Asks the server about the draft in an editor. */
export async function ask<T>(client: RunningClient, { document }: TextEditor, method: string, more: object = {}) {
  const running = await client();
  return running.sendRequest<T>(method, { textDocument: { uri: document.uri.toString() }, ...more });
}

/** The caret as a plain object: the editor's own would lose its values on the way to a worker. */
export function atCaret({ selection }: TextEditor): { position: { line: number; character: number } } {
  const { line, character } = selection.active;
  return { position: { line, character } };
}

/** Makes edits at once, so that they are undone at once; not in a text that has changed since they were asked for. */
export async function apply(
  client: RunningClient,
  editor: TextEditor,
  version: number,
  edits: readonly TextEdit[],
): Promise<boolean> {
  if (edits.length === 0) return true;
  const running = await client();
  const ours = await running.protocol2CodeConverter.asTextEdits([...edits]);
  if (!ours || editor.document.version !== version) {
    tell(l10n.t('The text has changed meanwhile; nothing was done.'));
    return false;
  }
  return editor.edit((builder) => {
    for (const { range, newText } of ours) builder.replace(range, newText);
  });
}

export function tell(message: string): void {
  window.setStatusBarMessage(message, 5000);
}

function reasons(): Record<string, string> {
  return {
    'text-outside': l10n.t('text outside its cells'),
    'table-inside': l10n.t('a table inside a cell'),
    'picture-or-link': l10n.t('a picture or a link'),
    comment: l10n.t('a comment'),
    'too-large': l10n.t('too large'),
    'reads-differently': l10n.t('it would be read differently'),
  };
}
