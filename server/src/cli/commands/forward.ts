import type { Locale } from '../../report.ts';
import type { ForwardCommand } from '../fileCommands.ts';
import { readBytes } from '../read.ts';
import type { Speaker } from '../speaker.ts';
import type { ExitCode, World } from '../world.ts';
import { pathFrom, putDraft } from './newFile.ts';

/** `tieout generate forward`: this year's draft made of last year's file. */
export function forward(command: ForwardCommand, locale: Locale, world: World, speaker: Speaker): ExitCode {
  const { words } = speaker;
  const { path, output } = command;
  const bytes = readBytes(path);
  if ('problem' in bytes) {
    speaker.trouble(bytes);
    return 2;
  }
  const made = world.createService({ settings: { locale } }).rollForward(path, bytes, pathFrom(output, path));
  if (typeof made === 'string') {
    speaker.note(`${path}: ${made === 'no-year' ? words.noYear : words.importProblem[made]}`);
    return 2;
  }
  return putDraft(made.text, command, words.imported(output), speaker) ? 0 : 2;
}
