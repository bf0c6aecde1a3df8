import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { DraftFile } from './drafts.ts';
import { encode } from './encode.ts';
import { withLock } from './lock.ts';
import { placeOf } from './places.ts';
import { readBytes, type Trouble, troubleOf } from './read.ts';
import type { Voice } from './speaker.ts';

/** What a file must still hold to be written over: these bytes, nothing as it does not exist, or whatever it may be. */
export type Expected = Uint8Array | 'absent' | 'anything';

/** Nothing, or nothing in it: only that is written over. Says so where there is more. */
export function emptyAt(output: string, voice: Voice): Expected | undefined {
  const now = readBytes(output);
  if ('problem' in now) {
    if (now.problem === 'missing') return 'absent';
    voice.trouble(now);
    return undefined;
  }
  if (now.length === 0) return now;
  voice.note(`${output}: ${voice.words.exists}`);
  return undefined;
}

/** Writes a draft's new text over its file, in its own encoding; says so if that cannot be done. */
export function writeBack({ path, encoding, bytes }: DraftFile, text: string, voice: Voice): boolean {
  const written = encode(text, encoding);
  if (written) return writeFile(path, written, bytes, voice);
  voice.trouble({ path, problem: 'cannot-write' });
  return false;
}

/**
 * Writes a file so that at any moment, whatever happens, either the old one or the new one is there and whole: beside
 * it, through to the disk, and in its place at once. Refuses if the file is not what was expected.
 */
export function writeFile(path: string, bytes: Uint8Array, expected: Expected, voice: Voice): boolean {
  const trouble = tryWrite(path, bytes, expected);
  if (trouble) voice.trouble(trouble);
  return trouble === undefined;
}

function tryWrite(path: string, bytes: Uint8Array, expected: Expected): Trouble | undefined {
  try {
    const status = statSync(placeOf(path), { throwIfNoEntry: false });
    if (status && !status.isFile()) return { path, problem: 'not-a-file' };
    const file = status ? realpathSync.native(placeOf(path), 'buffer') : Buffer.from(placeOf(path));
    const done = withLock(file, () => replace(path, file, status, bytes, expected));
    return done === 'busy' ? { path, problem: 'busy' } : done;
  } catch (error) {
    return writeTrouble(path, error);
  }
}

function replace(
  path: string,
  file: Buffer,
  status: Stats | undefined,
  bytes: Uint8Array,
  expected: Expected,
): Trouble | undefined {
  const beside = Buffer.concat([file, Buffer.from(`.${process.pid}.tmp`)]);
  try {
    const handle = openSync(beside, 'wx', status ? 0o600 : 0o666);
    try {
      writeFileSync(handle, bytes);
      if (status) keepAttributes(handle, status);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (!isStill(path, expected)) {
      rmSync(beside, { force: true });
      return { path, problem: 'changed' };
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  flushFolder(file);
  return undefined;
}

function keepAttributes(handle: number, { mode, uid, gid }: Stats): void {
  try {
    fchownSync(handle, uid, gid);
  } catch {
    // Only the owner's own files can be given away.
  }
  fchmodSync(handle, mode & 0o7777);
}

function isStill(path: string, expected: Expected): boolean {
  if (expected === 'anything') return true;
  const now = readBytes(path);
  if ('problem' in now) return expected === 'absent' && now.problem === 'missing';
  return expected !== 'absent' && Buffer.compare(now, expected) === 0;
}

/** That the file has its name is written to the disk, too, where the system can say so. */
function flushFolder(file: Buffer): void {
  try {
    const folder = openSync(Buffer.from(dirname(file.toString('latin1')), 'latin1'), 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Windows has no such thing; the file itself is whole.
  }
}

function writeTrouble(path: string, error: unknown): Trouble {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return { path, problem: 'disk-full' };
  return { ...troubleOf(path, error), problem: 'cannot-write' };
}
