import { dirname, relative, resolve, sep } from 'node:path';
import type { Locale } from '../../report.ts';
import type { Command } from '../command.ts';
import { readBytes } from '../read.ts';
import type { Speaker } from '../speaker.ts';
import type { ExitCode, World } from '../world.ts';
import { emptyAt, writeFile } from '../write.ts';

/** `tieout generate forward`: this year's draft made of last year's file. A draft that is there already is not lost. */
export function forward(
  { path, output, force, dryRun }: Extract<Command, { name: 'forward' }>,
  locale: Locale,
  world: World,
  speaker: Speaker,
): ExitCode {
  const { words } = speaker;
  const bytes = readBytes(path);
  if ('problem' in bytes) {
    speaker.trouble(bytes);
    return 2;
  }
  const printed = output === '-' || dryRun;
  const made = world.createService({ settings: { locale } }).rollForward(path, bytes, priorFor(path, output));
  if (typeof made === 'string') {
    speaker.note(`${path}: ${made === 'no-year' ? words.noYear : words.importProblem[made]}`);
    return 2;
  }
  if (printed) {
    speaker.print(made.text);
    return 0;
  }
  const expected = force ? 'anything' : emptyAt(output, speaker);
  if (expected === undefined || !writeFile(output, Buffer.from(made.text), expected, speaker)) return 2;
  speaker.note(words.imported(output));
  return 0;
}

/** Last year's file, from the folder of the new draft on. */
function priorFor(last: string, output: string): string {
  const folder = output === '-' ? '.' : dirname(output);
  return relative(resolve(folder), resolve(last)).split(sep).join('/');
}
