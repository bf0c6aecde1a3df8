/**
 * The fewest items, in their order, for which `fails` still holds: ddmin, by ever smaller chunks. It ends early at the
 * deadline with the best so far.
 */
export async function fewest<T>(
  items: readonly T[],
  fails: (some: readonly T[]) => Promise<boolean>,
  deadline: number,
): Promise<readonly T[]> {
  let best = items;
  for (let chunk = Math.ceil(best.length / 2); chunk >= 1; chunk = chunk > 1 ? Math.ceil(chunk / 2) : 0) {
    let removed = true;
    while (removed) {
      removed = false;
      for (let at = 0; at < best.length; ) {
        if (Date.now() > deadline) return best;
        const some = [...best.slice(0, at), ...best.slice(at + chunk)];
        if (await fails(some)) {
          best = some;
          removed = true;
        } else {
          at += chunk;
        }
      }
      if (chunk > 1) break;
    }
  }
  return best;
}

/** The shortest text for which `fails` still holds: first by lines, then by characters where few are left. */
export async function shortest(
  text: string,
  fails: (text: string) => Promise<boolean>,
  deadline: number,
): Promise<string> {
  const join = (parts: readonly string[]) => fails(parts.join(''));
  const lines = await fewest(text.split(/(?<=[\n>])/), join, deadline);
  const rest = lines.join('');
  if (rest.length > 20_000) return rest;
  return (await fewest(rest.split(''), join, deadline)).join('');
}
