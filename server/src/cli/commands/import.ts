import { readFileSync, statSync, writeFileSync } from 'node:fs';
import type { Command } from '../command.ts';
import { troubleOf } from '../read.ts';
import type { Speaker } from '../speaker.ts';
import type { ExitCode, World } from '../world.ts';

/** `tieout import`: a draft made of a file of another program. A draft that is there already is not lost. */
export function importDraft(
  { path, output, force }: Extract<Command, { name: 'import' }>,
  world: World,
  speaker: Speaker,
): ExitCode {
  const { words } = speaker;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    speaker.trouble(troubleOf(path, error));
    return 2;
  }
  const result = world.createService({}).importFile(path, bytes);
  if (typeof result === 'string') {
    speaker.note(`${path}: ${words.importProblem[result]}`);
    return 2;
  }
  for (const { kind, count } of result.left) speaker.note(`${path}: ${words.leftOut[kind](count)}`);
  if (output === '-') {
    speaker.print(result.text);
    return 0;
  }
  if (!force && sizeOf(output) > 0) {
    speaker.note(`${output}: ${words.exists}`);
    return 2;
  }
  try {
    writeFileSync(output, result.text);
  } catch (error) {
    speaker.trouble(troubleOf(output, error));
    return 2;
  }
  speaker.note(words.imported(output));
  return 0;
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
