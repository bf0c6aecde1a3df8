// What every script needs first: packages as the lock file says, and a fresh build. Node built-ins only, because this
// runs on a bare checkout.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs packages if they are missing or not those of the lock file, and builds. Ends the process if it cannot. */
export function prepare() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node 20.19 or later is needed; this is ${process.version}.`);
  }
  if (!installed()) {
    console.log('Installing packages (npm ci)…');
    npm(
      ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      'The packages could not be installed.',
    );
  }
  console.log('Building…');
  run(process.execPath, ['scripts/build.mjs'], 'The build failed.');
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

function npm(args, failure) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) run(process.execPath, [script, ...args], failure);
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, failure, process.platform === 'win32');
}

function run(command, args, failure, shell = false) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  if (error) fail(`${failure} ${error.message}`);
  if (status !== 0) fail(failure);
}

/** @returns {never} */
export function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
