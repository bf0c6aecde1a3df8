import { createHash } from 'node:crypto';

/** An answer that takes longer on a machine that does nothing else is a finding. */
export const SLOW_MS = 2000;

/**
 * A time as it would have been on the machine at its best: by how long a fixed piece of work takes now and how long it
 * took at best. What else runs makes nothing slow.
 */
export class Clock {
  #best = Number.POSITIVE_INFINITY;

  constructor() {
    for (let turn = 0; turn < 5; turn++) this.#run();
  }

  /** @param ms as it was measured just now */
  bare(ms: number): number {
    const now = Math.max(this.#run(), this.#run());
    return ms * (this.#best / now);
  }

  #run(): number {
    const began = performance.now();
    const hash = createHash('sha256');
    const block = 'x'.repeat(65_536);
    for (let turn = 0; turn < 300; turn++) hash.update(block);
    hash.digest();
    const took = performance.now() - began;
    this.#best = Math.min(this.#best, took);
    return took;
  }
}
