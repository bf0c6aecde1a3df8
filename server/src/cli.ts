#!/usr/bin/env node
/** The command line: a door between the process and the command-line room. */
import { performance } from 'node:perf_hooks';
import { version } from '../../package.json';
import { argumentsOf } from './cli/places.ts';
import { run } from './cli/run.ts';
import { RULES } from './rules/table.ts';
import { createDisclosureService } from './service.ts';

// The reader of a pipe may leave early, a disk be full: what was asked for has not been told, so this is no success.
process.stdout.on('error', (error) => giveUp(`the output cannot be written (${error.message})`));
// There is nowhere left to say that nothing can be said.
process.stderr.on('error', () => process.exit(2));

try {
  // Set rather than exited with, so that everything written reaches a slow reader.
  process.exitCode = run({
    argv: argumentsOf(process.argv),
    env: process.env,
    out: process.stdout,
    err: process.stderr,
    version,
    rules: RULES,
    now: () => performance.now(),
    createService: createDisclosureService,
  });
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error));
}

function giveUp(reason: string): never {
  process.stderr.write(`tieout: ${reason}\n`);
  process.exit(2);
}
