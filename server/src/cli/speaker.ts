import { colourFor } from './colour.ts';
import { clip } from './excerpt.ts';
import type { Look } from './formats/text.ts';
import { progressOn } from './progress.ts';
import type { Trouble } from './read.ts';
import type { Words } from './wording.ts';
import type { World } from './world.ts';

/** Columns of a report that goes to a file or a pipe, or to a terminal that does not tell its width. */
const COLUMNS = 100;
const FEWEST_COLUMNS = 40;

/** Both voices of one run: results on one stream, notes and progress on the other, never across each other. */
export interface Speaker {
  readonly words: Words;
  readonly look: Look;
  /** Whether anything went wrong that the exit code must tell of. */
  readonly troubled: boolean;
  /** Writes a part of the result. */
  print(text: string): void;
  /** Tells what does not belong into the result. */
  note(text: string): void;
  /** Names an input that could not be handled. */
  trouble(trouble: Trouble): void;
  progress(text: string): void;
  endProgress(): void;
}

export function speakerFor(world: World, words: Words): Speaker {
  const progress = progressOn((text) => world.err.write(text), world.err.isTTY === true, world.now);
  const colour = colourFor(world.out.isTTY === true, world.env);
  let troubled = false;
  const note = (text: string) => {
    progress.clear();
    world.err.write(`tieout: ${text}\n`);
  };
  return {
    words,
    look: { words, colour, columns: Math.max(FEWEST_COLUMNS, world.out.columns || COLUMNS) },
    get troubled() {
      return troubled;
    },
    print(text) {
      progress.clear();
      world.out.write(text);
    },
    note,
    trouble({ path, problem, detail }) {
      troubled = true;
      note(`${path}: ${words.problem[problem]}${detail ? ` (${detail})` : ''}`);
    },
    progress: (text) => progress.show(clip(text, (world.err.columns || COLUMNS) - 1)),
    endProgress: progress.clear,
  };
}
