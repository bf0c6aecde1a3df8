// `npm run bench`: builds the programs and the measurements, and runs them. Measurements are for people to read: no test
// asserts a time. `--json` prints them for a machine, `--only NAME` (may be repeated) runs some of them; `--cpu-prof`
// writes a profile of the run to .profiles, to be opened in the tools of a browser or of VS Code.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}node_modules/.cache/tieout-bench`;
/** `npm run bench:accuracy` measures what is found, `npm run bench` how fast. */
const accuracy = process.argv.includes('--accuracy');
const bundle = `${folder}/${accuracy ? 'accuracy' : 'main'}.mjs`;

const built = spawnSync(process.execPath, ['scripts/build.mjs', '--production'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

mkdirSync(folder, { recursive: true });
await build({
  entryPoints: [`${root}test/bench/${accuracy ? 'accuracy' : 'main'}.ts`],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // The yardstick runs from node_modules, as it would for its users; the engine is bundled, as it is for ours.
  external: ['unified', 'remark-parse', 'remark-gfm'],
  mainFields: ['module', 'main'],
  // A CommonJS dependency inside an ES module asks for `require`.
  banner: {
    js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
  },
  logLevel: 'warning',
});
const profiled = process.argv.includes('--cpu-prof');
const profiling = profiled ? ['--cpu-prof', `--cpu-prof-dir=${root}.profiles`] : [];
const asked = process.argv.slice(2).filter((word) => word !== '--cpu-prof');
/** What the door of the programs (`server/src/start.ts`) tells V8. */
const flags = ['--interrupt-budget=1000000', '--no-regexp-tier-up'];
const { status } = spawnSync(process.execPath, ['--expose-gc', ...flags, ...profiling, bundle, ...asked], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
