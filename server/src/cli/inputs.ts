import { readdirSync, realpathSync, statSync } from 'node:fs';
import { entryOf, placeOf } from './places.ts';
import { type Trouble, troubleOf } from './read.ts';

export interface Input {
  /** As given on the command line; for a walked file, joined to the folder as given. */
  readonly path: string;
  /** A draft whatever its text says: named by the user, or named as a draft. Otherwise the front matter decides. */
  readonly certain: boolean;
}

export interface Inputs {
  readonly files: readonly Input[];
  readonly troubles: readonly Trouble[];
  /** Folders given that hold nothing a draft could be. */
  readonly barren: readonly string[];
}

/** The files behind the paths, each once, in the order of the paths and by name within a folder. */
export function findInputs(paths: readonly string[]): Inputs {
  const walk = new Walk();
  const barren: string[] = [];
  for (const path of paths) {
    try {
      const status = statSync(placeOf(path));
      if (!status.isDirectory()) {
        walk.add(path, true);
      } else if (walk.folder(path) === 0) {
        barren.push(path);
      }
    } catch (error) {
      walk.troubles.push(troubleOf(path, error));
    }
  }
  return { files: [...walk.files.values()], troubles: walk.troubles, barren };
}

/** One walk over all the paths, so that a file or folder reached twice, by a link or by a loop, is taken once. */
class Walk {
  readonly files = new Map<string, Input>();
  readonly troubles: Trouble[] = [];
  readonly #folders = new Set<string>();

  add(path: string, certain: boolean): void {
    const real = realPathOf(path);
    const known = this.files.get(real);
    if (!known) this.files.set(real, { path, certain });
    else if (certain && !known.certain) this.files.set(real, { ...known, certain });
  }

  /** How many candidates the folder holds, those already taken included. */
  folder(path: string): number {
    let found = 0;
    try {
      const real = realPathOf(path);
      if (this.#folders.has(real)) return 1;
      this.#folders.add(real);
      const names = readdirSync(placeOf(path), 'buffer').map((name) => ({
        path: entryOf(path, name),
        name: `${name}`,
      }));
      for (const entry of names.sort((a, b) => byCodeUnit(a.path, b.path))) {
        const skipped = entry.name.startsWith('.') || entry.name === 'node_modules';
        if (!skipped) found += this.#entry(entry.path, entry.name);
      }
    } catch (error) {
      this.troubles.push(troubleOf(path, error));
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
      this.troubles.push(troubleOf(path, error));
    }
    return 1;
  }
}

/** What a path leads to, as a key: its bytes, since its name may be no UTF-8. */
function realPathOf(path: string): string {
  return realpathSync.native(placeOf(path), 'buffer').toString('latin1');
}

/** The same order on every machine, whatever its language. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
