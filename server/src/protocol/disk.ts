import { constants } from 'node:fs';
import { open, opendir, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files of the workspace, where the client does not read them for the server. */
export interface Disk {
  /** The bytes of a file in one of these folders; rejects if there are none. */
  readFile(uri: string, folders: readonly string[]): Promise<Uint8Array>;
  /** The names of the files in a folder that is one of these folders or lies in one; rejects if there is none. */
  listFolder(uri: string, folders: readonly string[]): Promise<readonly string[]>;
}

/** More than any list of codes has. */
const LARGEST = 8 * 1024 * 1024;
/** More than any folder of drafts holds. */
const MOST_ENTRIES = 5000;

/** The disk of this machine: regular files of folders of the workspace, wherever links lead. */
export const disk: Disk = {
  async readFile(uri, folders) {
    const path = await realpath(fileURLToPath(uri));
    if (!(await isWithin(path, folders))) throw new Error('outside of the workspace');
    if (!(await stat(path)).isFile()) throw new Error('no regular file');
    // It may be another by now; opened like this, a pipe does not wait.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const status = await file.stat();
      if (!status.isFile()) throw new Error('no regular file');
      if (status.size > LARGEST) throw new Error('too large');
      return await file.readFile();
    } finally {
      await file.close();
    }
  },
  async listFolder(uri, folders) {
    const path = await realpath(fileURLToPath(uri));
    if (!(await isWithin(path + sep, folders))) throw new Error('outside of the workspace');
    const names: string[] = [];
    for await (const entry of await opendir(path)) {
      // Where a link leads is seen when it is read.
      if (entry.isFile() || entry.isSymbolicLink()) names.push(entry.name);
      if (names.length >= MOST_ENTRIES) break;
    }
    return names;
  },
};

async function isWithin(path: string, folders: readonly string[]): Promise<boolean> {
  const real = await Promise.all(folders.map(realFolder));
  return real.some((folder) => path.startsWith(folder));
}

async function realFolder(uri: string): Promise<string> {
  try {
    const path = await realpath(fileURLToPath(uri));
    return path.endsWith(sep) ? path : path + sep;
  } catch {
    // A folder of another file system holds none of ours: no path begins like this.
    return '\0';
  }
}
