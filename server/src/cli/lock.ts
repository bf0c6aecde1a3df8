import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Another run of this program is done with a file in milliseconds; longer, something is wrong. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 10;
/** A lock whose owner cannot be asked, such as one of another machine, is left over once it is older than this. */
const STALE_MS = 60_000;
/** A lock names its owner at once, unless that was killed before it could. */
const UNNAMED_MS = 1000;

/** Does something with a file while no other run of this program does; 'busy' if one is at it and does not end. */
export function withLock<T>(file: Buffer, work: () => T): T | 'busy' {
  const lock = Buffer.concat([file, Buffer.from('.tieout-lock')]);
  if (!acquire(lock)) return 'busy';
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function acquire(lock: Buffer): boolean {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      writeFileSync(lock, `${process.pid} ${hostname()}`, { flag: 'wx' });
      return true;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
        rmSync(lock, { force: true });
        throw error;
      }
    }
    if (isLeftOver(lock)) rmSync(lock, { force: true });
    else if (Date.now() > until) return false;
    else pause();
  }
}

/** Whether the run that made the lock is gone without taking it away. */
function isLeftOver(lock: Buffer): boolean {
  try {
    const age = Date.now() - statSync(lock).mtimeMs;
    const [owner = '', host] = readFileSync(lock, 'utf8').split(' ');
    if (host === undefined) return age > UNNAMED_MS;
    if (host !== hostname()) return age > STALE_MS;
    process.kill(Number(owner), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}
