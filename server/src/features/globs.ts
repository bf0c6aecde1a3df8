/** More alternatives than anyone writes; braces beyond them stand for themselves. */
const MOST_ALTERNATIVES = 256;

/** One step of a glob. `within` is the inside of a folder's name that `**` runs over. */
type Step =
  | { readonly kind: 'character'; readonly fits: (character: string) => boolean }
  | { readonly kind: 'name' | 'path' | 'folders' | 'within' };

/**
 * Matches absolute paths against globs as settings write them; a glob without a leading slash may match anywhere. All
 * places where a path may be in a glob are followed at once: no glob makes it slow.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const all = globs
    .filter((glob) => typeof glob === 'string' && glob !== '')
    .map((glob) => (glob.startsWith('/') || glob.startsWith('**/') ? glob : `**/${glob}`))
    .flatMap((glob) => alternatives(glob.toLowerCase()))
    .map(stepsOf);
  return (path) => all.some((steps) => matches(steps, path.toLowerCase()));
}

/** `{a,b}`: one glob for each. */
function alternatives(glob: string): string[] {
  let done: string[] = [''];
  for (let at = 0; at < glob.length; ) {
    const end = glob[at] === '{' ? closing(glob, at) : undefined;
    const parts = end === undefined ? undefined : partsOf(glob.slice(at + 1, end));
    const inner = parts && parts.length > 1 ? parts.flatMap(alternatives) : undefined;
    if (inner && done.length * inner.length <= MOST_ALTERNATIVES) {
      done = done.flatMap((before) => inner.map((part) => before + part));
      at = end! + 1;
    } else {
      const text = glob.slice(at, at + (glob[at] === '\\' ? 2 : 1));
      done = done.map((before) => before + text);
      at += text.length;
    }
  }
  return done;
}

function closing(glob: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < glob.length; at++) {
    if (glob[at] === '\\') at += 1;
    else if (glob[at] === '{') depth += 1;
    else if (glob[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** What commas part, outside of inner braces. */
function partsOf(inside: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of inside) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function stepsOf(glob: string): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < glob.length; at++) {
    const character = glob[at]!;
    const begins = at === 0 || glob[at - 1] === '/';
    if (character === '*') {
      let end = at;
      while (glob[end] === '*') end += 1;
      const folders = begins && end - at > 1;
      if (folders && glob[end] === '/') steps.push({ kind: 'folders' }, { kind: 'within' });
      else steps.push({ kind: folders && end === glob.length ? 'path' : 'name' });
      at = folders && glob[end] === '/' ? end : end - 1;
      continue;
    }
    const close = character === '[' ? glob.indexOf(']', at + 2) : -1;
    if (close > 0) {
      steps.push({ kind: 'character', fits: oneOf(glob.slice(at + 1, close)) });
      at = close;
      continue;
    }
    if (character === '?') steps.push({ kind: 'character', fits: (other) => other !== '/' });
    else {
      if (character === '\\' && at + 1 < glob.length) at += 1;
      const own = glob[at]!;
      steps.push({ kind: 'character', fits: (other) => other === own });
    }
  }
  return steps;
}

/** `[a-z]`, `[!a-z]`. */
function oneOf(inside: string): (character: string) => boolean {
  const negated = inside.startsWith('!') || inside.startsWith('^');
  const listed = negated ? inside.slice(1) : inside;
  const has = (character: string) => {
    for (let at = 0; at < listed.length; at++) {
      const range = listed[at + 1] === '-' && at + 2 < listed.length;
      const last = range ? listed[at + 2]! : listed[at]!;
      if (character >= listed[at]! && character <= last) return true;
      if (range) at += 2;
    }
    return false;
  };
  return (character) => character !== '/' && has(character) !== negated;
}

function matches(steps: readonly Step[], path: string): boolean {
  let places = withSkipped(new Set([0]), steps);
  for (const character of path) {
    const next = new Set<number>();
    for (const place of places) {
      const step = steps[place];
      if (step?.kind === 'character') {
        if (step.fits(character)) next.add(place + 1);
      } else if (step?.kind === 'path' || (step?.kind === 'name' && character !== '/')) next.add(place);
      else if (step?.kind === 'folders') next.add(character === '/' ? place : place + 1);
      else if (step?.kind === 'within') next.add(character === '/' ? place - 1 : place);
    }
    if (next.size === 0) return false;
    places = withSkipped(next, steps);
  }
  return places.has(steps.length);
}

/** With the places behind what may stand for nothing. */
function withSkipped(places: Set<number>, steps: readonly Step[]): Set<number> {
  for (const place of places) {
    const kind = steps[place]?.kind;
    if (kind === 'name' || kind === 'path') places.add(place + 1);
    else if (kind === 'folders') places.add(place + 2);
  }
  return places;
}
