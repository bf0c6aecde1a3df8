import fc from 'fast-check';
import type { TrialDraft } from '../trials/drafts.ts';
import { type Clock, SLOW_MS } from './clock.ts';
import { failure } from './edits.ts';
import type { Finding, Kind } from './kind.ts';
import type { Random } from './random.ts';
import { type Answer, PATIENCE_MS, Server, ServerGone } from './rpc.ts';
import { fewest } from './shrink.ts';

interface Asked {
  readonly ask: string;
  readonly params: unknown;
  /** It is taken back at once. */
  readonly cancelled?: boolean;
  /** It makes sense, so it must be answered with a result. */
  readonly sound?: boolean;
}

/** One thing said to the server. */
type Said = { readonly raw: string } | { readonly notify: string; readonly params: unknown } | Asked;

interface Talk {
  readonly initialized: boolean;
  readonly text: string;
  readonly said: readonly Said[];
}

const URI = 'file:///fuzz/talk.disclosure.md';
const LONGEST = 12_000;
const INTERNAL_ERROR = -32603;
const REQUEST_FAILED = -32803;
const CANCELLED = [-32800, -32802];

const AT_A_PLACE = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
  'textDocument/rename',
  'tieout/copyTable',
  'tieout/convertTables',
];
const OF_A_DRAFT = [
  'tieout/unchecked',
  'tieout/repairs',
  'tieout/families',
  'textDocument/formatting',
  'tieout/convertTables',
];
const OTHERS = [
  'textDocument/codeAction',
  'textDocument/diagnostic',
  'tieout/codesFor',
  'tieout/author',
  'tieout/pasteTable',
  'initialize',
  'no/such/request',
  'textDocument/rangeFormatting',
  'completionItem/resolve',
  'workspace/executeCommand',
  'tieout/refused',
  '$/x',
  '',
];
const NOTIFICATIONS = [
  'textDocument/didChange',
  'textDocument/didOpen',
  'textDocument/didClose',
  'textDocument/didSave',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  '$/cancelRequest',
  '$/setTrace',
  'initialized',
  'tieout/ledger',
  'no/such',
];
const HEADERS = [
  'Content-Length: -5\r\n\r\n',
  'Content-Length: 1e3\r\n\r\n{}',
  'Content-Length: 7\r\n\r\n{"a":1}',
  'Content-Length: 2\r\n\r\n[]',
  'Content-Length: 4\r\n\r\nnull',
  'Content-Length: 5\r\n\r\n{"a":',
  'Content-Type: x\r\n\r\n',
  '\r\n\r\n',
  'Content-Length: 0\r\n\r\n',
  'GET / HTTP/1.1\r\n\r\n',
  'content-length:2\r\n\r\n{}',
  'Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=latin5\r\n\r\n{}',
  'x'.repeat(9000),
  'Content-Length: 20\r\n\r\n{"jsonrpc":"2.0","id"',
  '\0\0\0',
];

/** Questions of all kinds, sound and not, at any place and any time, to the real server. */
export class Requests implements Kind {
  readonly name = 'requests';
  readonly share = 0.15;
  #asked = 0;
  #slowest = 0;
  #server: Server | undefined;

  constructor(
    private readonly drafts: readonly TrialDraft[],
    private readonly clock: Clock,
  ) {}

  async round(random: Random): Promise<Finding | undefined> {
    const { text } = random.pick(this.drafts);
    const from = random.below(Math.max(1, text.length - LONGEST));
    const draft = text.slice(from, from + random.pick([0, 500, 4000, LONGEST]));
    const initialized = !random.chance(0.03);
    const said = random.list(random.between(1, 60), () => something(random, draft));
    const end: Said[] = random.chance(0.05) ? [{ ask: 'shutdown', params: undefined }, ...said.slice(0, 5)] : [];
    const talk: Talk = { initialized, text: draft, said: [...said, ...end] };
    const problem = await this.replay(talk);
    return problem === undefined ? undefined : { problem, reproduction: talk };
  }

