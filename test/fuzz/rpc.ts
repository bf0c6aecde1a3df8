import { spawn } from 'node:child_process';

export interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
  readonly ms: number;
}

interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: never;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The server ended, or did not answer. */
export class ServerGone extends Error {}

const SERVER = 'dist/server/main.node.cjs';
/** Longer than any answer takes on a loaded machine. */
export const PATIENCE_MS = 60_000;

/** The real server in a process of its own, spoken to in bare JSON-RPC, so that anything at all can be said to it. */
export class Server {
  readonly child;
  /** What the server reported as failures of its own. */
  readonly errors: string[] = [];
  /** The last of each document. */
  readonly published = new Map<string, { readonly version: number; readonly diagnostics: readonly unknown[] }>();
  readonly ledgers = new Map<string, { readonly version: number; readonly ledger: unknown }>();
  readonly answered = new Map<number | string, number>();
  stderr = '';
  ended: string | undefined;
  #waiting = new Map<number | string, (answer: Answer | ServerGone) => void>();
  #heard = new Set<() => void>();
  #chunks: Buffer[] = [];
  #size = 0;
  #needed = 0;
  #next = 1;

  /** @param nodeArguments such as what lets the memory be measured */
  constructor(nodeArguments: readonly string[] = []) {
    this.child = spawn(process.execPath, [...nodeArguments, SERVER, '--stdio'], { stdio: 'pipe' });
    this.child.stdout.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#size += chunk.length;
      if (this.#size >= this.#needed) this.#read();
    });
    this.child.stderr.on('data', (chunk: Buffer) => {
      this.stderr = (this.stderr + chunk.toString()).slice(-20_000);
      this.#wake();
    });
    this.child.stdin.on('error', () => {});
    this.child.once('exit', (code, signal) => {
      this.ended = `the server ended with ${signal ?? code}: ${this.stderr.slice(-2000)}`;
      for (const done of this.#waiting.values()) done(new ServerGone(this.ended));
      this.#waiting.clear();
      this.#wake();
    });
  }

  async initialize(settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } },
      initializationOptions: { locale: 'zh-cn', ledger: true },
    });
    this.notify('initialized', {});
    this.notify('workspace/didChangeConfiguration', { settings: { tieout: settings } });
  }

  /** Sends a request and gives its number at once, so that it can be cancelled. */
  ask(method: string, params: unknown): { readonly id: number; readonly answer: Promise<Answer> } {
    const id = this.#next;
    this.#next += 1;
    const began = performance.now();
    const answer = this.#answerTo(id, method, began);
    this.send({ id, method, params });
    return { id, answer };
  }

  request(method: string, params: unknown): Promise<Answer> {
    return this.ask(method, params).answer;
  }

  #answerTo(id: number, method: string, began: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.ended !== undefined) {
        reject(new ServerGone(this.ended));
        return;
      }
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new ServerGone(`${method} was not answered in ${PATIENCE_MS / 1000} s`));
      }, PATIENCE_MS);
      this.#waiting.set(id, (answer) => {
        clearTimeout(timer);
        if (answer instanceof ServerGone) reject(answer);
        else resolve({ ...answer, ms: performance.now() - began });
      });
    });
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.raw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  raw(bytes: string | Uint8Array): void {
    if (this.ended === undefined) this.child.stdin.write(bytes);
  }

  /** Waits for messages until `condition` gives something. */
  async until<T>(what: string, condition: () => T | undefined | false): Promise<T> {
    const limit = Date.now() + PATIENCE_MS;
    for (;;) {
      const value = condition();
      if (value !== undefined && value !== false) return value;
      if (this.ended !== undefined) throw new ServerGone(this.ended);
      if (Date.now() > limit) throw new ServerGone(`${what}: nothing in ${PATIENCE_MS / 1000} s`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1000);
        this.#heard.add(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Ends the process that was started here, and waits for it. */
  async stop(): Promise<void> {
    if (this.ended !== undefined) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await ended;
  }

  #wake(): void {
    const heard = [...this.#heard];
    this.#heard.clear();
    for (const wake of heard) wake();
  }

  #read(): void {
    let held = Buffer.concat(this.#chunks);
    for (;;) {
      const header = held.indexOf('\r\n\r\n');
      this.#needed = 0;
      if (header < 0) break;
      const length = Number(/Content-Length: (\d+)/i.exec(held.toString('latin1', 0, header))?.[1]);
      const end = header + 4 + length;
      this.#needed = end;
      if (held.length < end) break;
      this.#hear(JSON.parse(held.toString('utf8', header + 4, end)));
      held = held.subarray(end);
    }
    this.#chunks = [held];
    this.#size = held.length;
    this.#wake();
  }

  #hear({ id, method, params, result, error }: Message): void {
    if (method === undefined) {
      if (id === undefined || id === null) return;
      this.answered.set(id, (this.answered.get(id) ?? 0) + 1);
      this.#waiting.get(id)?.({ ...(error ? { error } : { result }), ms: 0 });
      this.#waiting.delete(id);
      return;
    }
    const { uri } = (params ?? {}) as { readonly uri: string };
    if (method === 'textDocument/publishDiagnostics') this.published.set(uri, params!);
    else if (method === 'tieout/ledger') this.ledgers.set(uri, params!);
    else if (method === 'window/logMessage') this.#log(params!);
    if (id !== undefined) this.send({ id, result: null });
  }

  #log({ type, message }: { readonly type: number; readonly message: string }): void {
    if (type === 1) this.errors.push(message);
  }
}
