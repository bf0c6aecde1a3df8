import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { SERVER_FLAGS } from '../../client/src/serverFlags.ts';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly uri?: string };
}

interface Waiting {
  readonly fits: (message: Message) => boolean;
  readonly done: () => void;
  readonly fail: (reason: Error) => void;
}

/**
 * The real server in a process of its own, started as the extension starts it and spoken to in bare JSON-RPC: a client
 * library would be measured with it.
 */
export class ServerProcess {
  readonly #child = spawn(process.execPath, [...SERVER_FLAGS, 'dist/server/main.node.cjs', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  readonly #waiting: Waiting[] = [];
  #received = Buffer.alloc(0);

  constructor() {
    this.#child.stdout.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#read();
    });
    this.#child.once('exit', (code) => {
      for (const { fail } of this.#waiting) fail(new Error(`The server ended with code ${code}.`));
    });
  }

  async initialize(): Promise<void> {
    const answered = this.#until(({ id, method }) => id === 0 && method === undefined);
    this.#send({
      id: 0,
      method: 'initialize',
      params: {
        processId: process.pid,
        rootUri: null,
        capabilities: {},
        initializationOptions: { locale: 'zh-cn' },
      },
    });
    await answered;
    this.#send({ method: 'initialized', params: {} });
  }

  /** Opens a draft and waits for its diagnostics. */
  async open(uri: string, text: string): Promise<void> {
    const published = this.#until(({ method, params }) => isDiagnostics(method) && params?.uri === uri);
    this.#send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
    });
    await published;
  }

  /** Adds a line at the end of a draft and waits for its diagnostics. */
  async touch(uri: string): Promise<void> {
    const published = this.#until(({ method, params }) => isDiagnostics(method) && params?.uri === uri);
    const start = { line: 1_000_000, character: 0 };
    this.#send({
      method: 'textDocument/didChange',
      params: { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start, end: start }, text: '\n' }] },
    });
    await published;
  }

  /** Resident memory in megabytes, or nothing where the system does not tell. */
  memory(): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
      const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
      return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
    } catch {
      return undefined;
    }
  }

  stop(): void {
    this.#child.kill();
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #until(fits: (message: Message) => boolean): Promise<void> {
    return new Promise((done, fail) => {
      this.#waiting.push({ fits, done, fail });
    });
  }

  #read(): void {
    for (;;) {
      const header = this.#received.indexOf('\r\n\r\n');
      if (header < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, header))?.[1]);
      const end = header + 4 + length;
      if (this.#received.length < end) return;
      const message: Message = JSON.parse(this.#received.toString('utf8', header + 4, end));
      this.#received = this.#received.subarray(end);
      // The server may ask for settings or progress; a client without either answers with nothing.
      if (message.id !== undefined && message.method !== undefined) this.#send({ id: message.id, result: null });
      for (const waiting of this.#waiting.filter(({ fits }) => fits(message))) {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        waiting.done();
      }
    }
  }
}

function isDiagnostics(method: string | undefined): boolean {
  return method === 'textDocument/publishDiagnostics';
}