  async replay(talk: Talk): Promise<string | undefined> {
    const server = await this.#ready(talk.initialized);
    try {
      return await this.#talk(server, talk);
    } catch (error) {
      if (!(error instanceof ServerGone)) throw error;
      await server.stop();
      return error.message;
    }
  }

  async shrink({ reproduction }: Finding, deadline: number): Promise<Talk> {
    const talk = reproduction as Talk;
    const fails = async (said: readonly Said[]) => (await this.replay({ ...talk, said })) !== undefined;
    return { ...talk, said: await fewest(talk.said, fails, deadline) };
  }

  summary(): string {
    return `${this.#asked} requests, slowest answer ${Math.round(this.#slowest)} ms`;
  }

  async close(): Promise<void> {
    await this.#server?.stop();
  }

  /** A server that is used again, unless its life is what is tried. */
  async #ready(initialized: boolean): Promise<Server> {
    if (!initialized) return new Server();
    if (this.#server === undefined || this.#server.ended !== undefined) {
      this.#server = new Server();
      await this.#server.initialize();
    }
    return this.#server;
  }

  async #talk(server: Server, { initialized, text, said }: Talk): Promise<string | undefined> {
    const broken = said.some((one) => 'raw' in one);
    const ends = said.some((one) => 'ask' in one && one.ask === 'shutdown');
    server.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'markdown', version: 1, text } });
    const asked: Promise<string | undefined>[] = [];
    for (const one of said) {
      if ('raw' in one) server.raw(one.raw);
      else if ('notify' in one) server.notify(one.notify, one.params);
      else {
        this.#asked += 1;
        const { id, answer } = server.ask(one.ask, one.params);
        if (one.cancelled) server.notify('$/cancelRequest', { id });
        // After the body of a broken message, what comes next may be taken for part of it.
        const judged = answer.then((answer) => this.#judge(one, answer, initialized && !ends && !broken));
        asked.push(broken ? Promise.race([judged, pause(500)]) : judged);
      }
    }
    const problem = (await Promise.all(asked)).find((problem) => problem !== undefined);
    server.notify('textDocument/didClose', { textDocument: { uri: URI } });
    const dead = initialized && !ends && !broken ? await alive(server) : undefined;
    const known = failure(server, isOurs);
    if (ends || !initialized || broken) await server.stop();
    return problem ?? dead ?? known;
  }

  #judge(one: Asked, { error, ms }: Answer, living: boolean): string | undefined {
    this.#slowest = Math.max(this.#slowest, ms);
    const what = one.ask;
    if (error?.code === INTERNAL_ERROR) return `${what} fails: ${error.message}\n${JSON.stringify(one.params)}`;
    // Any of them may have been taken back by a notification among the others.
    // What cannot be renamed is refused with a reason.
    const refusable = what === 'textDocument/rename' && error?.code === REQUEST_FAILED;
    if (living && one.sound && error && !refusable && !CANCELLED.includes(error.code))
      return `${what} is refused: ${error.code} ${error.message}\n${JSON.stringify(one.params)}`;
    return ms > SLOW_MS * 10 && this.clock.bare(ms) > SLOW_MS * 10 ? `slow: ${what}` : undefined;
  }
}

function something(random: Random, text: string): Said {
  const kind = random.below(20);
  if (kind === 0 && random.chance(0.1)) return { raw: random.pick(HEADERS) };
  if (kind < 3) return { notify: random.pick(NOTIFICATIONS), params: malformed(random, text) };
  if (kind < 6)
    return {
      ask: random.pick([...AT_A_PLACE, ...OF_A_DRAFT, ...OTHERS]),
      params: malformed(random, text),
      cancelled: random.chance(0.1),
    };
  return { ...sound(random, text), cancelled: random.chance(0.15), sound: true };
}

