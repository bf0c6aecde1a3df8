// `npm run bench`: builds the programs and the measurements, and runs them. Measurements are for people to read: no test
// asserts a time. `--json` prints them for a machine, `--only NAME` (may be repeated) runs some of them; `--cpu-prof`
// writes a profile of the run to .profiles, to be opened in the tools of a browser or of VS Code.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runBundled } from './bundled.mjs';
import { root } from './prepare.mjs';

/** `npm run bench:accuracy` measures what is found, `npm run bench` how fast. */
const accuracy = process.argv.includes('--accuracy');

const built = spawnSync(process.execPath, ['scripts/build.mjs', '--production'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

const profiled = process.argv.includes('--cpu-prof');
const profiling = profiled ? ['--cpu-prof', `--cpu-prof-dir=${join(root, '.profiles')}`] : [];
/** What the door of the programs (`server/src/start.ts`) tells V8. */
const flags = ['--interrupt-budget=1000000', '--no-regexp-tier-up'];
await runBundled({
  entries: [accuracy ? 'bench/accuracy.ts' : 'bench/main.ts'],
  folder: 'node_modules/.cache/tieout-bench',
  words: process.argv.slice(2).filter((word) => word !== '--cpu-prof'),
  node: ['--expose-gc', ...flags, ...profiling],
  // The yardstick runs from node_modules, as it would for its users.
  external: ['unified', 'remark-parse', 'remark-gfm'],
});
