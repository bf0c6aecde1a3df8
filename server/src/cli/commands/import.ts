import type { Command } from '../command.ts';
import { readBytes } from '../read.ts';
import type { Speaker } from '../speaker.ts';
import type { ExitCode, World } from '../world.ts';
import { emptyAt, writeFile } from '../write.ts';

/** `tieout import`: a draft made of a file of another program. A draft that is there already is not lost. */
export function importDraft(
  { path, output, force, dryRun }: Extract<Command, { name: 'import' }>,
  world: World,
  speaker: Speaker,
): ExitCode {
  const { words } = speaker;
  const bytes = readBytes(path);
  if ('problem' in bytes) {
    speaker.trouble(bytes);
    return 2;
  }
  const result = world.createService({}).importFile(path, bytes);
  if (typeof result === 'string') {
    speaker.note(`${path}: ${words.importProblem[result]}`);
    return 2;
  }
  for (const { kind, count } of result.left) speaker.note(`${path}: ${words.leftOut[kind](count)}`);
  if (output === '-' || dryRun) {
    speaker.print(result.text);
    return 0;
  }
  const expected = force ? 'anything' : emptyAt(output, speaker);
  if (expected === undefined || !writeFile(output, Buffer.from(result.text), expected, speaker)) return 2;
  speaker.note(words.imported(output));
  return 0;
}
