// `npm run pictures`: builds, and takes the pictures of the documentation anew, from the real editor with a sample open.
// The moving ones are put together by ffmpeg, which has to be installed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, root } from './prepare.mjs';

await prepare();
const { build } = await import('esbuild');
await build({
  entryPoints: [join(root, 'test/editor/pictures.ts')],
  bundle: true,
  packages: 'external',
  external: ['*/workbench.mjs', '*/samples.mjs', '*/chromium.mjs'],
  format: 'esm',
  platform: 'node',
  outfile: join(root, 'test/editor/.pictures.mjs'),
});
mkdirSync(join(root, 'docs/images'), { recursive: true });
await import(pathToFileURL(join(root, 'test/editor/.pictures.mjs')).href);
