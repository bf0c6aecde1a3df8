import {
  commands,
  type LogOutputChannel,
  l10n,
  type Memento,
  ProgressLocation,
  type QuickPickItem,
  QuickPickItemKind,
  type TextEditor,
  type Uri,
  window,
} from 'vscode';
import {
  type AuthorParams,
  type AuthorProgressParams,
  type AuthorRequest,
  type AuthorResult,
  authorMethod,
  type CodesForResult,
  codesForMethod,
  type FamiliesResult,
  familiesMethod,
} from '../../server/src/protocol/messages.ts';
import { fileToSend } from './files.ts';
import { type FileQuestion, LEDGER_KINDS, NONE, pickFile, pickOptionalFile } from './pickFile.ts';
import { preview } from './preview.ts';
import { apply, ask, atCaret, type RunningClient, tell, withDraft } from './tables.ts';

/** What the commands need of the extension around them. */
interface Parts {
  readonly client: RunningClient;
  readonly log: LogOutputChannel;
  /** Remembers the ledger of a draft. */
  readonly memory: Memento;
}

/** The commands that make tables and the text about them: each is one edit, shown first if the writer likes, and undone in one step. */
export function registerAuthoring(
  client: RunningClient,
  log: LogOutputChannel,
  memory: Memento,
): { dispose(): void }[] {
  const parts: Parts = { client, log, memory };
  const command = (name: string, work: (parts: Parts, editor: TextEditor) => Promise<void>) =>
    commands.registerCommand(name, () => withDraft((editor) => work(parts, editor)));
  return [
    command('tieout.generateTables', generateTables),
    command('tieout.insertTable', insertTable),
    command('tieout.deriveTable', deriveTable),
    command('tieout.fillTotals', (own, editor) => author(own, editor, { action: 'fill' }, true)),
    command('tieout.fillAllTotals', (own, editor) => author(own, editor, { action: 'fill' }, false)),
    command('tieout.writeSection', (own, editor) => author(own, editor, { action: 'write' }, true)),
    command('tieout.writeAllSections', (own, editor) => author(own, editor, { action: 'write' }, false)),
    command('tieout.updateSection', (own, editor) => author(own, editor, { action: 'update' }, true)),
    command('tieout.updateAllSections', updateAll),
  ];
}

const reporters = new Map<number, (message: string) => void>();
let lastId = 0;

/** Hands a step of the server's work to the notification that waits for it. */
export function showAuthorProgress({ id, message }: AuthorProgressParams): void {
  reporters.get(id)?.(message);
}

async function generateTables(parts: Parts, editor: TextEditor): Promise<void> {
  const ledger = await pickFile(ledgerQuestion(parts, editor));
  const families = ledger && (await ask<FamiliesResult>(parts.client, editor, familiesMethod));
  if (!ledger || !families) return;
  const items = families.map(({ id, name, current }) => ({
    id,
    label: name,
    description: current ? l10n.t('as the draft has them') : '',
  }));
  const chosen = await window.showQuickPick(
    // The likely one is just an Enter away.
    items.sort((a, b) => Number(b.description !== '') - Number(a.description !== '')),
    { placeHolder: l10n.t('Which tables?'), title: l10n.t('Tables') },
  );
  if (!chosen) return;
  const sent = await sentLedger(parts, editor, ledger);
  if (sent) await author(parts, editor, { action: 'tables', family: chosen.id, ledger: sent }, true);
}

/** The text follows the tables and, where the writer names a ledger, the tables follow that first. */
async function updateAll(parts: Parts, editor: TextEditor): Promise<void> {
  const ledger = await pickOptionalFile({
    ...ledgerQuestion(parts, editor),
    placeHolder: l10n.t('Which figures are up to date: those of the tables, or of a ledger?'),
    without: {
      label: l10n.t('The tables of the draft'),
      description: l10n.t('the text follows them; the tables stay'),
    },
  });
  if (!ledger) return;
  if (ledger === NONE) return author(parts, editor, { action: 'update' }, false);
  const sent = await sentLedger(parts, editor, ledger);
  if (sent) await author(parts, editor, { action: 'update', ledger: sent }, false);
}

/** A ledger as it travels, remembered for the draft; undefined, once that is said, where it cannot be read. */
async function sentLedger({ memory }: Parts, editor: TextEditor, ledger: Uri) {
  const sent = await fileToSend(ledger);
  if (sent) await memory.update(memoryKey(editor), ledger.toString());
  return sent;
}

function memoryKey({ document }: TextEditor): string {
  return `tieout.ledger ${document.uri.toString()}`;
}

function ledgerQuestion({ memory }: Parts, editor: TextEditor): FileQuestion {
  return {
    placeHolder: l10n.t('Which file holds the ledger?'),
    title: l10n.t('Ledger'),
    endings: LEDGER_KINDS,
    others: { name: l10n.t('Ledger'), endings: LEDGER_KINDS },
    likely: { uri: memory.get<string>(memoryKey(editor)), why: l10n.t('used last') },
  };
}

interface KindItem extends QuickPickItem {
  readonly family?: string;
  readonly table?: string;
  readonly listsCodes?: boolean;
}

