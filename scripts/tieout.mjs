#!/usr/bin/env node
// The command line from wherever this lies: a release, which is built, or a clone, which is built when it is first asked
// (that takes the packages of the lock file, and so a registry). For hooks and actions, which know nothing of either.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../dist/server/cli.cjs', import.meta.url));
if (!existsSync(program)) {
  const prepare = `import(${JSON.stringify(new URL('prepare.mjs', import.meta.url).href)}).then(({ prepare }) => prepare())`;
  // What it says is no result.
  const { status } = spawnSync(process.execPath, ['--eval', prepare], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(2);
}
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 2;
