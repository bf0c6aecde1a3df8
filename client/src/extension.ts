import { commands, type ExtensionContext, env, type LogOutputChannel, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  authorProgressMethod,
  type InitializationOptions,
  type LedgerParams,
  type ListFolderParams,
  ledgerMethod,
  listFolderMethod,
  type ReadFileParams,
  readFileMethod,
} from '../../server/src/protocol/messages.ts';
import { registerAuthoring, showAuthorProgress } from './authoring.ts';
import { createDraftGate } from './draftGate.ts';
import { isDraft } from './drafts.ts';
import { registerExport } from './exportDraft.ts';
import { registerLensCommands } from './lenses.ts';
import { registerTablePaste } from './pasteTables.ts';
import { listFolder, readFile } from './readFile.ts';
import { registerRepairs } from './repairs.ts';
import { registerRollForward } from './rollForward.ts';
import { createLedgerView, type LedgerView } from './statusBar.ts';
import { registerTableCommands } from './tables.ts';
import { walkUnchecked } from './uncheckedWalk.ts';
import { viewportTokens } from './viewportTokens.ts';

/** What differs between the desktop and the web: how the server is started. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/**
 * Waits for the first draft, then starts the server.
 *
 * A draft is known by its text, which no activation event can express, so the extension is activated for every
 * Markdown file. Until one of them is a draft it only listens: no process, no worker, no output channel.
 *
 * @returns what to do on deactivation
 */
export function activateTieout(context: ExtensionContext, createClient: ClientFactory): () => Promise<void> {
  let output: LogOutputChannel | undefined;
  let running: Promise<BaseLanguageClient> | undefined;
  let ledgers: LedgerView | undefined;
  const log = () => {
    output ??= window.createOutputChannel('Tieout', { log: true });
    return output;
  };
  const start = () => {
    for (const listener of waiting) listener.dispose();
    ledgers ??= createLedgerView();
    running ??= startClient(context, createClient, log(), ledgers);
    return running;
  };

  const waiting = [
    workspace.onDidOpenTextDocument((document) => isDraft(document) && start()),
    workspace.onDidChangeTextDocument(({ document }) => isDraft(document) && start()),
    workspace.onDidChangeConfiguration(() => workspace.textDocuments.some(isDraft) && start()),
  ];
  context.subscriptions.push(
    ...waiting,
    { dispose: () => output?.dispose() },
    { dispose: () => ledgers?.dispose() },
    commands.registerCommand('tieout.showOutput', () => log().show()),
    commands.registerCommand('tieout.showLedger', () => {
      ledgers ??= createLedgerView();
      return ledgers.offer();
    }),
    commands.registerCommand('tieout.nextUnchecked', () => walkUnchecked(running, 1)),
    commands.registerCommand('tieout.previousUnchecked', () => walkUnchecked(running, -1)),
    ...registerRepairs(() => running),
    ...registerLensCommands(),
  );
  const paste = registerTablePaste(() => running);
  context.subscriptions.push(...registerTableCommands(() => running), ...(paste ? [paste] : []));
  context.subscriptions.push(...registerAuthoring(() => running, log, context.workspaceState));
  context.subscriptions.push(
    registerExport(() => running),
    registerRollForward(start),
  );
  if (workspace.textDocuments.some(isDraft)) start();
  return async () => (await running)?.dispose();
}

async function startClient(
  context: ExtensionContext,
  createClient: ClientFactory,
  outputChannel: LogOutputChannel,
  ledgers: LedgerView,
): Promise<BaseLanguageClient> {
  const gate = createDraftGate(isDraft, () => client);
  const initializationOptions: InitializationOptions = {
    locale: env.language,
    docsBase: Uri.joinPath(context.extensionUri, 'docs/rules/').toString(),
    partsBase: Uri.joinPath(context.extensionUri, 'dist/server/').toString(true),
    ledger: true,
    readFile: true,
    tellsRepairs: true,
    runsLenses: true,
  };
  const client = createClient({
    documentSelector: [{ language: 'markdown' }],
    diagnosticCollectionName: 'tieout',
    diagnosticPullOptions: { onChange: true },
    initializationOptions,
    middleware: gate.middleware,
    outputChannel,
  });
  client.registerFeature(viewportTokens);
  client.onRequest(readFileMethod, ({ uri }: ReadFileParams) => readFile(uri));
  client.onRequest(listFolderMethod, ({ uri }: ListFolderParams) => listFolder(uri));
  client.onNotification(ledgerMethod, (params: LedgerParams) => ledgers.update(params));
  client.onNotification(authorProgressMethod, showAuthorProgress);
  context.subscriptions.push(
    workspace.onDidCloseTextDocument((document) => ledgers.forget(document.uri.toString())),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('tieout.files') && gate.review()),
  );
  try {
    await client.start();
  } catch (error) {
    outputChannel.error(String(error));
    void window.showErrorMessage(l10n.t('Tieout could not start its language server. See the output “Tieout”.'));
  }
  return client;
}
