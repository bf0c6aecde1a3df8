// Bundles the client and the server for the desktop (Node) and for the web (worker) from one source.
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { noticesOf } from './notices.mjs';
import { programs } from './programs.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'linked',
  // Chinese as it is, not as escapes: the catalogue alone would be half as long again.
  charset: 'utf8',
  // The licences are told in a file of their own.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  loader: { '.tsv': 'text' },
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [{ platform: 'node' }, { platform: 'browser', mainFields: ['browser', 'module', 'main'] }].map(
  (options) => ({
    ...shared,
    ...options,
    // The door waits for drafts; what it loads then is a script of its own.
    entryPoints: ['main', 'running'].map((name) => `client/src/${name}.${options.platform}.ts`),
    external: ['vscode'],
    plugins: [{ name: 'loaded later', setup: leaveToRequire }],
    supported: { 'dynamic-import': false },
    outdir: 'dist/client',
    // The package is ESM, so Node and VS Code (on the web, too) take only `.cjs` for CommonJS.
    outExtension: { '.js': '.cjs' },
  }),
);

/** @param {import('esbuild').PluginBuild} build */
function leaveToRequire({ onResolve }) {
  onResolve({ filter: /\.ts$/ }, ({ kind, path }) =>
    kind === 'dynamic-import' ? { path: path.replace(/ts$/, 'cjs'), external: true } : undefined,
  );
}

// What is packed must hold nothing of an earlier development build, such as its source maps.
if (production) rmSync('dist', { recursive: true, force: true });

if (watch) {
  for (const options of bundles) await (await context(options)).watch();
  await (await context(programs(shared))).watch();
} else {
  const built = await Promise.all([...bundles, programs(shared)].map((options) => build(options)));
  const inputs = built
    .flatMap(({ metafile }) => Object.values(metafile.outputs))
    .flatMap((output) =>
      Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? file : [])),
    );
  const root = fileURLToPath(new URL('..', import.meta.url));
  writeFileSync('dist/NOTICES.txt', `${noticesOf(inputs, root)}\n`);
}
