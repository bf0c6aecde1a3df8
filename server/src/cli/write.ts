import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { encode } from './decode.ts';
import type { DraftFile } from './drafts.ts';
import { readText, troubleOf } from './read.ts';
import type { Speaker } from './speaker.ts';

/**
 * Writes a draft's new text over its file, in its own encoding; names the file if that cannot be done, or if it has been
 * changed since it was read. The new text takes the place of the old one at once and whole.
 */
export function writeBack({ path, encoding, document }: DraftFile, text: string, speaker: Speaker): boolean {
  const bytes = encode(text, encoding);
  if (!bytes) {
    speaker.trouble({ path, problem: 'cannot-write' });
    return false;
  }
  const now = readText(path);
  if (!('text' in now) || now.text !== document.getText()) {
    speaker.trouble({ path, problem: 'changed' });
    return false;
  }
  try {
    replaceFile(path, bytes);
    return true;
  } catch (error) {
    speaker.trouble({ ...troubleOf(path, error), problem: 'cannot-write' });
    return false;
  }
}

function replaceFile(path: string, bytes: Uint8Array): void {
  const file = realpathSync(path);
  const beside = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, bytes, { mode: statSync(file).mode, flag: 'wx' });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
