/** The command line: a door between the process and the command-line room. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';
import { version } from '../../package.json';
import { argumentsOf } from './cli/places.ts';
import { run } from './cli/run.ts';
import { serveAsThread, startThread } from './cli/threads.ts';
import { RULES } from './rules/table.ts';
import { createDisclosureService, type ServiceOptions } from './service.ts';

let served = false;

/** The library for Word is a part of its own. */
const loadWord = async () => (await import('./publish/word/file.ts')).wordFile;

const engine = {
  env: process.env,
  version,
  rules: RULES,
  createService: (options: ServiceOptions) => {
    served = true;
    return createDisclosureService({ ...options, loadWord });
  },
};

/** Whether a draft was examined here, and not by threads alone: asked by the door of the program. */
export const worked = (): boolean => served;

/**
 * One thread keeps more than one core busy, as V8 clears away and compiles beside it: 100 published drafts took 9.8 s,
 * and 15.6 s of the cores, on two idle ones. Two threads take a tenth more of the cores' time than one, as each warms up
 * by itself, so that on two cores they have nothing to win.
 */
const CORES_A_THREAD = 2;
const MOST_THREADS = 8;

if (isMainThread) main();
else serveAsThread(engine);

function main(): void {
  const { stdout, stderr } = process;
  // The reader of a pipe may leave early, a disk be full: what was asked for has not been told, so this is no success.
  stdout.on('error', (error) => giveUp(`the output cannot be written (${error.message})`));
  // There is nowhere left to say that nothing can be said.
  stderr.on('error', () => process.exit(2));

  run({
    ...engine,
    argv: argumentsOf(process.argv),
    folder: process.cwd(),
    out: {
      isTTY: stdout.isTTY,
      columns: stdout.columns,
      write: (text) => stdout.write(text),
      drained: async () => void (await once(stdout, 'drain')),
    },
    err: stderr,
    now: () => performance.now(),
    today: () => new Date().toLocaleString('sv-SE').slice(0, 'YYYY-MM-DD HH:mm'.length),
    threads: {
      usual: Math.max(1, Math.min(MOST_THREADS, Math.floor(availableParallelism() / CORES_A_THREAD))),
      start: (task, hears) => startThread(__filename, task, hears),
    },
  }).then(
    (code) => {
      // Set rather than exited with, so that everything written reaches a slow reader.
      process.exitCode = code;
    },
    (error) => giveUp(error instanceof Error ? error.message : String(error)),
  );
}

function giveUp(reason: string): never {
  process.stderr.write(`tieout: ${reason}\n`);
  process.exit(2);
}
