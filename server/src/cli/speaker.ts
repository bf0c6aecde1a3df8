import { colourFor } from './colour.ts';
import { clip } from './excerpt.ts';
import type { Look } from './formats/text.ts';
import { progressOn } from './progress.ts';
import type { Trouble } from './read.ts';
import type { Task } from './task.ts';
import type { Words } from './wording.ts';
import type { World } from './world.ts';

/** Columns of a report that goes to a file or a pipe, or to a terminal that does not tell its width. */
const COLUMNS = 100;
const FEWEST_COLUMNS = 40;

/** Says what there is to say of one file, or of all. */
export interface Voice {
  readonly words: Words;
  /** Writes a part of the result. */
  print(text: string): void;
  /** Tells what does not belong into the result. */
  note(text: string): void;
  /** Names an input that could not be handled. */
  trouble(trouble: Trouble): void;
}

/** Both voices of one run: results on one stream, notes and progress on the other, never across each other. */
export interface Speaker extends Voice {
  readonly columns: number;
  /** Whether anything went wrong that the exit code must tell of. */
  readonly troubled: boolean;
  progress(text: string): void;
  endProgress(): void;
  /** When the reader of the result is ready for more: what it does not take would fill the memory. */
  ready(): Promise<void>;
}

export function speakerFor(world: World, words: Words): Speaker {
  const progress = progressOn((text) => world.err.write(text), world.err.isTTY === true, world.now);
  let full = false;
  let troubled = false;
  const note = (text: string) => {
    progress.clear();
    world.err.write(`tieout: ${text}\n`);
  };
  return {
    words,
    columns: world.out.columns || COLUMNS,
    get troubled() {
      return troubled;
    },
    print(text) {
      progress.clear();
      full = world.out.write(text) === false;
    },
    note,
    trouble(trouble) {
      troubled = true;
      note(troubleLine(trouble, words));
    },
    progress: (text) => progress.show(clip(text, (world.err.columns || COLUMNS) - 1)),
    endProgress: progress.clear,
    async ready() {
      if (full) await world.out.drained?.();
      full = false;
    },
  };
}

/** Keeps what is said of one file until it is its turn. */
export interface Recorder extends Voice {
  readonly notes: readonly string[];
  readonly printed: readonly string[];
  readonly troubled: boolean;
}

export function recorder(words: Words): Recorder {
  const notes: string[] = [];
  const printed: string[] = [];
  let troubled = false;
  return {
    words,
    notes,
    printed,
    get troubled() {
      return troubled;
    },
    print: (text) => void printed.push(text),
    note: (text) => void notes.push(text),
    trouble(trouble) {
      troubled = true;
      notes.push(troubleLine(trouble, words));
    },
  };
}

function troubleLine({ path, problem, detail }: Trouble, words: Words): string {
  return `${path}: ${words.problem[problem]}${detail ? ` (${detail})` : ''}`;
}

/** How a text is to look where it goes. */
export function lookOn({ coloured, columns }: Pick<Task, 'coloured' | 'columns'>, words: Words): Look {
  return { words, colour: colourFor(coloured), columns: Math.max(FEWEST_COLUMNS, columns) };
}
