import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { books, isPresent } from '../../scripts/verdicts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const measure =
  process.env.TIEOUT_MEASURE ?? fileURLToPath(new URL('../../../shared/measure/measure.mjs', import.meta.url));
const present = isPresent(books.published) && existsSync(measure);

/** Tests on published documents, which are no part of the project: without them they are skipped, and say so. */
export function describePublished(what: string, tests: () => void): void {
  const name = present ? what : `${what} (skipped: no documents at ${books.published.folder}, or no measure for them)`;
  describe.skipIf(!present)(name, tests);
}

/** Two numbers: how many of how many. */
export type Part = readonly [number, number];

/** What the measure says of one document. */
export interface DocumentMeasure {
  readonly name: string;
  readonly amount: Part;
  readonly percent: Part;
  readonly cell: Part;
  readonly alarms: number;
  readonly noise: number;
}

/** What the measure says of all of them. */
export interface Measure {
  readonly rows: readonly DocumentMeasure[];
  readonly sums: {
    readonly documents: number;
    readonly alarms: number;
    readonly noise: number;
    readonly emptyTies: number;
  };
  /** Known inconsistencies by class: found of listed. */
  readonly classes: Readonly<Record<string, Part>>;
}

/** Runs the measure with the command line as it was built. */
export function measured(): Measure {
  const command = [measure, books.published.folder, '--json'];
  return JSON.parse(execFileSync(process.execPath, command, { cwd: root, maxBuffer: 2 ** 28 }).toString());
}
