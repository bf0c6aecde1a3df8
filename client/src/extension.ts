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
import { AccountView } from './accountView.ts';
import { registerAuthoring, showAuthorProgress } from './authoring.ts';
import { registerCheckReport } from './checkReport.ts';
import { followDraftInFront } from './draftContext.ts';
import { createDraftGate } from './draftGate.ts';
import { isDraft } from './drafts.ts';
import { registerEffectiveSettings } from './effectiveSettings.ts';
import { registerExport } from './exportDraft.ts';
import { listForServer, readForServer } from './files.ts';
import { registerImport } from './importFile.ts';
import { registerLanguageModelTools } from './languageModelTools.ts';
import { createLeads } from './leads.ts';
import { registerLensCommands } from './lenses.ts';
import type { MarkdownIt } from './markdownIt.ts';
import { registerNewDisclosure } from './newDisclosure.ts';
import { registerTablePaste } from './pasteTables.ts';
import { extendPreview } from './previewPlugin.ts';
import { followProjectFiles, onDidChangeDraftGlobs } from './projectFiles.ts';
import { PublishedViews } from './publishedView.ts';
import { registerRepairs } from './repairs.ts';
import { registerRollForward } from './rollForward.ts';
import { registerSignOff } from './signOff.ts';
import { createLedgerView, type LedgerView, summaryOf } from './statusBar.ts';
import { registerTableCommands } from './tables.ts';
import { viewportTokens } from './viewportTokens.ts';
import { registerWalks } from './walks.ts';

/** What differs between the desktop and the web: how the server is started. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/** What a running extension can be asked for. */
export interface Activated {
  /** Called by the editor's own extension for Markdown. */
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
  stop(): Promise<void>;
}

/** What shows how drafts stand. */
interface Shown {
  readonly ledgers: LedgerView;
  readonly account: AccountView;
  readonly views: PublishedViews;
}

/**
 * Waits for the first draft, then starts the server.
 *
 * A draft is known by its text, which no activation event can express, so the extension is activated for every
 * Markdown file. Until one of them is a draft it only listens: no process, no worker, no output channel.
 *
 * @returns what the editor and its preview of Markdown ask of a running extension
 */
export function activateTieout(context: ExtensionContext, createClient: ClientFactory): Activated {
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
    running ??= startClient(context, createClient, log(), { ledgers, account, views });
    return running;
  };
  const client = () => running;
  const views = new PublishedViews(client, () => void commands.executeCommand('markdown.preview.refresh'));
  const account = new AccountView(client, (uri) => ledgers?.of(uri));

  const waiting = [
    workspace.onDidOpenTextDocument((document) => isDraft(document) && start()),
    workspace.onDidChangeTextDocument(({ document }) => isDraft(document) && start()),
    workspace.onDidChangeConfiguration(() => workspace.textDocuments.some(isDraft) && start()),
    onDidChangeDraftGlobs(() => workspace.textDocuments.some(isDraft) && start()),
  ];
  context.subscriptions.push(
    ...followProjectFiles(),
    ...waiting,
    { dispose: () => output?.dispose() },
    { dispose: () => ledgers?.dispose() },
    account,
    commands.registerCommand('tieout.showOutput', () => log().show()),
    commands.registerCommand('tieout.showLedger', () => {
      ledgers ??= createLedgerView();
      return ledgers.offer();
    }),
    ...followDraftInFront(),
    ...registerWalks(client),
    ...registerRepairs(client),
    ...registerSignOff(client),
    ...registerLensCommands(),
    ...registerTableCommands(client),
    ...registerAuthoring(client, log, context.workspaceState),
    registerCheckReport(client),
    ...registerLanguageModelTools(client),
    registerExport(client),
    // What makes drafts begins before there is one.
    registerNewDisclosure(start),
    registerImport(start),
    registerRollForward(start),
    registerEffectiveSettings(start),
  );
  const paste = registerTablePaste(client);
  if (paste) context.subscriptions.push(paste);
  if (workspace.textDocuments.some(isDraft)) start();
  return {
    extendMarkdownIt: (markdown) => extendPreview(markdown, (text) => views.of(text)),
    stop: async () => (await running)?.dispose(),
  };
}

async function startClient(
  context: ExtensionContext,
  createClient: ClientFactory,
  outputChannel: LogOutputChannel,
  { ledgers, account, views }: Shown,
): Promise<BaseLanguageClient> {
  const gate = createDraftGate(isDraft, () => client);
  const leads = createLeads(() => client);
  const initializationOptions: InitializationOptions = {
    locale: env.language,
    docsBase: Uri.joinPath(context.extensionUri, 'docs/rules/').toString(),
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
    middleware: { ...gate.middleware, ...leads.middleware },
    outputChannel,
  });
  client.registerFeature(viewportTokens);
  client.onRequest(readFileMethod, ({ uri }: ReadFileParams) => readForServer(uri));
  client.onRequest(listFolderMethod, ({ uri }: ListFolderParams) => listForServer(uri));
  client.onNotification(ledgerMethod, (params: LedgerParams) => {
    ledgers.update(params);
    account.refresh();
    views.checked(params.uri, params.version);
    const { uri, version, ledger } = params;
    if (ledger) outputChannel.debug(l10n.t('{0}, version {1}: {2}', uri, version, summaryOf(ledger)));
  });
  client.onNotification(authorProgressMethod, showAuthorProgress);
  context.subscriptions.push(
    leads,
    workspace.onDidCloseTextDocument((document) => {
      ledgers.forget(document.uri.toString());
      account.refresh();
      views.forget(document.uri.toString());
    }),
    // What was not read before may be read now.
    workspace.onDidGrantWorkspaceTrust(() =>
      client.sendNotification('workspace/didChangeWatchedFiles', { changes: configFiles() }),
    ),
    onDidChangeDraftGlobs(() => gate.review()),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('tieout.files') && gate.review()),
  );
  try {
    await client.start();
    outputChannel.info(l10n.t('The language server is running.'));
  } catch (error) {
    outputChannel.error(String(error));
    void window.showErrorMessage(l10n.t('Tieout could not start its language server. See the output “Tieout”.'));
  }
  return client;
}

/** The files that may hold the settings of the project, as if each had just been written. */
function configFiles() {
  return (workspace.workspaceFolders ?? []).map(({ uri }) => ({
    uri: Uri.joinPath(uri, 'tieout.config.json').toString(),
    type: 2,
  }));
}
