import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import {
  type Companion,
  type CompanionFile,
  type FoundCompanion,
  MOST_UNIT_BYTES,
  unitFilesAmong,
} from '../service.ts';
import { readBytes } from './read.ts';

/** What a draft names: paths from its own folder on. */
export function findCompanion(draft: string, { key, path }: Companion): FoundCompanion {
  const place = resolve(dirname(draft), path);
  return key === 'prior'
    ? { key, path, files: [{ name: path, bytes: bytesAt(place) }] }
    : { key, path, ...filesIn(place, draft) };
}

function filesIn(folder: string, draft: string): Pick<FoundCompanion, 'files' | 'more'> {
  const entries = entriesOf(folder);
  if (!entries) return { files: undefined };
  const { names, more } = unitFilesAmong(entries, isFolderOf(folder, draft) ? basename(draft) : undefined);
  const files: CompanionFile[] = [];
  let size = 0;
  for (const name of names) {
    const bytes = bytesAt(join(folder, name));
    size += bytes?.length ?? 0;
    if (size > MOST_UNIT_BYTES) return { files, more: true };
    files.push({ name, bytes });
  }
  return { files, more };
}

function entriesOf(folder: string): readonly string[] | undefined {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isFile() || entry.isSymbolicLink() ? [entry.name] : []));
  } catch {
    return undefined;
  }
}

function isFolderOf(folder: string, draft: string): boolean {
  try {
    return realpathSync(folder) === realpathSync(dirname(resolve(draft)));
  } catch {
    return false;
  }
}

function bytesAt(path: string): Uint8Array | undefined {
  const bytes = readBytes(path);
  return 'problem' in bytes ? undefined : bytes;
}
