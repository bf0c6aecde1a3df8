/** What two texts of nearly the same characters differ in: as many steps as `most`, or undefined if more. */
export function stepsBetween(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const steps = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      next.push(steps);
      least = Math.min(least, steps);
    }
    if (least > most) return undefined;
    row = next;
  }
  const steps = row[b.length]!;
  return steps <= most ? steps : undefined;
}

/** The characters of `a` and `b` between their common beginning and their common end. */
export function middles(a: string, b: string): [string, string] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
