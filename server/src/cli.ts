#!/usr/bin/env node
/** The command line: a door between the process and the command-line room. */
import { performance } from 'node:perf_hooks';
import { version } from '../../package.json';
import { run } from './cli/run.ts';
import { RULES } from './rules/table.ts';
import { createDisclosureService } from './service.ts';

// The reader of a pipe may leave early (`tieout check … | head`): that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

// Set rather than exited with, so that everything written reaches a slow reader.
process.exitCode = run({
  argv: process.argv.slice(2),
  env: process.env,
  out: process.stdout,
  err: process.stderr,
  version,
  rules: RULES,
  now: () => performance.now(),
  createService: createDisclosureService,
});
