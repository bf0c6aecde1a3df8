// `npm run fuzz`: hardship for the built server, the readers and the command line, at random; what is wrong is made
// small and saved in .fuzz/. `--minutes N` (5), `--seed S`, `--only edits|files|requests|memory|writes`, `--round N`
// (that round alone), `--replay FILE`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { prepare, root } from './prepare.mjs';

prepare();
const folder = join(root, 'test-results/fuzz');
mkdirSync(folder, { recursive: true });
// A run that breaks down must not leave the counts of another.
rmSync(join(root, 'test-results/fuzz.json'), { force: true });
await build({
  entryPoints: [join(root, 'test/fuzz/main.ts'), join(root, 'test/fuzz/reader.ts')],
  outdir: folder,
  outExtension: { '.js': '.mjs' },
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
const { status } = spawnSync(process.execPath, [join(folder, 'main.mjs'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
