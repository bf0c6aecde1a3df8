#!/usr/bin/env node
/**
 * The door of a program: starts it with the code that V8 made of it the last time. Compiling is a fifth of what one check
 * takes. What is kept lies in the user's own cache folder, a file for each file of the program and each Node; without it,
 * or where it cannot be written, all is as if it were not there. `NODE_DISABLE_COMPILE_CACHE=1` does without it, as it
 * does with Node's own.
 *
 * Node 22 has `module.enableCompileCache`. It keeps what the first run happened to compile, which may have been
 * `--version`, and Node 20 has not got it.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** The program's own file, and a hash of all that its files hold: the build knows them. */
declare const PROGRAM: string;
declare const BUILD: string;

/** What a program tells its door: whether it has worked, since only then has V8 seen what is worth to be kept. */
type Program = typeof import('./cli.ts') | typeof import('./main.node.ts');

/** Each file of a program hands its function to this. */
declare const global: typeof globalThis & {
  tieoutPart: (
    part: (exports: object, require: (id: string) => unknown, module: Loaded, file: string, folder: string) => void,
  ) => void;
};

interface Loaded {
  readonly exports: unknown;
}

/** A program that goes on and on is kept when it has read its first draft. */
const SETTLED_MS = 5000;
/** Files that are kept, those of other versions and of other Nodes among them: two megabytes for each program. */
const MOST_FILES = 12;

/**
 * V8 optimises a function after some 130 KB of its bytecode have run, which in a check is so early that it does it ten
 * times as often as it pays, and on what it has seen too little of: half of the processor's time of 54 drafts, a quarter
 * of one's. A pattern is compiled when it is first used, not interpreted first and then compiled.
 */
setFlagsFromString('--interrupt-budget=1000000');
setFlagsFromString('--no-regexp-tier-up');

const kept = folder();
const modules = new Map<string, Loaded>();
const unkept: { readonly file: string; readonly script: Script }[] = [];
const program = load(`./${PROGRAM}`) as Program;
if (unkept.length > 0) {
  process.once('exit', keep);
  const settling = setInterval(() => {
    keep();
    if (unkept.length === 0) clearInterval(settling);
  }, SETTLED_MS).unref();
}

function load(name: string): unknown {
  const known = modules.get(name);
  if (known) return known.exports;
  const path = join(__dirname, 'parts', name);
  const cache = kept && join(kept, `${name.slice(2)}-${BUILD}-${process.version}-${process.arch}`);
  const cachedData = cache ? read(cache) : undefined;
  // The build leaves no character in it that is not ASCII: read, and held, as a byte each.
  const script = new Script(readFileSync(path, 'latin1'), { filename: path, ...(cachedData && { cachedData }) });
  if (cache && (!cachedData || script.cachedDataRejected)) unkept.push({ file: cache, script });
  const module = { exports: {} };
  modules.set(name, module);
  const needed = (id: string) => (id.startsWith('./') ? load(id) : require(id));
  // A thread is started with the file that it is told, and comes through this door as well.
  global.tieoutPart = (part) => part(module.exports, needed, module, __filename, __dirname);
  script.runInThisContext();
  return module.exports;
}

function keep(): void {
  if (unkept.length === 0 || !program.worked()) return;
  for (const { file, script } of unkept.splice(0)) {
    try {
      const unfinished = `${file}.${process.pid}`;
      mkdirSync(kept!, { recursive: true, mode: 0o700 });
      writeFileSync(unfinished, script.createCachedData());
      renameSync(unfinished, file);
    } catch {
      return;
    }
  }
  forget();
}

function forget(): void {
  try {
    const files = readdirSync(kept!).map((name) => join(kept!, name));
    const written = new Map(files.map((file) => [file, statSync(file).mtimeMs]));
    files.sort((a, b) => written.get(b)! - written.get(a)!);
    for (const file of files.slice(MOST_FILES)) rmSync(file);
  } catch {
    // Another program may do the same at the same time.
  }
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The user's own, as each system has it. */
function folder(): string | undefined {
  const { env, platform } = process;
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  if (platform === 'win32') return env.LOCALAPPDATA && join(env.LOCALAPPDATA, 'tieout', 'cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'tieout');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tieout');
}
