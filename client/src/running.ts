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
import type { Entrance } from './extension.ts';
import { listForServer, readForServer } from './files.ts';
import { registerImport } from './importFile.ts';
import { languageModelTools } from './languageModelTools.ts';
import { createLeads } from './leads.ts';
import { registerLensCommands } from './lenses.ts';
import { registerNewDisclosure } from './newDisclosure.ts';
import { registerTablePaste } from './pasteTables.ts';
import { followProjectFiles, onDidChangeDraftGlobs } from './projectFiles.ts';
import { PublishedViews } from './publishedView.ts';
import { registerRepairs } from './repairs.ts';
import { registerRollForward } from './rollForward.ts';
import { registerSignOff } from './signOff.ts';
import { createLedgerView, type LedgerView, summaryOf } from './statusBar.ts';
import { registerTableCommands } from './tables.ts';
import type { LanguageModelTool } from './toolsApi.ts';
import { viewportTokens } from './viewportTokens.ts';
import { registerWalks } from './walks.ts';

/** What differs between the desktop and the web: how the server is started. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/** The extension once there is a draft, as far as its door asks for it. */
export interface Running {
  readonly views: PublishedViews;
  /** What language models may ask, by the names of the tools. */
  readonly tools: Readonly<Record<string, LanguageModelTool>>;
  stop(): Promise<void>;
}

/** What shows how drafts stand. */
interface Shown {
  readonly ledgers: LedgerView;
  readonly account: AccountView;
  readonly views: PublishedViews;
}

/** Starts the server and all that the editor shows of it. */
export function runTieout({ context, tree, globs }: Entrance, createClient: ClientFactory): Running {
  const output = window.createOutputChannel('Tieout', { log: true });
  const files = followProjectFiles(globs);
  const ledgers = createLedgerView();
  const client = () => running;
  const views = new PublishedViews(client, () => void commands.executeCommand('markdown.preview.refresh'));
  const account = new AccountView(tree, client, (uri) => ledgers.of(uri));
  const running = startClient(context, createClient, output, { ledgers, account, views });
  const paste = registerTablePaste(client);
  context.subscriptions.push(
    output,
    ...files,
    ledgers,
    account,
    commands.registerCommand('tieout.showOutput', () => output.show()),
    commands.registerCommand('tieout.showLedger', () => ledgers.offer()),
    ...followDraftInFront(),
    ...registerWalks(client),
    ...registerRepairs(client),
    ...registerSignOff(client),
    ...registerLensCommands(),
    ...registerTableCommands(client),
    ...registerAuthoring(client, output, context.workspaceState),
    registerCheckReport(client),
    registerExport(client),
    registerNewDisclosure(client),
    registerImport(client),
    registerRollForward(client),
    registerEffectiveSettings(client),
    ...(paste ? [paste] : []),
  );
  return { views, tools: languageModelTools(client), stop: async () => (await running).dispose() };
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
