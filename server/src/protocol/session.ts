import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { laidOver } from '../config/configFile.ts';
import { type EditorSettings, readSettings } from '../config/settings.ts';
import type { DisclosureService, ServiceOptions } from '../service.ts';
import { type CatalogueFiles, createCatalogueFiles } from './catalogueFiles.ts';
import { type CompanionFiles, createCompanionFiles } from './companionFiles.ts';
import { type DiagnosticsPublisher, pullDiagnostics, pushDiagnostics } from './diagnostics.ts';
import type { Disk } from './disk.ts';
import { type FormatterOffers, offerFormatter } from './formatting.ts';
import { createSizeLimit } from './limits.ts';
import { type EffectiveSettings, type InitializationOptions, type LedgerParams, ledgerMethod } from './messages.ts';
import { createReadingProgress } from './progress.ts';
import { createProjectConfig } from './projectConfig.ts';
import type { Runner } from './runner.ts';
import { createValidator, type Report } from './validator.ts';
import { refreshViews } from './views.ts';
import { createWorkspaceFiles } from './workspaceFiles.ts';

/** What differs between a process and a worker. */
export interface Runtime {
  readonly createService: (options: ServiceOptions) => DisclosureService;
  /** Resolves after messages that have already arrived had their turn. */
  readonly yieldToMessages: () => Promise<void>;
  /** For a client that does not read files itself. */
  readonly disk?: Disk;
}

/** How long the first check waits for a client that does not answer `workspace/configuration`. */
const settingsPatience = 2000;
/** When the first drafts have been looked at, what completion needs is made ready. */
const idleAfter = 1500;

/** Everything that lives from `initialize` on, built for what this client can do. */
export interface Session {
  readonly service: DisclosureService;
  readonly publisher: DiagnosticsPublisher;
  readonly formatter: FormatterOffers;
  /** Whether the client asks for diagnostics, rather than waiting for them. */
  readonly pulls: boolean;
  /** Whether a question about this document is worth an answer. Cheap. */
  answers(document: TextDocument): boolean;
  /** Reads a document a piece further; true once an answer about it is quick. */
  read(document: TextDocument): boolean;
  /** The client is ready to be asked. */
  begin(): Promise<void>;
  /** @param pushed the `tieout` section, from a client that sends settings instead of being asked for them */
  configure(pushed: unknown): Promise<void>;
  /** Files of the workspace have changed. */
  filesChanged(uris: readonly string[]): Promise<void>;
  /** The settings as they are, and the file of the project that some of them are from. */
  effective(): Promise<EffectiveSettings>;
  forget(uri: string): void;
}

