import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  ProgressType,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
  type UnregistrationParams,
} from 'vscode-languageserver/node';
import type { LedgerParams } from '../../server/src/protocol/messages.ts';

const serverPath = fileURLToPath(new URL('../../dist/server/main.node.cjs', import.meta.url));
const workspace = new URL('../editor/fixtures/workspace/', import.meta.url);

/** A draft whose text says 收入总计1200.60万元 where its table says 1,200.50, and nothing else is wrong. */
export const draftText = readFileSync(new URL('budget.disclosure.md', workspace), 'utf8');
export const draftUri = 'file:///drafts/budget.disclosure.md';
/** The wrong figure, and what it should be. */
export const wrong = '1200.60';
export const right = '1200.50';
/** A draft of which one sentence has only the table against it. */
export const heldOnce = draftText.replace(wrong, right).replace('（项）970.30', '（项）970.80');

export interface Options {
  readonly pull?: boolean;
  /** Answers `workspace/configuration`; the test may change it and send `didChangeConfiguration`. */
  readonly settings?: Record<string, unknown>;
  readonly ledger?: boolean;
  /** Files by URI, which the client then reads for the server. */
  readonly files?: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** Takes edits that name the version of the text they are for. */
  readonly versioned?: boolean;
  /** Has the commands of code lenses. */
  readonly runsLenses?: boolean;
  /** What else it can do with documents. */
  readonly textDocument?: object;
  /** Takes a formatter for one document after the other. */
  readonly formatter?: boolean;
}

/** The other end of the real server: a process over stdio, spoken to as an editor would. */
export class TestClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly ledgers: LedgerParams[] = [];
  readonly logged: string[] = [];
  readonly shown: string[] = [];
  /** What progress was begun, by its title, and where it ended. */
  readonly progress: string[] = [];
  /** The patterns of the documents that a formatter is offered for. */
  readonly formatters: string[] = [];
  refreshes = 0;
  result!: InitializeResult;
  #heard: (() => void)[] = [];

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
  ) {}

  /** A server that was told nothing yet. */
  static bare({ settings = {}, files }: Pick<Options, 'settings' | 'files'> = {}): TestClient {
    const child = spawn(process.execPath, [serverPath, '--stdio']);
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const client = new TestClient(child, connection);
    client.#listen(settings, files);
    connection.listen();
    return client;
  }

  static async start({
    pull = false,
    settings = {},
    ledger = true,
    files,
    folder,
    versioned = true,
    runsLenses = false,
    textDocument = {},
    formatter = false,
  }: Options = {}): Promise<TestClient> {
    const client = TestClient.bare({ settings, ...(files ? { files } : {}) });
    const { connection } = client;
    client.result = await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folder ?? null,
      capabilities: {
        workspace: {
          configuration: true,
          diagnostics: { refreshSupport: true },
          workspaceEdit: { documentChanges: versioned },
        },
        textDocument: {
          ...textDocument,
          ...(pull ? { diagnostic: { dynamicRegistration: false } } : {}),
          ...(formatter
            ? { formatting: { dynamicRegistration: true }, rangeFormatting: { dynamicRegistration: true } }
            : {}),
        },
        window: { workDoneProgress: true },
      },
      initializationOptions: { locale: 'zh-cn', ledger, readFile: files !== undefined, runsLenses },
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  #listen(settings: Record<string, unknown>, files: Options['files'] = {}): void {
    const { connection } = this;
    const hear = () => {
      for (const wake of this.#heard.splice(0)) wake();
    };
    const keep = <P, T>(method: string, list: T[], map: (params: P) => T) =>
      connection.onNotification(method, (params: P) => {
        list.push(map(params));
        hear();
      });
    keep('textDocument/publishDiagnostics', this.published, (params: PublishDiagnosticsParams) => params);
    keep('tieout/ledger', this.ledgers, (params: LedgerParams) => params);
    keep('window/logMessage', this.logged, (params: { message: string }) => params.message);
    keep('window/showMessage', this.shown, (params: { message: string }) => params.message);
    connection.onRequest('workspace/configuration', () => [settings]);
    connection.onRequest('tieout/readFile', ({ uri }: { uri: string }) => {
      const text = files[decodeURIComponent(uri)];
      return text === undefined ? null : Buffer.from(text).toString('base64');
    });
    connection.onRequest('tieout/listFolder', ({ uri }: { uri: string }) => {
      const folder = `${decodeURIComponent(uri)}/`;
      const inside = Object.keys(files).filter((file) => file.startsWith(folder));
      const names = inside.map((file) => file.slice(folder.length)).filter((name) => !name.includes('/'));
      return inside.length === 0 ? null : names;
    });
    this.#listenToRegistrations(hear);
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes += 1;
      hear();
      return null;
    });
    connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
      connection.onProgress(new ProgressType<{ kind: string; title?: string }>(), token, ({ kind, title }) => {
        this.progress.push(title ?? kind);
        hear();
      });
      return null;
    });
    connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
      this.shown.push(message);
      hear();
      return null;
    });
  }

  #listenToRegistrations(hear: () => void): void {
    const byId = new Map<string, string>();
    const review = () => {
      this.formatters.splice(0, this.formatters.length, ...byId.values());
      hear();
      return null;
    };
    this.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      for (const { id, method, registerOptions } of registrations) {
        const [filter] = registerOptions?.documentSelector ?? [];
        if (method.toLowerCase().endsWith('formatting') && filter) byId.set(id, filter.pattern);
      }
      return review();
    });
    this.connection.onRequest('client/unregisterCapability', ({ unregisterations }: UnregistrationParams) => {
      for (const { id } of unregisterations) byId.delete(id);
      return review();
    });
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version, text },
    });
  }

  change(uri: string, version: number, range: Range, text: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  request<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest(method, params);
  }

  /** The diagnostics pushed for a version, waiting until they are there. */
  async diagnostics(uri: string, version: number): Promise<Diagnostic[]> {
    const found = await this.until(() => this.published.find((p) => p.uri === uri && p.version === version));
    return found.diagnostics;
  }

  /** Waits for messages until `condition` gives something. */
  async until<T>(condition: () => T | undefined | false): Promise<T> {
    for (;;) {
      const value = condition();
      if (value !== undefined && value !== false) return value;
      await new Promise<void>((resolve) => this.#heard.push(resolve));
    }
  }

  async stop(): Promise<void> {
    const exited = new Promise((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await exited;
    this.connection.dispose();
  }
}

/** Where `token` stands in `text`. */
export function rangeOf(text: string, token: string, from = 0): Range {
  const offset = text.indexOf(token, from);
  if (offset < 0) throw new Error(`no ${token} in the text`);
  const line = text.slice(0, offset).split('\n').length - 1;
  const character = offset - (text.lastIndexOf('\n', offset - 1) + 1);
  return { start: { line, character }, end: { line, character: character + token.length } };
}
