import { parentPort, type ResourceLimits, Worker, workerData } from 'node:worker_threads';
import { type Engine, examinerFor } from './examine.ts';
import { knowPlace } from './places.ts';
import { recorder } from './speaker.ts';
import type { Job, Task } from './task.ts';
import { wordsIn } from './words.ts';
import type { Death, Hearer, Thread } from './world.ts';

/**
 * Without a bound V8 lets what drafts leave behind grow to some 800 MB before it clears it away; with this one a thread
 * takes some 200 MB on published drafts, for a fifth more of the processor's time, and a draft of 9 MB still fits.
 */
const MOST_MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

/** Starts the program of this file once more, as a thread. */
export function startThread(program: string, task: Task, hears: Hearer, memory: ResourceLimits = MOST_MEMORY): Thread {
  const worker = new Worker(program, { workerData: task, resourceLimits: memory });
  let ended = false;
  let death: Death = { memory: false, message: '' };
  worker.on('message', hears.told);
  worker.on('error', (error: Error & { code?: string }) => {
    const exhausted = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    death = { memory: exhausted, message: exhausted ? '' : error.message };
  });
  worker.on('exit', () => {
    if (!ended) hears.died(death);
  });
  return {
    examine: (job) => worker.postMessage(job),
    async end() {
      ended = true;
      await worker.terminate();
    },
  };
}

/** What such a thread does: it examines what it is given, one file after the other. */
export function serveAsThread(engine: Engine): void {
  const task = workerData as Task;
  const port = parentPort!;
  const examine = examinerFor(task, engine, recorder(wordsIn(task.locale)));
  port.on('message', ({ input, place }: Job) => {
    if (place) knowPlace(input.path, place);
    port.postMessage(examine(input));
  });
}