/** The composition root of the protocol: built once, when the client has said what it can do. */
export function openSession(
  connection: Connection,
  runtime: Runtime,
  runner: Runner,
  documents: TextDocuments<TextDocument>,
  params: InitializeParams,
): Session {
  const options: InitializationOptions = params.initializationOptions ?? {};
  const can = params.capabilities;
  const pulls = can.textDocument?.diagnostic !== undefined;
  const editorLocale = options.locale ?? params.locale;

  let settings: EditorSettings = readSettings(undefined, editorLocale);
  const service = runtime.createService({
    settings,
    editor: {
      versioned: can.workspace?.workspaceEdit?.documentChanges === true,
      snippets: can.workspace?.workspaceEdit?.snippetEditSupport === true,
      tells: options.tellsRepairs === true,
      lenses: options.runsLenses === true,
    },
    ...(options.docsBase === undefined ? {} : { docsBase: options.docsBase }),
  });
  const limit = createSizeLimit(
    (message) => void runner.notification('showMessage', () => connection.window.showWarningMessage(message)),
    () => settings.locale,
  );
  const validator = createValidator(service, limit, (document, report) => {
    if (options.ledger === true) sendLedger(document, report);
    companionFiles.follow(document);
  });

  let begun = () => {};
  const ready = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const answers = (document: TextDocument) => service.isDraft(document) && !limit.exceeds(document);
  const progress = createReadingProgress(
    connection,
    runner,
    can.window?.workDoneProgress === true,
    () => settings.locale,
  );
  const read = (document: TextDocument) => {
    const done = !answers(document) || service.read(document);
    if (done) progress.ended(document.uri);
    else progress.begun(document.uri);
    return done;
  };
  const { soFar } = service;
  const { yieldToMessages } = runtime;
  const parts = { connection, documents, validator, runner, read, soFar, yieldToMessages, ready };
  const publisher = pulls
    ? pullDiagnostics(parts, () => can.workspace?.diagnostics?.refreshSupport === true)
    : pushDiagnostics(parts);

  const files = createWorkspaceFiles({
    connection,
    disk: options.readFile === true ? undefined : runtime.disk,
    folders: params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []),
    runner,
    canWatch: can.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  });
  const companionFiles: CompanionFiles = createCompanionFiles({
    runner,
    service,
    files,
    yieldToMessages,
    read(uri) {
      validator.forget(uri);
      const document = documents.get(uri);
      if (document) publisher.lookAgain(document);
    },
  });
  const formatter = offerFormatter(connection, runner, can, answers);
  const project = createProjectConfig({ connection, runner, files, locale: () => settings.locale });
  const catalogueFiles: CatalogueFiles = createCatalogueFiles({
    connection,
    runner,
    service,
    files,
    yieldToMessages,
    locale: () => settings.locale,
    changed() {
      validator.reset();
      refresh();
    },
  });

  /** All that the client shows was made under other settings. */
  function refresh(): void {
    publisher.refresh();
    void runner.notification('refresh', () => refreshViews(connection, can));
  }

  function sendLedger(document: TextDocument, report: Report): void {
    const ledger = report.draft ? service.ledger(document) : null;
    const params: LedgerParams = { uri: document.uri, version: report.version, ledger };
    void runner.notification(ledgerMethod, () => connection.sendNotification(ledgerMethod, params));
  }

  /** Takes settings over, those of the project laid over the editor's; gives whether anything changed. */
  function apply(raw: unknown): boolean {
    ofEditor = raw;
    const next = readSettings(laidOver(project.raw, raw), editorLocale);
    if (JSON.stringify(next) === JSON.stringify(settings)) return false;
    settings = next;
    const { catalogue, ...rest } = next;
    service.configure(rest);
    // What is a draft is a setting as well.
    for (const document of documents.all()) formatter.changed(document);
    validator.reset();
    void catalogueFiles.use(catalogue);
    return true;
  }

  let ofEditor: unknown;

  async function fetchSettings(pushed?: unknown): Promise<boolean> {
    if (can.workspace?.configuration !== true) return pushed !== undefined && apply(pushed);
    return apply(await connection.workspace.getConfiguration('tieout'));
  }

  return Object.freeze({
    service,
    publisher,
    formatter,
    pulls,
    answers,
    read,
    async begin() {
      const timer = setTimeout(begun, settingsPatience);
      try {
        if (can.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
          void runner.notification('register', async () => {
            await connection.client.register(DidChangeConfigurationNotification.type, { section: 'tieout' });
          });
        }
        project.watch();
        await project.load();
        const late = (await fetchSettings()) || apply(ofEditor);
        // Only a client slower than our patience has seen results made under the defaults.
        if (late) refresh();
      } finally {
        clearTimeout(timer);
        begun();
        setTimeout(() => void runner.notification('warm', () => service.warm()), idleAfter);
      }
    },
    async configure(pushed: unknown) {
      if (await fetchSettings(pushed)) refresh();
    },
    async filesChanged(uris: readonly string[]) {
      if (project.isAmong(uris)) {
        await project.load();
        if (apply(ofEditor)) refresh();
      }
      await catalogueFiles.changed(uris);
      await companionFiles.changed(uris);
    },
    async effective() {
      await ready;
      return { settings, file: project.uri ?? null, fromFile: Object.keys(project.raw) };
    },
    forget(uri: string) {
      publisher.closed(uri);
      formatter.closed(uri);
      validator.forget(uri);
      limit.forget(uri);
      service.close(uri);
      progress.ended(uri);
      companionFiles.forget(uri);
    },
  });
}
