import { type Ledger, type Locale, NO_FIGURES, type Severity } from '../report.ts';
import type { Command } from './command.ts';
import type { Input } from './inputs.ts';

// What passes between the run and those who examine its files, which may be threads: data only.

/** A command that looks at each file by itself and tells of it. */
export type BatchCommand = Extract<Command, { name: 'check' | 'fix' | 'figures' }>;

/** All that has to be known to examine a file. */
export interface Task {
  readonly command: BatchCommand;
  readonly locale: Locale;
  /** How the result is to look where it goes. */
  readonly coloured: boolean;
  readonly columns: number;
}

/** One file to be examined. */
export interface Job {
  readonly input: Input;
  /** Its name as the system has it, if that is no UTF-8. */
  readonly place: Uint8Array | undefined;
}

/** What came of one file. */
export interface Told {
  /** For those who run the program, a line each. */
  readonly notes: readonly string[];
  /** Its parts of the result, as they are printed. */
  readonly printed: readonly string[];
  /** It could not be read or handled. */
  readonly troubled: boolean;
  /** It has findings at or above `--fail-on`. */
  readonly failed: boolean;
  readonly sum: Sum;
}

/** What a closing line tells of. */
export interface Sum {
  readonly files: number;
  readonly found: Readonly<Record<Severity, number>>;
  readonly silenced: number;
  readonly ledger: Ledger;
}

export const NOTHING: Sum = {
  files: 0,
  found: { error: 0, warning: 0, information: 0, hint: 0 },
  silenced: 0,
  ledger: NO_FIGURES,
};

export function addSums(a: Sum, b: Sum): Sum {
  return {
    files: a.files + b.files,
    found: addEach(a.found, b.found),
    silenced: a.silenced + b.silenced,
    ledger: addEach(a.ledger, b.ledger),
  };
}

function addEach<T extends { readonly [K in keyof T]: number }>(a: T, b: T): T {
  return Object.fromEntries(Object.entries<number>(a).map(([key, count]) => [key, count + b[key as keyof T]])) as T;
}
