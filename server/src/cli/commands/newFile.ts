import { dirname, relative, resolve, sep } from 'node:path';
import type { Destination } from '../fileCommands.ts';
import type { Speaker } from '../speaker.ts';
import { emptyAt, writeFile } from '../write.ts';

/** Prints the text of a new draft, or writes it; one that is there already is not lost. False if it could not be written. */
export function putDraft(text: string, to: Destination, said: string, speaker: Speaker): boolean {
  if (to.output !== '-' && !to.dryRun) return putFile(Buffer.from(text), to, said, speaker);
  speaker.print(text);
  return true;
}

/** Writes a new file, and says so; one that is there already is not lost. False if it could not be written. */
export function putFile(bytes: Uint8Array, { output, force }: Destination, said: string, speaker: Speaker): boolean {
  const expected = force ? 'anything' : emptyAt(output, speaker);
  if (expected === undefined || !writeFile(output, bytes, expected, speaker)) return false;
  speaker.note(said);
  return true;
}

/** The path of a file from the folder of a draft on, as the draft's front matter names it. */
export function pathFrom(draft: string, path: string): string {
  const folder = draft === '-' ? '.' : dirname(draft);
  return relative(resolve(folder), resolve(path)).split(sep).join('/');
}
