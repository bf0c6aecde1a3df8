import { describe, expect, it } from 'vitest';
import { shardOf } from '../../../server/src/cli/shard.ts';
import { spread } from '../../../server/src/cli/spread.ts';
import { type Job, NOTHING, type Told } from '../../../server/src/cli/task.ts';
import type { Hearer, Thread } from '../../../server/src/cli/world.ts';

const told = (note: string): Told => ({ notes: [note], printed: [], troubled: false, failed: false, sum: NOTHING });
const jobs = (...paths: string[]) => paths.map((path): Job => ({ input: { path, certain: true }, place: undefined }));

/** Threads that take as many turns of the clock as the name of the file says, and die over one named ✗. */
function threads() {
  const seen = { started: 0, ended: 0, inHand: 0, most: 0, taken: [] as string[] };
  const start = (hears: Hearer): Thread => {
    seen.started += 1;
    return {
      async examine({ input: { path } }) {
        seen.taken.push(path);
        seen.most = Math.max(seen.most, ++seen.inHand);
        for (let turn = Number.parseInt(path, 10) || 0; turn >= 0; turn--) await Promise.resolve();
        seen.inHand -= 1;
        if (path.includes('✗')) hears.died({ memory: false, message: 'gone' });
        else hears.told(told(path));
      },
      async end() {
        seen.ended += 1;
      },
    };
  };
  return { seen, start };
}
const lost = ({ input }: Job, { message }: { message: string }) => told(`${input.path} lost: ${message}`);

async function all(count: number, ...paths: string[]) {
  const { seen, start } = threads();
  const notes: string[] = [];
  for await (const one of spread(jobs(...paths), count, start, lost)) notes.push(...one.notes);
  return { ...seen, notes };
}

describe('files spread over threads', () => {
  it.each([1, 2, 3, 9])('are told of in their order, %i at a time', async (count) => {
    const files = ['90', '1', '2', '30', '0', '5', '4'];
    const { notes, started, ended, most } = await all(count, ...files);
    expect(notes).toEqual(files);
    expect(started).toBe(Math.min(count, files.length));
    expect(ended).toBe(started);
    expect(most).toBe(started);
  });

  it.each([1, 2])('lose only the one over which a thread dies, of %i', async (count) => {
    const { notes, ended } = await all(count, '1', '✗', '3', '2✗', '0', '✗');
    expect(notes).toEqual(['1', '✗ lost: gone', '3', '2✗ lost: gone', '0', '✗ lost: gone']);
    expect(ended).toBeLessThanOrEqual(count);
  });

  it('are not run through far ahead of one that takes long, and no further than they are asked for', async () => {
    const { seen, start } = threads();
    const paths = ['9999', ...Array.from({ length: 500 }, (_, index) => `0 ${index}`)];
    const results = spread(jobs(...paths), 2, start, lost);
    await results.next();
    expect(seen.taken.length).toBeLessThan(50);
    await results.return(undefined);
    expect(seen.ended).toBe(seen.started);
  });
});

describe('shards', () => {
  it.each([1, 2, 3, 4, 7, 12])(
    'of %i are together the list, in its order, and of one length, give or take one',
    (count) => {
      for (const length of [0, 1, 5, 12, 100]) {
        const list = Array.from({ length }, (_, index) => index);
        const shares = Array.from({ length: count }, (_, index) => shardOf(list, { index: index + 1, count }));
        expect(shares.flat()).toEqual(list);
        const lengths = shares.map((share) => share.length);
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
      }
    },
  );

  it('are the whole list where none is asked for', () => {
    expect(shardOf([1, 2], undefined)).toEqual([1, 2]);
  });
});
