import type { TrialDraft } from '../trials/drafts.ts';
import { type Clock, SLOW_MS } from './clock.ts';
import { apply, contentChange, type Edit, isSayable } from './edit.ts';
import { Writer } from './editing.ts';
import type { Finding, Kind } from './kind.ts';
import type { Random } from './random.ts';
import { Server, ServerGone } from './rpc.ts';
import { fewest } from './shrink.ts';

/** Edits that the server gets before it is asked what it says now. */
interface Burst {
  readonly edits: readonly Edit[];
  /** It is waited for after each edit, so that each is checked. */
  readonly paced: boolean;
}

interface Session {
  readonly text: string;
  readonly bursts: readonly Burst[];
}

/** Mostly short: in a long draft an edit takes the time of many. */
const LENGTHS = [1500, 4000, 4000, 8000, 8000, 16_000, 60_000];
const LONGEST_AFTER_EDITS = 200_000;

/** Writes in the real server, and compares what it says after each burst with what it says of the text read afresh. */
export class Edits implements Kind {
  readonly name = 'edits';
  readonly share = 0.4;
  #server: Server | undefined;
  #made = 0;
  #compared = 0;
  #slowest = 0;
  #serial = 0;

  constructor(
    private readonly drafts: readonly TrialDraft[],
    private readonly clock: Clock,
  ) {}

  async round(random: Random, deadline: number): Promise<Finding | undefined> {
    const { text } = random.pick(this.drafts);
    const others = this.drafts.map(({ text }) => text);
    const writer = new Writer(stretchOf(text, random), random, others);
    const start = writer.text;
    const bursts: Burst[] = [];
    const next = (): Burst | undefined => {
      if (bursts.length >= 12 || writer.text.length > LONGEST_AFTER_EDITS || Date.now() > deadline) return undefined;
      const paced = random.chance(0.3);
      const edits = random.list(random.between(1, paced ? 4 : 20), () => writer.act()).flat();
      const burst = { edits, paced };
      bursts.push(burst);
      return burst;
    };
    const problem = await this.#write(start, next);
    return problem === undefined ? undefined : { problem, reproduction: { text: start, bursts } };
  }

  replay({ text, bursts }: Session): Promise<string | undefined> {
    const rest = [...bursts];
    return this.#write(text, () => rest.shift());
  }

  /** Mostly the last step alone shows it: then its parts are taken away. Otherwise edits are. */
  async shrink({ reproduction }: Finding, deadline: number): Promise<Session> {
    const session = reproduction as Session;
    const fails = async (some: Session) => (await this.replay(some)) !== undefined;
    const edits = session.bursts.flatMap(({ edits }) => edits);
    const last = session.bursts.at(-1)?.edits ?? [];
    const before = edits.slice(0, edits.length - last.length).reduce(apply, session.text);
    const step = stepOf(before, last.reduce(apply, before));
    if (await fails(sessionOf(step))) {
      let small = step;
      for (const part of ['head', 'tail', 'old', 'fresh'] as const) {
        const of = (pieces: readonly string[]) => ({ ...small, [part]: pieces.join('') });
        for (const cut of [/(?<=\n)/, '']) {
          const pieces = small[part].split(cut);
          if (pieces.length > 3000) continue;
          small = of(await fewest(pieces, (some) => fails(sessionOf(of(some))), deadline));
        }
      }
      return sessionOf(small);
    }
    const { text } = session;
    const half = (Date.now() + deadline) / 2;
    const bursts = await fewest(session.bursts, (some) => fails({ text, bursts: some }), half);
    const single = bursts.flatMap(({ edits, paced }) => edits.map((edit) => ({ edits: [edit], paced })));
    const some = await fewest(single, (some) => fails({ text, bursts: some }), deadline);
    return { text, bursts: (await fails({ text, bursts: some })) ? some : bursts };
  }

  summary(): string {
    return `${this.#made} edits, ${this.#compared} comparisons, slowest answer ${Math.round(this.#slowest)} ms`;
  }

  async close(): Promise<void> {
    await this.#server?.stop();
  }

