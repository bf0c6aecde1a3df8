/** Whether two lists hold the same items in the same order: how what was kept is seen to be still valid. */
export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}

/** Whether two sets hold the same items. */
export function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a === b || (a.size === b.size && [...a].every((item) => b.has(item)));
}

/** A function of one object that is computed once for each: what follows from an immutable value is kept with it. */
export function keptFor<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const values = new WeakMap<K, V>();
  return (key) => {
    const known = values.get(key);
    if (known !== undefined || values.has(key)) return known as V;
    const value = make(key);
    values.set(key, value);
    return value;
  };
}

/** What follows from the items of one list: in its order, with the place in the list of the item that each comes from. */
interface Gathered {
  readonly all: readonly unknown[];
  readonly from: readonly number[];
}

/** What has been gathered from a list, by what makes it. */
type ByMaker = Map<unknown, Gathered>;

interface Followed {
  readonly gathered: ByMaker;
  /** What was gathered from the list before it, and where the two differ. */
  readonly before: { readonly gathered: ByMaker; readonly change: Change } | undefined;
}

/** Between what two lists begin with and what both end with, these many items of one stand for so many of the other. */
export interface Change {
  readonly start: number;
  readonly gone: number;
  readonly come: number;
}

const followed = new WeakMap<readonly unknown[], Followed>();

/**
 * A list that takes the place of another: the other itself if it holds the same, else what `gathering` makes of it is
 * made anew only where they differ.
 */
export function following<T>(list: readonly T[], before: readonly T[] | undefined): readonly T[] {
  if (!before) return list;
  const change = changeBetween(before, list);
  if (change.gone === 0 && change.come === 0) return before;
  // What the list before has of its own is enough: the chain must not keep every list there ever was.
  followed.set(list, { gathered: new Map(), before: { gathered: gatheredFrom(before).gathered, change } });
  return list;
}

/** Where two lists differ. */
export function changeBetween(before: readonly unknown[], list: readonly unknown[]): Change {
  const shorter = Math.min(before.length, list.length);
  let start = 0;
  while (start < shorter && before[start] === list[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === list[list.length - 1 - end]) end += 1;
  return { start, gone: before.length - start - end, come: list.length - start - end };
}

function gatheredFrom(list: readonly unknown[]): Followed {
  let known = followed.get(list);
  if (!known) {
    known = { gathered: new Map(), before: undefined };
    followed.set(list, known);
  }
  return known;
}

/**
 * A function of a list that joins what `make` makes of each item. What it gives is kept with the list; for a list that
 * follows another only the items that differ are looked at, and the result is the same object if it holds the same.
 */
export function gathering<T, V>(make: (item: T) => readonly V[]): (list: readonly T[]) => readonly V[] {
  return (list) => {
    const { gathered, before } = gatheredFrom(list);
    let known = gathered.get(make);
    if (!known) {
      const earlier = before?.gathered.get(make);
      known = earlier ? changed(earlier, before!.change, list, make) : gather(list, 0, list.length, make);
      gathered.set(make, known);
    }
    return known.all as readonly V[];
  };
}

function gather<T>(list: readonly T[], start: number, end: number, make: (item: T) => readonly unknown[]) {
  const all: unknown[] = [];
  const from: number[] = [];
  for (let index = start; index < end; index++) {
    for (const value of make(list[index]!)) {
      all.push(value);
      from.push(index);
    }
  }
  // Without the room to grow that they were filled with: they stay as they are.
  return { all: all.slice(), from: from.slice() };
}

function changed<T>(
  earlier: Gathered,
  { start, gone, come }: Change,
  list: readonly T[],
  make: (item: T) => readonly unknown[],
): Gathered {
  const { all, from } = earlier;
  const first = firstAtLeast(from, start);
  const after = firstAtLeast(from, start + gone);
  const made = gather(list, start, start + come, make);
  const shift = come - gone;
  const same = sameItems(all.slice(first, after), made.all);
  if (same && shift === 0 && sameItems(from.slice(first, after), made.from)) return earlier;
  const later = shift === 0 ? from.slice(after) : from.slice(after).map((index) => index + shift);
  return {
    // Not spread: that goes through the items one by one.
    all: same ? all : all.slice(0, first).concat(made.all, all.slice(after)),
    from: from.slice(0, first).concat(made.from, later),
  };
}

/** The place of the first of ascending numbers that is not less than `least`. */
export function firstAtLeast(ascending: readonly number[], least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds an item to the list under a key. */
export function addTo<K, V>(groups: Map<K, V[]>, key: K, item: V): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** The items of a list by what `keyOf` makes of each, in their order. */
export function groupedBy<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}

/** An item with the source it is of. */
export interface FoundIn<S, V> {
  readonly place: V;
  readonly source: S;
}

/** An edit changes a source or two; more of them are another text. */
const MOST_REPLACED = 100;

/**
 * What many sources hold, by key, in the order of the sources: put together when it is first asked, taken over by the next
 * and brought up to date where the sources differ. One that was taken over puts it together anew if it is ever asked again.
 */
export class BySource<S extends object, K, V> {
  private all: Map<K, readonly FoundIn<S, V>[]> | undefined;

  constructor(
    private readonly sources: readonly S[],
    /** What one source holds. */
    private readonly mapOf: (source: S) => ReadonlyMap<K, readonly V[]>,
    previous?: BySource<S, K, V>,
  ) {
    const all = previous?.all;
    if (!previous || !all) return;
    previous.all = undefined;
    const { start, gone, come } = changeBetween(previous.sources, sources);
    // What holds mostly other sources is put together anew, when it is asked.
    if (gone + come > MOST_REPLACED) return;
    this.all = all;
    for (const source of previous.sources.slice(start, start + gone)) this.remove(all, source);
    const isBehind = behind(sources, start + come);
    for (const source of sources.slice(start, start + come)) this.add(all, source, isBehind);
  }

  /** Whether it was ever asked, or takes over from one that was. */
  get isKnown(): boolean {
    return this.all !== undefined;
  }

  of(key: K): readonly FoundIn<S, V>[] {
    this.all ??= this.joined();
    return this.all.get(key) ?? NOTHING;
  }

  private joined(): Map<K, readonly FoundIn<S, V>[]> {
    const all = new Map<K, FoundIn<S, V>[]>();
    for (const source of this.sources)
      for (const [key, places] of this.mapOf(source)) for (const place of places) addTo(all, key, { place, source });
    return all;
  }

  private remove(all: Map<K, readonly FoundIn<S, V>[]>, source: S): void {
    for (const key of this.mapOf(source).keys()) {
      const left = all.get(key)!.filter((found) => found.source !== source);
      if (left.length > 0) all.set(key, left);
      else all.delete(key);
    }
  }

  private add(all: Map<K, readonly FoundIn<S, V>[]>, source: S, isBehind: (other: S) => boolean): void {
    for (const [key, places] of this.mapOf(source)) {
      const present = all.get(key) ?? NOTHING;
      const found = places.map((place) => ({ place, source }));
      const at = present.findIndex((other) => isBehind(other.source));
      all.set(key, at < 0 ? [...present, ...found] : [...present.slice(0, at), ...found, ...present.slice(at)]);
    }
  }
}

const NOTHING: readonly never[] = [];

/** Whether one of some sources stands from a place on; whichever side is smaller is looked at, once it is asked. */
function behind<S>(sources: readonly S[], from: number): (source: S) => boolean {
  const isFew = sources.length - from < from;
  let few: ReadonlySet<S> | undefined;
  return (source) => {
    few ??= new Set(isFew ? sources.slice(from) : sources.slice(0, from));
    return few.has(source) === isFew;
  };
}
