import { readFileSync } from 'node:fs';
import type { TrialDraft } from '../trials/drafts.ts';
import { apply, contentChange, type Edit } from './edit.ts';
import type { Finding, Kind } from './kind.ts';
import type { Random } from './random.ts';
import { Server, ServerGone } from './rpc.ts';

/** A day of writing. */
const KEYSTROKES = 20_000;
const STEP = 500;
/** Fewer measurements say nothing about where the memory goes. */
const LEAST = 8;
const LENGTH = 6000;

/** On a signal, the memory that is left once all that is not needed is gone. */
const HOOK = `process.on('SIGUSR2', () => {
  gc(); gc();
  process.stderr.write('\\nMEMORY ' + JSON.stringify(process.memoryUsage()) + '\\n');
});`;

interface Measured {
  readonly keystrokes: number;
  /** In megabytes, as are all. */
  readonly heap: number;
  readonly resident: number;
}

/** Types and deletes for a day in one session of the real server, and looks where its memory goes. */
export class Memory implements Kind {
  readonly name = 'memory';
  readonly share = 0.15;
  #measured: Measured[] = [];
  #done = false;

  constructor(private readonly drafts: readonly TrialDraft[]) {}

  async round(random: Random, deadline: number): Promise<Finding | undefined> {
    this.#done = true;
    if (process.platform !== 'linux') return undefined;
    const text = random.pick(this.drafts.filter(({ text }) => text.length > LENGTH)).text.slice(0, LENGTH);
    return this.#type(text, random, deadline);
  }

  async replay(): Promise<string | undefined> {
    return 'memory is measured anew by its round';
  }

  done(): boolean {
    return this.#done;
  }

  summary(): string {
    const line = ({ keystrokes, heap, resident }: Measured) =>
      `\n  after ${keystrokes} keystrokes: heap ${heap.toFixed(1)} MB, resident ${resident.toFixed(0)} MB`;
    const some = this.#measured.filter((_, at, all) => at % Math.ceil(all.length / 10) === 0 || at === all.length - 1);
    const said =
      this.#measured.length < LEAST ? 'too few keystrokes to say' : this.#grows() ? 'no plateau' : 'a plateau';
    return `${said}${some.map(line).join('')}\n `;
  }

  async close(): Promise<void> {}

  async #type(text: string, random: Random, deadline: number): Promise<Finding | undefined> {
    const server = new Server(['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(HOOK)}`]);
    try {
      await server.initialize();
      const uri = 'file:///fuzz/day.disclosure.md';
      server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
      const typed = new Typed(server, uri, text);
      for (let key = 1; key <= KEYSTROKES && Date.now() < deadline; key++) {
        // What is typed is deleted later, so that the draft stays as long as it is.
        if (typed.length > 200 || (typed.length > 0 && random.chance(0.45))) typed.takeBack();
        else typed.type(random.pick(['1', '2', '.', '万', '，', '\n', '|', '\t', '合']), random);
        await typed.checked();
        if (key % 50 === 0)
          await server.request('textDocument/completion', {
            textDocument: { uri },
            position: { line: 3, character: 2 },
          });
        if (key % STEP !== 0) continue;
        // The same text is measured each time: a draft with a broken table needs more than a whole one.
        while (typed.length > 0) typed.takeBack();
        await typed.checked();
        this.#measured.push(await measure(server, key));
      }
    } catch (error) {
      if (!(error instanceof ServerGone)) throw error;
      return { problem: error.message, reproduction: { text } };
    } finally {
      await server.stop();
    }
    return this.#measured.length >= LEAST && this.#grows()
      ? { problem: 'memory does not reach a plateau', reproduction: { text, measured: this.#measured } }
      : undefined;
  }

  /** Whether the last quarter needs more than the second one did, by more than what happens to be kept for the next key. */
  #grows(): boolean {
    const quarter = Math.floor(this.#measured.length / 4);
    const second = this.#measured.slice(quarter, 2 * quarter);
    const last = this.#measured.slice(-quarter);
    const least = (some: readonly Measured[]) => Math.min(...some.map(({ heap }) => heap));
    return least(last) > least(second) * 1.1 + 1;
  }
}

/** A draft that is typed in, one character a version. */
class Typed {
  readonly #typed: number[] = [];
  #now: string;
  #version = 1;

  constructor(
    private readonly server: Server,
    private readonly uri: string,
    text: string,
  ) {
    this.#now = text;
  }

  get length(): number {
    return this.#typed.length;
  }

  type(character: string, random: Random): void {
    const start = random.below(this.#now.length);
    this.#typed.push(start);
    this.#change({ start, end: start, text: character });
  }

  /** Deletes what was typed last. */
  takeBack(): void {
    const start = this.#typed.pop()!;
    this.#change({ start, end: start + 1, text: '' });
  }

  async checked(): Promise<void> {
    await this.server.until('diagnostics', () => this.server.published.get(this.uri)?.version === this.#version);
  }

  #change(edit: Edit): void {
    const contentChanges = [contentChange(this.#now, edit)];
    this.#now = apply(this.#now, edit);
    this.#version += 1;
    this.server.notify('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.#version },
      contentChanges,
    });
  }
}

async function measure(server: Server, keystrokes: number): Promise<Measured> {
  server.stderr = '';
  server.child.kill('SIGUSR2');
  const told = await server.until('the memory', () => /MEMORY (\{.*\})\n/.exec(server.stderr)?.[1]);
  const { heapUsed } = JSON.parse(told) as { readonly heapUsed: number };
  const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8');
  return { keystrokes, heap: heapUsed / 2 ** 20, resident: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024 };
}