function sound(random: Random, text: string): { readonly ask: string; readonly params: object } {
  const textDocument = { uri: random.chance(0.9) ? URI : 'file:///never/opened.md' };
  const position = place(random, text);
  const range = { start: position, end: place(random, text) };
  if (random.chance(0.5)) {
    const ask = random.pick(AT_A_PLACE);
    return {
      ask,
      params: {
        textDocument,
        position,
        ...(ask.endsWith('references') ? { context: { includeDeclaration: true } } : {}),
        ...(ask.endsWith('rename') ? { newName: random.pick(['12.50', '-1', '1,234,567.891', '', '九', '1e9']) } : {}),
      },
    };
  }
  if (random.chance(0.4)) return { ask: random.pick(OF_A_DRAFT), params: { textDocument } };
  return random.pick([
    {
      ask: 'textDocument/codeAction',
      params: { textDocument, range, context: { diagnostics: [], only: ['source.fixAll.tieout'] } },
    },
    {
      ask: 'textDocument/codeAction',
      params: {
        textDocument,
        range,
        context: { diagnostics: [{ range, message: 'x', code: 'T101', source: 'tieout' }] },
      },
    },
    { ask: 'tieout/pasteTable', params: { textDocument, range, clipboard: { text: '甲\t1\n乙\t2' } } },
    { ask: 'tieout/author', params: { textDocument, id: 1, position, request: { action: 'fill' } } },
    {
      ask: 'tieout/author',
      params: {
        textDocument,
        id: 2,
        position,
        request: { action: random.pick(['insert', 'derive']), kind: random.pick(['1', 'x', '']) },
      },
    },
  ]);
}

/** Mostly in the text, now and then where there is none. */
function place(random: Random, text: string): { readonly line: number; readonly character: number } {
  const lines = text.split('\n').length;
  if (random.chance(0.9)) return { line: random.below(lines), character: random.below(60) };
  const odd = [-1, 0, 2 ** 31 - 1, 2 ** 31, 2 ** 53, lines, lines + 1];
  return { line: random.pick(odd), character: random.pick(odd) };
}

/** Parameters of a sound request with something wrong in them, or anything at all. */
function malformed(random: Random, text: string): unknown {
  const anything = () =>
    plain(random.sample(fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(null, URI, {}, [], -1, 1.5))));
  if (random.chance(0.2)) return params(anything());
  const { params: whole } = sound(random, text);
  const broken = structuredClone(whole) as Record<string, unknown>;
  let at = broken;
  for (let depth = 0; depth < 4; depth++) {
    const key = random.pick(Object.keys(at));
    const inner = at[key];
    if (typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0 && random.chance(0.6)) {
      at = inner as Record<string, unknown>;
      continue;
    }
    if (random.chance(0.3)) delete at[key];
    else at[key] = anything();
    break;
  }
  return broken;
}

/** Without what JSON-RPC has no parameters of. */
function params(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? value : [value];
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

let openings = 0;

/** A server that lives finds the one wrong figure of a draft. */
async function alive(server: Server): Promise<string | undefined> {
  // A name of its own each time: that the one before was closed may be told only now.
  openings += 1;
  const uri = `file:///fuzz/alive${openings}.disclosure.md`;
  const text =
    '单位：万元\n\n| 项目 | 合计 | 甲 | 乙 |\n|-|-|-|-|\n| 丙 | 3.00 | 1.00 | 1.00 |\n| 丁 | 5.00 | 2.00 | 3.00 |\n| 戊 | 7.00 | 3.00 | 4.00 |\n';
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  const found = await server.until('diagnostics', () => server.published.get(uri));
  server.notify('textDocument/didClose', { textDocument: { uri } });
  return found.diagnostics.length > 0 ? undefined : 'the server does not find a wrong figure any more';
}

/** That something said here was left out is no failure of the server. */
function isOurs(problem: string): boolean {
  return ['missing or malformed', 'Content-Length', 'JSON', 'neither a response nor'].some((part) =>
    problem.includes(part),
  );
}

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(ms, PATIENCE_MS), undefined));
}
