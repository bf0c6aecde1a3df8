import type { Locale } from '../../report.ts';
import { useCatalogue } from '../catalogue.ts';
import { isColoured } from '../colour.ts';
import { tellOf } from '../drafts.ts';
import { examinerFor } from '../examine.ts';
import { checkFormat, figuresFormat } from '../formats/index.ts';
import { closingLine } from '../formats/text.ts';
import { findInputs, type Input } from '../inputs.ts';
import { bytesOf } from '../places.ts';
import { shardOf } from '../shard.ts';
import { lookOn, recorder, type Speaker } from '../speaker.ts';
import { spread } from '../spread.ts';
import { addSums, type BatchCommand, type Job, NOTHING, type Task, type Told } from '../task.ts';
import type { Words } from '../wording.ts';
import type { Death, ExitCode, World } from '../world.ts';

/** Fewer files are examined in this thread before another one has read the program. */
const WORTH_A_THREAD = 8;

/**
 * `tieout check`, `fix` and `figures`: each file by itself, told of as soon as it is its turn. Nothing is kept of a file
 * but its counts, so any number of them takes the memory of a few.
 */
export async function batch(command: BatchCommand, locale: Locale, world: World, speaker: Speaker): Promise<ExitCode> {
  const { words } = speaker;
  const task: Task = { command, locale, coloured: isColoured(world.out, world.env), columns: speaker.columns };
  const { open, between, close } = frameOf(task, world, words);
  const all = findInputs(command.paths);
  const found = shardOf(all, command.shard);
  const examined = examineAll(
    found.filter((one) => 'certain' in one),
    task,
    world,
    speaker,
  );
  let sum = NOTHING;
  let troubled = false;
  let failed = false;
  let before = open;
  for (const [index, one] of found.entries()) {
    speaker.progress(words.progress(index, found.length, one.path));
    let told: Told;
    if ('certain' in one) told = (await examined.next()).value as Told;
    else told = toldBy(words, (voice) => tellOf(one, voice));
    for (const note of told.notes) speaker.note(note);
    for (const part of told.printed) {
      speaker.print(before + part);
      before = between;
    }
    sum = addSums(sum, told.sum);
    troubled ||= told.troubled;
    failed ||= told.failed;
    await speaker.ready();
  }
  await examined.return(undefined);
  speaker.endProgress();

  const share = command.shard ? words.shard(command.shard, found.length, all.length) : '';
  const asText = command.format === 'text' && close !== undefined;
  if (share && !asText) speaker.note(`${share}${closingLine(sum, words)}`);
  if (close) speaker.print(`${before === between ? '' : open}${asText ? share : ''}${close(sum)}`);
  return speaker.troubled || troubled ? 2 : failed ? 1 : 0;
}

/** What stands around the parts of the result; nothing around the diffs of a dry run. */
function frameOf(task: Task, world: World, words: Words) {
  const { command } = task;
  const look = lookOn(task, words);
  if (command.name === 'figures') return figuresFormat(command.format, look);
  if (command.dryRun) return { open: '', between: '', close: undefined };
  return checkFormat(command.format, look, world, task.locale);
}

async function* examineAll(
  inputs: readonly Input[],
  task: Task,
  world: World,
  speaker: Speaker,
): AsyncGenerator<Told, void> {
  const { threads } = world;
  const { command, locale } = task;
  if (!threads || (command.jobs === undefined && inputs.length < WORTH_A_THREAD)) {
    const examine = examinerFor(task, world, speaker);
    for (const input of inputs) {
      yield examine(input);
      // That nobody reads the result any more is heard between two turns.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return;
  }
  // Each thread reads the codes for itself; what is wrong with them is said once.
  if (command.name !== 'figures')
    useCatalogue(command.catalogue, world.createService({ settings: { locale } }), speaker);
  const jobs = inputs.map((input): Job => ({ input, place: bytesOf(input.path) }));
  const lost = ({ input: { path } }: Job, { memory, message }: Death) =>
    toldBy(speaker.words, (voice) => voice.trouble({ path, problem: memory ? 'memory' : 'failed', detail: message }));
  yield* spread(jobs, command.jobs ?? threads.usual, (hears) => threads.start(task, hears), lost);
}

function toldBy(words: Words, say: (voice: ReturnType<typeof recorder>) => void): Told {
  const voice = recorder(words);
  say(voice);
  const { notes, printed, troubled } = voice;
  return { notes, printed, troubled, failed: false, sum: NOTHING };
}
