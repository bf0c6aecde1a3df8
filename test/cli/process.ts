import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const samples = fileURLToPath(new URL('../../samples', import.meta.url));

export const program = fileURLToPath(new URL('../../dist/server/cli.cjs', import.meta.url));
if (!existsSync(program)) throw new Error('dist/server/cli.cjs is missing: run `npm run build` first.');

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line in a process of its own, as a user would, in English unless the test says otherwise. */
export function tieout(...args: string[]): Outcome {
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    // A listing of every figure of a long draft is some megabytes.
    maxBuffer: 64 * 1024 * 1024,
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}
