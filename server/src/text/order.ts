import { changeBetween } from '../collections.ts';
import type { Region } from './split.ts';

/** The place of each region among all of a text. */
export class RegionOrder {
  private numbers: Map<Region, number> | undefined;
  private before: RegionOrder | undefined;

  /** What `previous` has numbered is taken over; it numbers anew if it is ever asked again. */
  constructor(
    private readonly regions: readonly Region[],
    previous?: RegionOrder,
  ) {
    // Those that were never asked are passed over, or a chain of them would be kept.
    this.before = previous?.numbers ? previous : previous?.before;
  }

  /** How many regions stand before one; undefined for one of another text. */
  of(region: Region): number | undefined {
    this.numbers ??= this.takenOver() ?? new Map(this.regions.map((other, index) => [other, index]));
    this.before = undefined;
    return this.numbers.get(region);
  }

  private takenOver(): Map<Region, number> | undefined {
    const { before, regions } = this;
    const numbers = before?.numbers;
    if (!before || !numbers) return undefined;
    const { start, gone, come } = changeBetween(before.regions, regions);
    // Where others come in the place of as many, what follows keeps its number.
    if (gone !== come) return undefined;
    before.numbers = undefined;
    for (const region of before.regions.slice(start, start + gone)) numbers.delete(region);
    for (let index = start; index < start + come; index++) numbers.set(regions[index]!, index);
    return numbers;
  }
}
