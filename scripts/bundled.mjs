// Runs a program of test/ as a bundle of its own: the engine is bundled, as it is for those who use it.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './prepare.mjs';

/**
 * Bundles programs into a folder, runs the first of them, and ends with its exit code.
 * @param {{ entries: readonly string[], folder: string, words?: readonly string[], node?: readonly string[], external?: string[] }} program
 *   files below test/; where the bundles go; what the program is told, and what Node is; packages left where they are
 */
export async function runBundled({ entries, folder, words = process.argv.slice(2), node = [], external = [] }) {
  const outdir = join(root, folder);
  mkdirSync(outdir, { recursive: true });
  await build({
    entryPoints: entries.map((entry) => join(root, 'test', entry)),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external,
    mainFields: ['module', 'main'],
    // A CommonJS dependency inside an ES module asks for `require`.
    banner: {
      js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
    },
    logLevel: 'warning',
  });
  const program = entries[0].replace(/^.*\//, '').replace(/\.ts$/, '.mjs');
  const { status } = spawnSync(process.execPath, [...node, join(outdir, program), ...words], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}
