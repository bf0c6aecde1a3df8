import { writeFileSync } from 'node:fs';
import { encode } from './decode.ts';
import type { DraftFile } from './drafts.ts';
import { troubleOf } from './read.ts';
import type { Speaker } from './speaker.ts';

/** Writes a draft's new text over its file, in its own encoding; names the file if that cannot be done. */
export function writeBack({ path, encoding }: DraftFile, text: string, speaker: Speaker): boolean {
  const bytes = encode(text, encoding);
  if (!bytes) {
    speaker.trouble({ path, problem: 'cannot-write' });
    return false;
  }
  try {
    writeFileSync(path, bytes);
    return true;
  } catch (error) {
    speaker.trouble({ ...troubleOf(path, error), problem: 'cannot-write' });
    return false;
  }
}
