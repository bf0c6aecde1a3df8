import type { ImportCommand } from '../fileCommands.ts';
import { readBytes } from '../read.ts';
import type { Speaker } from '../speaker.ts';
import type { ExitCode, World } from '../world.ts';
import { putDraft } from './newFile.ts';

/** `tieout import`: a draft made of a file of another program. */
export function importDraft(command: ImportCommand, world: World, speaker: Speaker): ExitCode {
  const { words } = speaker;
  const { path, output } = command;
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
  return putDraft(result.text, command, words.imported(output), speaker) ? 0 : 2;
}
