// The language server, on the desktop and in the worker of the web, and the command line share the engine: what they need
// in common are files of their own. esbuild splits only ES modules, and V8's code can be kept only of scripts, as a worker
// can load only scripts, so each part is made CommonJS when all are split, and hands itself over to its door.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build, transform } from 'esbuild';

const FOLDER = 'dist/server';
/**
 * What the programs load only when they are asked for it. It is built by itself: what it had in common with the engine
 * would be a file that every start has to read.
 */
const ASKED_FOR = { word: 'server/src/publish/word/file.ts' };
/** The programs: what they are made of, and their doors. The worker of the web loads the same files. */
const DOORS = {
  'main.node': { program: 'server/src/main.node.ts', door: 'server/src/start.ts', platform: 'node', ending: '.cjs' },
  cli: { program: 'server/src/cli.ts', door: 'server/src/start.ts', platform: 'node', ending: '.cjs' },
  'main.browser': {
    program: 'server/src/main.browser.ts',
    door: 'server/src/start.browser.ts',
    platform: 'browser',
    ending: '.js',
  },
};
/** What all programs share runs in Node and in a worker: it is built of what packages have for neither Node nor a page. */
const ANYWHERE = {
  platform: 'browser',
  mainFields: ['module', 'main'],
  conditions: ['worker', 'module'],
  external: [...builtinModules, 'node:*'],
  plugins: [{ name: 'node', setup: resolveForNode }],
};

/** The variant for Node of a package, for the program that names it. @param {import('esbuild').PluginBuild} build */
function resolveForNode({ onResolve, resolve }) {
  onResolve({ filter: /^vscode-[a-z-]+\/node$/ }, async ({ path, ...where }) => {
    const common = await resolve(dirname(path), where);
    return { path: common.path.replace(/\bcommon([/\\])api\.js$/, 'node$1main.js') };
  });
}

/**
 * @param {import('esbuild').BuildOptions} shared
 * @returns {import('esbuild').BuildOptions}
 */
export function programs(shared) {
  return {
    ...shared,
    ...ANYWHERE,
    entryPoints: Object.entries(DOORS).map(([out, { program }]) => ({ in: program, out })),
    format: 'esm',
    splitting: true,
    entryNames: 'parts/[name]',
    chunkNames: 'parts/shared-[hash]',
    outdir: FOLDER,
    sourcemap: shared.sourcemap && 'inline',
    write: false,
    plugins: [
      ...ANYWHERE.plugins,
      {
        name: 'programs',
        setup({ onResolve, onEnd }) {
          onResolve({ filter: /\.ts$/ }, ({ kind, path }) => {
            if (kind !== 'dynamic-import') return undefined;
            const [name] = Object.entries(ASKED_FOR).find(([, source]) => source.endsWith(path.slice(1))) ?? [];
            return name && { path: `./${name}.js`, external: true };
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
    ...ANYWHERE,
    entryPoints: Object.entries(ASKED_FOR).map(([out, source]) => ({ in: source, out })),
    format: 'esm',
    outdir: parts,
    sourcemap: sourcemap && 'inline',
    write: false,
  });
  // Whoever asks what went into the programs is told of this as well.
  Object.assign(metafile.outputs, askedFor.metafile?.outputs);
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
    // A script in a worker can hand nothing over but by calling what is there; brackets have V8 compile it at once.
    const part = `tieoutPart((function(exports,require,module,__filename,__dirname){${inBytes(code)}\n}));\n`;
    write(name, map ? `${part}//# sourceMappingURL=${name}.map\n` : part);
    if (map) write(`${name}.map`, map);
  }
  for (const name of readdirSync(parts)) if (!names.has(name)) rmSync(join(parts, name));
  const version = hash.digest('hex').slice(0, 12);
  for (const [name, { program, door, platform, ending }] of Object.entries(DOORS)) {
    const [path] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === program) ?? [''];
    await build({
      entryPoints: { [name]: door },
      define: { PROGRAM: JSON.stringify(basename(path)), BUILD: JSON.stringify(version) },
      bundle: true,
      format: platform === 'node' ? 'cjs' : 'iife',
      platform,
      target,
      minify,
      legalComments: 'none',
      outdir: FOLDER,
      outExtension: { '.js': ending },
      logLevel: 'warning',
    });
  }
}
