import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Every so-manieth text of a folder of the project, or beside it, by name; none where the folder is missing. */
export function textsIn(folder: string, every = 1): [string, string][] {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => /\.(?:txt|md)$/.test(name) && !/^(?:README|traps)/.test(name))
    .filter((_, index) => index % every === 0)
    .map((name) => [name, readFileSync(join(path, name), 'utf8').replaceAll('\r\n', '\n')]);
}
