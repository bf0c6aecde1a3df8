import type { DisclosureService, ServiceOptions } from '../service.ts';
import type { RuleName } from './command.ts';

/** A place to write to, such as `process.stdout`. */
export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** What the command line needs from outside: the process on one side, the engine on the other. */
export interface World {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Stream;
  readonly err: Stream;
  readonly version: string;
  readonly rules: readonly RuleName[];
  /** Milliseconds from any origin. */
  now(): number;
  createService(options: ServiceOptions): DisclosureService;
}

/** 0: nothing at or above --fail-on. 1: findings. 2: bad usage, or an input that cannot be read. */
export type ExitCode = 0 | 1 | 2;
