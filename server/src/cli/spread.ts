import type { Job, Told } from './task.ts';
import type { Death, Hearer, Thread } from './world.ts';

/** Files done before their turn, for each thread: one that takes long must not leave the others idle, nor fill memory. */
const AHEAD = 8;

/**
 * Examines files in so many threads; what came of them is told in the order of the files. A thread that dies loses the
 * file it had in hand, for which `lost` speaks, and another takes its place.
 */
export async function* spread(
  jobs: readonly Job[],
  count: number,
  start: (hears: Hearer) => Thread,
  lost: (job: Job, death: Death) => Told,
): AsyncGenerator<Told, void> {
  const done = new Map<number, Told>();
  const threads = new Set<Thread>();
  const idle: ((at: number) => void)[] = [];
  let next = 0;
  let turn = 0;
  let wake = () => {};

  const open = (): ((at: number) => void) => {
    let inHand = -1;
    const finish = (told: Told) => {
      done.set(inHand, told);
      inHand = -1;
      wake();
    };
    const thread = start({
      told(told) {
        finish(told);
        idle.push(take);
        handOut();
      },
      died(death) {
        threads.delete(thread);
        if (idle.includes(take)) idle.splice(idle.indexOf(take), 1);
        if (inHand >= 0) finish(lost(jobs[inHand]!, death));
        handOut();
      },
    });
    threads.add(thread);
    const take = (at: number) => {
      inHand = at;
      thread.examine(jobs[at]!);
    };
    return take;
  };
  const handOut = () => {
    while (next < jobs.length && next < turn + AHEAD * count) {
      const take = idle.pop() ?? (threads.size < count ? open() : undefined);
      if (!take) return;
      take(next++);
    }
  };

  try {
    for (; turn < jobs.length; turn++) {
      handOut();
      while (!done.has(turn)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      yield done.get(turn)!;
      done.delete(turn);
    }
  } finally {
    await Promise.all([...threads].map((thread) => thread.end()));
  }
}
