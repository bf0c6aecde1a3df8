// What every script needs first: packages as the lock file says, and a fresh build. Node built-ins only, because this
// runs on a bare checkout.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Installs packages if they are missing or not those of the lock file, and builds; says what it does while it does it.
 * Ends the process if it cannot.
 */
export async function prepare() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node 20.19 or later is needed; this is ${process.version}.`);
  }
  if (!installed()) {
    await step(
      'Installing packages (npm ci; some 900 MB on the disk, a minute or two)',
      'The packages could not be installed.',
      () => npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']),
    );
  }
  await step('Building', 'The build failed.', () => run(process.execPath, ['scripts/build.mjs']));
}

/** Something that takes a while: named when it begins and ends, and every ten seconds between. */
async function step(what, failure, work) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  console.log(`${what}…`);
  const signs = setInterval(() => console.log(`  … ${seconds()} s`), 10_000);
  const problem = await work();
  clearInterval(signs);
  if (problem !== undefined) fail(`${failure} ${problem}`.trim());
  if (seconds() > 1) console.log(`  done in ${seconds()} s`);
}

/** npm writes what it installed into a lock file of its own; the two list the same packages or the folder is stale. */
function installed() {
  const written = `${root}/node_modules/.package-lock.json`;
  if (!existsSync(written)) return false;
  const wanted = Object.entries(packages(`${root}/package-lock.json`)).filter(([path]) => path !== '');
  const present = packages(written);
  return wanted.every(([path, { version, optional, peer }]) => {
    // Packages for other machines are in the lock file and rightly absent.
    return present[path] === undefined ? optional || peer : present[path].version === version;
  });
}

function packages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args]);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, process.platform === 'win32');
}

/** Runs a command; what is wrong with it, if anything is, beside what it printed itself. */
function run(command, args, shell = false) {
  return new Promise((resolve) => {
    spawn(command, args, { cwd: root, stdio: 'inherit', shell })
      .on('error', (error) => resolve(error.message))
      .on('close', (code) => resolve(code === 0 ? undefined : ''));
  });
}

/** @returns {never} */
export function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
