import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { decode, type Encoding } from '../text/decode.ts';
import { placeOf } from './places.ts';

/** Why a path could not be checked. The words for each are in words.ts. */
export type Problem =
  | 'missing'
  | 'no-match'
  | 'denied'
  | 'not-a-file'
  | 'too-large'
  | 'binary'
  | 'encoding'
  | 'unreadable'
  | 'failed'
  | 'memory'
  | 'cannot-write'
  | 'disk-full'
  | 'busy'
  | 'changed';

export interface Trouble {
  readonly path: string;
  readonly problem: Problem;
  /** What the system said, where that tells more than the reason does. */
  readonly detail?: string;
}

export interface FileText {
  readonly text: string;
  readonly encoding: Encoding;
  /** The file as it was read. */
  readonly bytes: Uint8Array;
}

/** A disclosure is some 100 KB; beyond this a path was mistaken, and reading it would only exhaust memory. */
const LARGEST_BYTES = 50 * 1024 * 1024;

/** Reads one file as text, or says why it cannot be. */
export function readText(path: string): FileText | Trouble {
  const bytes = readBytes(path);
  if ('problem' in bytes) return bytes;
  const decoded = decode(bytes);
  return 'problem' in decoded ? { path, problem: decoded.problem } : { ...decoded, bytes };
}

/** Reads one regular file, or says why it cannot be: a device has no end, and a pipe may wait for ever. */
export function readBytes(path: string): Uint8Array | Trouble {
  let file: number | undefined;
  try {
    if (!statSync(placeOf(path)).isFile()) return { path, problem: 'not-a-file' };
    // It may be another by now; opened like this, none of them waits.
    file = openSync(placeOf(path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = fstatSync(file);
    if (!status.isFile()) return { path, problem: 'not-a-file' };
    return status.size > LARGEST_BYTES
      ? { path, problem: 'too-large' }
      : (readAll(file, status.size) ?? { path, problem: 'too-large' });
  } catch (error) {
    return troubleOf(path, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** To the end of the file, which may have grown; undefined if it is too large by now. */
function readAll(file: number, size: number): Uint8Array | undefined {
  let bytes = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const count = readSync(file, bytes, length, bytes.length - length, null);
    if (count === 0) return bytes.subarray(0, length);
    length += count;
    if (length > LARGEST_BYTES) return undefined;
    if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(Math.max(65_536, length))]);
  }
}

/** A failure of the file system in the terms of this program. */
export function troubleOf(path: string, error: unknown): Trouble {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { path, problem: 'missing' };
  if (code === 'EACCES' || code === 'EPERM') return { path, problem: 'denied' };
  return { path, problem: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
}
