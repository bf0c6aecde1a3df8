import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import picomatch from 'picomatch';
import { entryOf, placeOf } from './places.ts';
import { type Trouble, troubleOf } from './read.ts';

export interface Input {
  /** As given on the command line; for a walked file, joined to the folder as given. */
  readonly path: string;
  /** A draft whatever its text says: named by the user, or named as a draft. Otherwise the front matter decides. */
  readonly certain: boolean;
}

/** What stands at a path: a file, a reason why there is none, or a folder that holds nothing a draft could be. */
export type Found = Input | Trouble | { readonly path: string; readonly barren: true };

/** What is behind the paths, each file once, in the order of the paths and by name within a folder. */
export function findInputs(paths: readonly string[]): readonly Found[] {
  const walk = new Walk();
  for (const path of paths) walk.path(path);
  return walk.found;
}

/** One walk over all the paths, so that a file or folder reached twice, by a link or by a loop, is taken once. */
class Walk {
  readonly found: Found[] = [];
  readonly #files = new Map<string, number>();
  readonly #folders = new Set<string>();

  /** A path as the user gives it: a file or folder, or else a pattern of them, for shells that do not know patterns. */
  path(path: string): void {
    const pattern = isThere(path) ? undefined : patternOf(path);
    if (!pattern) this.#named(path);
    else if (pattern.glob === '') this.#named(pattern.base);
    else if (this.#matching(pattern.base, '', picomatch(pattern.glob), new Set()) === 0) {
      this.found.push({ path, problem: 'no-match' });
    }
  }

  #named(path: string): void {
    try {
      const status = statSync(placeOf(path));
      if (!status.isDirectory()) this.add(path, true);
      else if (this.folder(path) === 0) this.found.push({ path, barren: true });
    } catch (error) {
      this.found.push(troubleOf(path, error));
    }
  }

  /** Takes what matches in a folder and below, as if it were named; says how much that is. */
  #matching(folder: string, under: string, matches: (path: string) => boolean, seen: Set<string>): number {
    let count = 0;
    try {
      const real = realPathOf(folder);
      if (seen.has(real)) return 0;
      seen.add(real);
      for (const { path, name } of entriesOf(folder)) {
        if (isSkipped(name)) continue;
        if (matches(under + name)) {
          this.#named(path);
          count += 1;
        } else if (isFolder(path)) {
          count += this.#matching(path, `${under}${name}/`, matches, seen);
        }
      }
    } catch (error) {
      this.found.push(troubleOf(folder, error));
      count += 1;
    }
    return count;
  }

  add(path: string, certain: boolean): void {
    const real = realPathOf(path);
    const at = this.#files.get(real);
    if (at === undefined) this.#files.set(real, this.found.push({ path, certain }) - 1);
    else if (certain) this.found[at] = { path: this.found[at]!.path, certain };
  }

  /** How many candidates the folder holds, those already taken included. */
  folder(path: string): number {
    let found = 0;
    try {
      const real = realPathOf(path);
      if (this.#folders.has(real)) return 1;
      this.#folders.add(real);
      for (const entry of entriesOf(path)) {
        if (!isSkipped(entry.name)) found += this.#entry(entry.path, entry.name);
      }
    } catch (error) {
      this.found.push(troubleOf(path, error));
      found += 1;
    }
    return found;
  }

  #entry(path: string, name: string): number {
    const candidate = /\.(?:md|txt)$/i.test(name);
    try {
      const status = statSync(placeOf(path));
      if (status.isDirectory()) return this.folder(path);
      if (!candidate || !status.isFile()) return 0;
      this.add(path, /\.(?:disclosure\.md|txt)$/i.test(name));
    } catch (error) {
      // A link that leads nowhere matters only where a draft was expected.
      if (!candidate) return 0;
      this.found.push(troubleOf(path, error));
    }
    return 1;
  }
}

/** The entries of a folder, in one order everywhere. */
function entriesOf(folder: string): { readonly path: string; readonly name: string }[] {
  return readdirSync(placeOf(folder), 'buffer')
    .map((name) => ({ path: entryOf(folder, name), name: `${name}` }))
    .sort((a, b) => byCodeUnit(a.path, b.path));
}

function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function isThere(path: string): boolean {
  return lstatSync(placeOf(path), { throwIfNoEntry: false }) !== undefined;
}

function isFolder(path: string): boolean {
  return statSync(placeOf(path), { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The folder that a pattern begins in, and what is to match below it: nothing if all of the folder is meant. */
function patternOf(path: string): { readonly base: string; readonly glob: string } | undefined {
  const { isGlob, base, glob } = picomatch.scan(sep === '/' ? path : path.replaceAll(sep, '/'));
  if (!isGlob) return undefined;
  const parts = glob.split('/');
  while (parts.at(-1) === '**' || parts.at(-1) === '') parts.pop();
  return { base: base || (path.startsWith('/') ? '/' : '.'), glob: parts.join('/') };
}

/** What a path leads to, as a key: its bytes, since its name may be no UTF-8. */
function realPathOf(path: string): string {
  return realpathSync.native(placeOf(path), 'buffer').toString('latin1');
}

/** The same order on every machine, whatever its language. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
