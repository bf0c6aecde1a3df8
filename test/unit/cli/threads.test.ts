import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Task } from '../../../server/src/cli/task.ts';
import { startThread } from '../../../server/src/cli/threads.ts';
import type { Hearer } from '../../../server/src/cli/world.ts';

/** A program that repeats what it is told, and ends as the name of the file says. */
const PROGRAM = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ input: { path } }) => {
  if (path === 'throw') throw new Error('thrown');
  if (path === 'exit') process.exit(3);
  if (path === 'fill') for (const all = []; ; ) all.push(new Array(4000000).fill({}));
  parentPort.postMessage(path);
});`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-threads-'));
  writeFileSync(join(folder, 'program.cjs'), PROGRAM);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is heard of a thread that is given these files, one after the other. */
function heard(...paths: string[]): Promise<unknown[]> {
  return new Promise((resolve) => {
    const all: unknown[] = [];
    const next = () => {
      const path = paths.shift();
      if (path !== undefined) thread.examine({ input: { path, certain: true }, place: undefined });
      else resolve(all);
    };
    const hear = (what: unknown) => {
      all.push(what);
      next();
    };
    const hears: Hearer = {
      told: hear,
      died(death) {
        all.push(death);
        resolve(all);
      },
    };
    const thread = startThread(join(folder, 'program.cjs'), {} as Task, hears, { maxOldGenerationSizeMb: 32 });
    next();
  });
}

describe('a thread', () => {
  it.each([
    ['throw', { memory: false, message: 'thrown' }],
    ['exit', { memory: false, message: '' }],
    ['fill', { memory: true, message: '' }],
  ])('that dies is heard of, after what it told before: %s', async (path, death) => {
    expect(await heard('a', 'b', path)).toEqual(['a', 'b', death]);
  });

  it('that is ended says nothing more', async () => {
    let said = '';
    const thread = startThread(join(folder, 'program.cjs'), {} as Task, {
      told: () => {
        said += 'told';
      },
      died: () => {
        said += 'died';
      },
    });
    await thread.end();
    expect(said).toBe('');
  });
});
