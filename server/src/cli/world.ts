import type { DisclosureService, ServiceOptions } from '../service.ts';
import type { About } from './formats/sarif.ts';
import type { Job, Task, Told } from './task.ts';

/** A place to write to, such as `process.stdout`. */
export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** False if the reader is behind. */
  write(text: string): unknown;
  /** When the reader has caught up. */
  drained?(): Promise<void>;
}

/** What the command line needs from outside: the process on one side, the engine on the other. */
export interface World {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Stream;
  readonly err: Stream;
  /** Where the program was started. */
  readonly folder: string;
  readonly version: string;
  readonly rules: About['rules'];
  /** Milliseconds from any origin. */
  now(): number;
  /** The day and the time, as a report is to name them. */
  today(): string;
  createService(options: ServiceOptions): DisclosureService;
  /** How many threads a batch takes unless it is told, and how one is started; without them all is done in this one. */
  readonly threads?: {
    readonly usual: number;
    start(task: Task, hears: Hearer): Thread;
  };
}

/** A thread that examines one file at a time. */
export interface Thread {
  examine(job: Job): void;
  end(): Promise<void>;
}

export interface Hearer {
  /** The file in hand is done. */
  told(told: Told): void;
  /** The thread is gone and the file in hand with it. */
  died(death: Death): void;
}

export interface Death {
  /** It took more memory than a thread may. */
  readonly memory: boolean;
  readonly message: string;
}

/** 0: nothing at or above --fail-on. 1: findings. 2: bad usage, or an input that cannot be read. */
export type ExitCode = 0 | 1 | 2;
