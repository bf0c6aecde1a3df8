import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Case, Damage } from './case.ts';
import { type Clock, SLOW_MS } from './clock.ts';
import type { Finding, Kind } from './kind.ts';
import { signature } from './kind.ts';
import { draftCase, type Means } from './makers/drafts.ts';
import { brokenWord, brokenWorkbook, someDamage, wordCase, workbookCase } from './makers/office.ts';
import { oldWorkbookCase } from './makers/oldWorkbooks.ts';
import { settingsCase } from './makers/settings.ts';
import { brokenPage, listCase, pageCase, shapedFile, valuesCase } from './makers/sheets.ts';
import type { Random } from './random.ts';
import type { Read } from './reader.ts';
import { fewest, shortest } from './shrink.ts';

/** Nothing takes that long; what does has no end. */
const PATIENCE_MS = 60_000;
/** Files read at a time; more would leave nothing to the clock on the machines that this runs on. */
const MOST_LANES = 2;
/** More than any file may need. */
const HEAP_MB = 1500;

type Maker = (random: Random, means: Means) => Case;

const MAKERS: readonly Maker[] = [
  draftCase,
  draftCase,
  draftCase,
  wordCase,
  workbookCase,
  pageCase,
  valuesCase,
  brokenWord,
  brokenWorkbook,
  brokenPage,
  listCase,
  shapedFile,
  oldWorkbookCase,
  oldWorkbookCase,
  settingsCase,
  (random) => mutated(random.pick([wordCase, workbookCase, brokenWord, brokenWorkbook])(random), random),
  (random) => mutated(random.pick([pageCase, valuesCase, listCase])(random), random),
  bytesCase,
  (random) => elsewhere(random),
];

/** Hostile files for every reader, some at a time, each in a thread that may die of it. */
export class Files implements Kind {
  readonly name = 'files';
  readonly share = 0.4;
  readonly lanes = Math.min(MOST_LANES, availableParallelism());
  /** Those that have no file to read. */
  readonly #free: Worker[] = [];
  #read = 0;
  #slowest = { ms: 0, what: '' };

  constructor(
    private readonly means: Means,
    private readonly clock: Clock,
  ) {}

  async round(random: Random): Promise<Finding | undefined> {
    const file = random.pick(MAKERS)(random, this.means);
    const problem = await this.replay(file);
    return problem === undefined ? undefined : { problem: `${problem}\nfrom: ${file.from}`, reproduction: file };
  }

  async replay(file: Case): Promise<string | undefined> {
    this.#read += 1;
    const { problem, times } = await this.#ask(file);
    if (problem !== undefined) return `${file.reader}: ${problem}`;
    const [what = '', ms = 0] = Object.entries(times).sort(([, a], [, b]) => b - a)[0] ?? [];
    if (ms > this.#slowest.ms) this.#slowest = { ms, what: `${what} of ${file.from}` };
    if (ms <= SLOW_MS || this.clock.bare(ms) <= SLOW_MS) return undefined;
    return `slow: ${what} of ${file.reader}, ${file.from} (${(ms / 1000).toFixed(1)} s)`;
  }

  async shrink({ problem, reproduction }: Finding, deadline: number): Promise<Case> {
    let small = reproduction as Case;
    const mark = signature(problem);
    const fails = async (file: Case) => {
      const again = await this.replay(file);
      return again !== undefined && signature(again) === mark;
    };
    // A word that is lost must have been there.
    const seenIn = (file: Case, text: string): Case =>
      file.seen === undefined ? file : { ...file, seen: file.seen.filter((word) => text.includes(word)) };
    if (small.damage) {
      const damage = await fewest<Damage>(small.damage, (damage) => fails({ ...small, damage }), deadline);
      small = { ...small, damage };
    }
    const { text, parts } = small;
    if (text !== undefined) {
      const of = (text: string) => seenIn({ ...small, text }, text);
      return of(await shortest(text, (text) => fails(of(text)), deadline));
    }
    for (const name of Object.keys(parts ?? {})) {
      const of = (part: string) => ({ ...small, parts: { ...small.parts, [name]: part } });
      small = of(await shortest(small.parts![name]!, (part) => fails(of(part)), deadline));
    }
    return small;
  }

  summary(): string {
    return `${this.#read} files, slowest ${Math.round(this.#slowest.ms)} ms (${this.#slowest.what})`;
  }

  async close(): Promise<void> {
    await Promise.all(this.#free.map((worker) => worker.terminate()));
  }

  #ask(file: Case): Promise<Read> {
    const worker = this.#free.pop() ?? reader();
    return new Promise((resolve) => {
      const end = (read: Read) => {
        clearTimeout(timer);
        for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
        resolve(read);
      };
      const done = (read: Read) => {
        this.#free.push(worker);
        end(read);
      };
      const gone = (problem: string) => {
        void worker.terminate();
        end({ problem, times: {} });
      };
      const timer = setTimeout(() => gone(`slow: no answer in ${PATIENCE_MS / 1000} s`), PATIENCE_MS);
      worker.once('message', done);
      worker.once('error', (error) => gone(`the reader ended: ${error.message}`));
      worker.once('exit', (code) => gone(`the reader ended with ${code}`));
      worker.postMessage(file);
    });
  }
}

function reader(): Worker {
  return new Worker(new URL('./reader.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
}

function mutated(file: Case, random: Random): Case {
  const { seen: _, ...rest } = file;
  return { ...rest, from: `damaged: ${file.from}`, damage: someDamage(random) };
}

/** A file as the command line decodes it. */
function bytesCase(random: Random, { drafts }: Means): Case {
  const { text } = random.pick(drafts);
  const encoding = random.pick(['utf-8', 'utf-16le', 'utf-16be', 'latin1'] as const);
  return {
    reader: 'bytes',
    name: 'a.txt',
    from: `bytes as ${encoding}`,
    text: text.slice(0, random.pick([10, 1000, 10_000])),
    encoding,
    damage: random.chance(0.7) ? someDamage(random) : [],
  };
}

/** A file under the name of another kind. */
function elsewhere(random: Random): Case {
  const { seen: _, ...file } = random.pick([wordCase, workbookCase, pageCase, valuesCase])(random);
  const name = random.pick(['a.docx', 'a.xlsx', 'a.html', 'a.csv', 'a.txt', 'a.pdf', 'a', '']);
  const reader = random.pick(['import', 'catalogue', 'ledger'] as const);
  return { ...file, reader, name, from: `${file.from} as ${name} for ${reader}` };
}
