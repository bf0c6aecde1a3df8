/** A part of a run that is spread over machines: the first of so many is 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** `2/4`, or undefined if it is no such thing. */
export function parseShard(given: string): Shard | undefined {
  const [index, count, ...more] = given.split('/').map(Number);
  if (index === undefined || count === undefined || more.length > 0) return undefined;
  return Number.isInteger(index) && Number.isInteger(count) && 1 <= index && index <= count
    ? { index, count }
    : undefined;
}

/**
 * A shard's share of a list: a stretch of it, so that what the shards print, one after the other, is what one run
 * prints. The stretches are of one length, give or take one.
 */
export function shardOf<T>(list: readonly T[], shard: Shard | undefined): readonly T[] {
  if (!shard) return list;
  const { index, count } = shard;
  return list.slice(Math.floor((list.length * (index - 1)) / count), Math.floor((list.length * index) / count));
}
