import { readFileSync, statSync } from 'node:fs';
import { decode, type Encoding } from './decode.ts';

/** Why a path could not be checked. The words for each are in words.ts. */
export type Problem =
  | 'missing'
  | 'denied'
  | 'not-a-file'
  | 'too-large'
  | 'binary'
  | 'encoding'
  | 'unreadable'
  | 'failed'
  | 'cannot-write'
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
}

/** A disclosure is some 100 KB; beyond this a path was mistaken, and reading it would only exhaust memory. */
const LARGEST_BYTES = 50 * 1024 * 1024;

/** Reads one file as text, or says why it cannot be. */
export function readText(path: string): FileText | Trouble {
  try {
    const status = statSync(path);
    if (!status.isFile()) return { path, problem: 'not-a-file' };
    if (status.size > LARGEST_BYTES) return { path, problem: 'too-large' };
    const decoded = decode(readFileSync(path));
    return 'problem' in decoded ? { path, problem: decoded.problem } : decoded;
  } catch (error) {
    return troubleOf(path, error);
  }
}

/** A failure of the file system in the terms of this program. */
export function troubleOf(path: string, error: unknown): Trouble {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { path, problem: 'missing' };
  if (code === 'EACCES' || code === 'EPERM') return { path, problem: 'denied' };
  return { path, problem: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
}
