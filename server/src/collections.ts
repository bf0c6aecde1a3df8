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
  const values = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let known = values.get(key);
    if (!known) {
      known = { value: make(key) };
      values.set(key, known);
    }
    return known.value;
  };
}

/** Adds an item to the list under a key. */
export function addTo<K, V>(groups: Map<K, V[]>, key: K, item: V): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
