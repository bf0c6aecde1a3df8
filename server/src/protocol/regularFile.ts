import { constants } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** More than any list of codes has. */
const LARGEST = 8 * 1024 * 1024;

/** The bytes of a regular file of a folder of the workspace, wherever links lead; rejects for anything else. */
export async function readRegularFile(uri: string, folders: readonly string[]): Promise<Uint8Array> {
  const path = await realpath(fileURLToPath(uri));
  const within = await Promise.all(folders.map(async (folder) => path.startsWith(await realFolder(folder))));
  if (!within.includes(true)) throw new Error('outside of the workspace');
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
