import { parentPort } from 'node:worker_threads';
import type { Case } from './case.ts';
import { read, type Times } from './reading.ts';

/** What a reader says of a file: what is wrong, and how long it took. */
export interface Read {
  readonly problem: string | undefined;
  readonly times: Times;
}

parentPort!.on('message', (file: Case) => {
  const times: Times = {};
  let problem: string | undefined;
  try {
    problem = read(file, times);
  } catch (error) {
    problem = `thrown: ${error instanceof Error ? error.stack : String(error)}`;
  }
  parentPort!.postMessage({ problem, times } satisfies Read);
});