  async #ready(): Promise<Server> {
    if (this.#server === undefined || this.#server.ended !== undefined) {
      this.#server = new Server();
      await this.#server.initialize();
    }
    return this.#server;
  }

  async #write(start: string, next: () => Burst | undefined): Promise<string | undefined> {
    const server = await this.#ready();
    this.#serial += 1;
    const uri = `file:///fuzz/${this.#serial}.disclosure.md`;
    try {
      await open(server, uri, start);
      let text = start;
      let version = 1;
      for (let burst = next(); burst !== undefined; burst = next()) {
        for (const edit of burst.edits) {
          // Without those before it, an edit may make no sense any more.
          if (!isSayable(text, edit)) continue;
          version += 1;
          const contentChanges = [contentChange(text, edit)];
          text = apply(text, edit);
          this.#made += 1;
          server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
          if (burst.paced) await this.#checked(server, uri, version);
        }
        const took = await this.#checked(server, uri, version);
        const problem =
          (await this.#differs(server, uri, text)) ??
          (took > SLOW_MS && this.clock.bare(took) > SLOW_MS ? 'slow: an edit took longer than 2 s' : undefined);
        if (problem !== undefined) return problem;
      }
      close(server, uri);
      return failure(server);
    } catch (error) {
      if (!(error instanceof ServerGone)) throw error;
      // One that hangs answers nobody any more.
      await server.stop();
      return error.message;
    }
  }

  async #checked(server: Server, uri: string, version: number): Promise<number> {
    const began = performance.now();
    await server.until('diagnostics', () => server.published.get(uri)?.version === version);
    await server.until('the account', () => server.ledgers.get(uri)?.version === version);
    const took = performance.now() - began;
    this.#slowest = Math.max(this.#slowest, took);
    return took;
  }

  /** What is said of a document, and of its text in another that was never edited. */
  async #differs(server: Server, uri: string, text: string): Promise<string | undefined> {
    const fresh = uri.replace('fuzz', 'fresh');
    await open(server, fresh, text);
    const [edited, afresh] = [await said(server, uri), await said(server, fresh)];
    close(server, fresh);
    this.#compared += 1;
    for (const part of Object.keys(edited) as (keyof typeof edited)[]) {
      const [one, other] = [edited[part], afresh[part]];
      if (one === other) continue;
      const at = [...one].findIndex((character, index) => character !== other[index]);
      const around = (text: string) => text.slice(Math.max(0, at - 100), at + 200);
      return `incremental is not full: ${part}\nedited: ${around(one)}\nafresh: ${around(other)}`;
    }
    return failure(server);
  }
}

/** A stretch of a draft that begins with a line. */
function stretchOf(text: string, random: Random): string {
  const length = random.pick(LENGTHS);
  const from = text.length > length ? random.below(text.length - length) : 0;
  return text.slice(from === 0 ? 0 : text.indexOf('\n', from) + 1).slice(0, length);
}

/** A text, and another that begins and ends like it. */
interface Step {
  readonly head: string;
  readonly old: string;
  readonly fresh: string;
  readonly tail: string;
}

function stepOf(before: string, after: string): Step {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return {
    head: before.slice(0, head),
    old: before.slice(head, before.length - tail),
    fresh: after.slice(head, after.length - tail),
    tail: before.slice(before.length - tail),
  };
}

/** The whole text is given again: that is the same to the engine, and no part of it can be in the wrong place. */
function sessionOf({ head, old, fresh, tail }: Step): Session {
  const text = head + old + tail;
  const edit = { start: 0, end: text.length, text: head + fresh + tail };
  return { text, bursts: [{ edits: [edit], paced: false }] };
}

async function open(server: Server, uri: string, text: string): Promise<void> {
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  await server.until('diagnostics', () => server.published.get(uri)?.version === 1);
}

function close(server: Server, uri: string): void {
  server.notify('textDocument/didClose', { textDocument: { uri } });
  server.published.delete(uri);
  server.ledgers.delete(uri);
}

async function said(server: Server, uri: string) {
  const { result } = await server.request('tieout/unchecked', { textDocument: { uri } });
  const anonymous = (value: unknown) => JSON.stringify(value ?? null).replaceAll(uri, '@');
  return {
    diagnostics: anonymous(server.published.get(uri)?.diagnostics),
    account: anonymous(server.ledgers.get(uri)?.ledger),
    unchecked: anonymous(result),
  };
}

/** What the server reported as a failure of its own since it was last asked, but for what is to be expected. */
export function failure(server: Server, expected: (problem: string) => boolean = () => false): string | undefined {
  const first = server.errors.splice(0).find((problem) => !expected(problem));
  return first === undefined ? undefined : `the server reports a failure: ${first}`;
}
