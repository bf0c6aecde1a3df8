// `npm run pictures`: takes the pictures of the documentation anew, from the real editor with a sample open.
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
await build({
  entryPoints: [`${root}test/editor/pictures.ts`],
  bundle: true,
  packages: 'external',
  external: ['*/workbench.mjs', '*/samples.mjs', '*/chromium.mjs'],
  format: 'esm',
  platform: 'node',
  outfile: `${root}test/editor/.pictures.mjs`,
});
mkdirSync(`${root}docs/images`, { recursive: true });
await import(pathToFileURL(`${root}test/editor/.pictures.mjs`).href);
