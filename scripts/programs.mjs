// The language server and the command line share the engine: what both need is a file of its own. esbuild splits only
// ES modules, and V8's code can be kept only of scripts, so each part is made CommonJS when all are split.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';

const FOLDER = 'dist/server';
/**
 * What the programs load only when they are asked for it. It is built by itself: what it had in common with the engine
 * would be a file that every start has to read.
 */
const ASKED_FOR = { word: 'server/src/publish/word/file.ts' };
/** The door of each program, and where it comes from. */
const DOORS = { 'main.node': 'server/src/main.node.ts', cli: 'server/src/cli.ts' };

/**
 * @param {import('esbuild').BuildOptions} shared
 * @returns {import('esbuild').BuildOptions}
 */
export function programs(shared) {
  return {
    ...shared,
    entryPoints: Object.entries(DOORS).map(([out, source]) => ({ in: source, out })),
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'esm',
    splitting: true,
    entryNames: 'parts/[name]',
    chunkNames: 'parts/engine-[hash]',
    outdir: FOLDER,
    outExtension: { '.js': '.cjs' },
    sourcemap: shared.sourcemap && 'inline',
    write: false,
    plugins: [
      {
        name: 'programs',
        setup({ onResolve, onEnd }) {
          onResolve({ filter: /\.ts$/ }, ({ kind, path }) => {
            if (kind !== 'dynamic-import') return undefined;
            const [name] = Object.entries(ASKED_FOR).find(([, source]) => source.endsWith(path.slice(1))) ?? [];
            return name && { path: `./${name}.cjs`, external: true };
          });
          onEnd((result) => written(result, shared));
        },
      },
    ],
  };
}

/**
 * Escapes, unlike Chinese, are a byte a character in memory: half of it, and nothing to decode. esbuild leaves patterns as
 * they are.
 */
function inBytes(code) {
  const escaped = code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (/(?<!\\)\\(?:\\\\)*[^\0-\x7f]|String\.raw/.test(code)) throw new Error('What is escaped twice is another text.');
  return escaped;
}

/**
 * @param {import('esbuild').BuildResult} result
 * @param {import('esbuild').BuildOptions} shared
 */
async function written({ outputFiles = [], metafile }, shared) {
  const { sourcemap, minify, target } = shared;
  if (!metafile) return;
  const parts = join(FOLDER, 'parts');
  mkdirSync(parts, { recursive: true });
  const names = new Set();
  const hash = createHash('sha256');
  const write = (name, text) => {
    hash.update(text);
    writeFileSync(join(parts, name), text);
    names.add(name);
  };
  const askedFor = await build({
    ...shared,
    entryPoints: Object.entries(ASKED_FOR).map(([out, source]) => ({ in: source, out })),
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'esm',
    outdir: parts,
    outExtension: { '.js': '.cjs' },
    sourcemap: sourcemap && 'inline',
    write: false,
  });
  for (const { path, text } of [...outputFiles, ...askedFor.outputFiles]) {
    const name = basename(path);
    const { code, map } = await transform(text, {
      format: 'cjs',
      charset: 'ascii',
      // The door loads each part as a script, which has no `import()`.
      supported: { 'dynamic-import': false },
      legalComments: 'none',
      sourcefile: name,
      sourcemap: sourcemap && 'external',
      minify,
      target,
    });
    write(name, map ? `${inBytes(code)}//# sourceMappingURL=${name}.map\n` : inBytes(code));
    if (map) write(`${name}.map`, map);
  }
  for (const name of readdirSync(parts)) if (!names.has(name)) rmSync(join(parts, name));
  const version = hash.digest('hex').slice(0, 12);
  for (const [door, source] of Object.entries(DOORS)) {
    const [path] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source) ?? [''];
    await build({
      entryPoints: { [door]: 'server/src/start.ts' },
      define: { PROGRAM: JSON.stringify(basename(path)), BUILD: JSON.stringify(version) },
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target,
      minify,
      legalComments: 'none',
      outdir: FOLDER,
      outExtension: { '.js': '.cjs' },
      logLevel: 'warning',
    });
  }
}
