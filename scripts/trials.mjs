// `npm run trials`: plants one slip at a time in real drafts and in the fixtures, repairs each, and says what became of
// it. `--count N` (600), `--seed S`, `--folder PATH` (real drafts; ../shared/corpus-dev), `--only NAME`, `--verbose`.
// `--tables` swaps each table for another version of itself instead, and says whether it is named.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}test-results/trials`;
mkdirSync(folder, { recursive: true });
await build({
  entryPoints: [`${root}test/trials/main.ts`],
  outfile: `${folder}/main.mjs`,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  // A CommonJS dependency inside an ES module asks for `require`.
  banner: {
    js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
  },
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [`${folder}/main.mjs`, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