async function insertTable(parts: Parts, editor: TextEditor): Promise<void> {
  const families = await ask<FamiliesResult>(parts.client, editor, familiesMethod);
  if (!families) return;
  const ordered = [...families].sort((a, b) => Number(b.current) - Number(a.current));
  const items = ordered.flatMap(({ id, name, kinds }): KindItem[] => [
    { label: name, kind: QuickPickItemKind.Separator },
    ...kinds.map((kind) => ({
      label: `${kind.number} ${kind.title}`,
      description: kind.present ? l10n.t('in the draft') : '',
      family: id,
      table: kind.id,
      listsCodes: kind.codes !== 'none',
    })),
  ]);
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('Which table?'), title: l10n.t('Tables') });
  if (!chosen?.table || !chosen.family) return;
  const { family, table: kind } = chosen;
  const codes = chosen.listsCodes ? await pickCodes(parts, editor, family, kind) : [];
  if (codes) await author(parts, editor, { action: 'insert', family, kind, codes }, true);
}

/** Any number of codes, those that the draft uses already chosen; undefined if the writer turns back. */
async function pickCodes(parts: Parts, editor: TextEditor, family: string, kind: string) {
  const codes = await ask<CodesForResult>(parts.client, editor, codesForMethod, { family, kind });
  if (!codes) return undefined;
  const items = codes.map(({ code, name, used }) => ({ label: `${code} ${name}`, code, picked: used }));
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    placeHolder: l10n.t('Which codes does it list? Search by code or name.'),
    title: l10n.t('Tables'),
  });
  return chosen?.map(({ code }) => code);
}

async function deriveTable(parts: Parts, editor: TextEditor): Promise<void> {
  const families = await ask<FamiliesResult>(parts.client, editor, familiesMethod);
  const current = families?.find((family) => family.current);
  if (!current) return;
  const items = current.kinds
    .filter((kind) => kind.derivedFrom.length > 0)
    .map((kind) => ({
      label: `${kind.number} ${kind.title}`,
      description: l10n.t('follows from {0}', kind.derivedFrom.map((title) => `“${title}”`).join('')),
      table: kind.id,
    }));
  if (items.length === 0) {
    tell(l10n.t('No table of this draft follows from others.'));
    return;
  }
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('Which table?'), title: l10n.t('Tables') });
  if (chosen) await author(parts, editor, { action: 'derive', family: current.id, kind: chosen.table }, true);
}

/** Has the server do it, with progress and a way to cancel; then lets the writer apply it or look at it first. */
async function author(parts: Parts, editor: TextEditor, request: AuthorRequest, here: boolean): Promise<void> {
  const { version } = editor.document;
  lastId += 1;
  const id = lastId;
  const params: Omit<AuthorParams, 'textDocument'> = {
    id,
    request,
    ...(here ? atCaret(editor) : {}),
  };
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: titleOf(request), cancellable: true },
    async (progress, token) => {
      reporters.set(id, (message) => progress.report({ message }));
      try {
        const running = await parts.client();
        const textDocument = { uri: editor.document.uri.toString() };
        return await running.sendRequest<AuthorResult>(authorMethod, { textDocument, ...params }, token);
      } catch (error) {
        if (token.isCancellationRequested) return null;
        throw error;
      } finally {
        reporters.delete(id);
      }
    },
  );
  if (!result) return;
  report(parts, result);
  if (result.edits.length > 0) await offer(parts, editor, version, result);
}

function titleOf({ action }: AuthorRequest): string {
  return action === 'write' || action === 'update' ? l10n.t('Writing the text') : l10n.t('Making tables');
}

/** What could not be done stands in the log, row by row; the sentence about it comes with a way there. */
function report({ log }: Parts, { summary, notes, complete, edits }: NonNullable<AuthorResult>): void {
  for (const { file, sheet, row, message } of notes) {
    const place = [file, sheet, row > 0 ? String(row) : ''].filter(Boolean).join(':');
    log.warn(place === '' ? message : `${place}: ${message}`);
  }
  if (notes.length === 0) {
    if (edits.length === 0) void window.showInformationMessage(summary);
    return;
  }
  log.info(summary);
  const details = l10n.t('Details');
  const text = l10n.t('{0} (and {1} remarks)', summary, notes.length);
  const shown = complete ? window.showInformationMessage(text, details) : window.showWarningMessage(text, details);
  void shown.then((chosen) => chosen === details && log.show());
}

async function offer(
  { client }: Parts,
  editor: TextEditor,
  version: number,
  { edits, summary }: NonNullable<AuthorResult>,
): Promise<void> {
  const now = { label: `$(check) ${l10n.t('Apply')}`, detail: l10n.t('One edit; undo takes it back in one step.') };
  const look = {
    label: `$(eye) ${l10n.t('Preview')}`,
    detail: l10n.t('Look at the changes first, and choose among them.'),
  };
  const chosen = await window.showQuickPick([now, look], { placeHolder: summary, title: l10n.t('Tables') });
  if (chosen === now) {
    if (await apply(client, editor, version, [...edits])) tell(summary);
  } else if (chosen === look) {
    await preview(editor, edits, summary);
  }
}
