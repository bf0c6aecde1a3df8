import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Measurement, milliseconds, skipped } from './result.ts';
import { ServerProcess } from './server.ts';
import { median, time } from './statistics.ts';

const RUNS = 7;
const MEGABYTE = 1024 * 1024;

/** The server keeps the code that V8 made of it when it has been up for five seconds. */
const KEPT_MS = 6000;

/** Node with nothing to do: what the budgets of a start are told in. */
export const bareNode = () => time(() => spawnSync(process.execPath, ['-e', '0']));

/** From starting the server process to the diagnostics of the draft that was opened; `budgetMs` where Node takes 45. */
export async function activation(text: string, budgetMs: number): Promise<Measurement> {
  const samples: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const began = performance.now();
    const server = new ServerProcess();
    await server.initialize();
    await server.open('file:///bench.disclosure.md', text);
    // The first start reads the program from disk and compiles it, once an installation.
    if (run === 0) await pause(KEPT_MS);
    else samples.push(performance.now() - began);
    server.stop();
    if (run > 0) bare.push(bareNode());
  }
  const [taken, node] = [median(samples), median(bare)];
  const allowed = (budgetMs * node) / 45;
  return {
    what: 'activation to first diagnostics, 70 KB',
    measured: `${milliseconds(taken)} (server process, median of ${RUNS}), ${(taken / node).toFixed(1)} × bare Node`,
    budget: `≤ ${(budgetMs / 45).toFixed(1)} × bare Node`,
    ok: taken <= allowed,
    numbers: { median: taken, max: Math.max(...samples), node },
  };
}

/** `tieout check` of one draft, the start of Node included; beside it, Node alone, which the budget is told in. */
export function coldCheck(text: string, times: number, andMs: number): Measurement {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-bench-'));
  try {
    const draft = join(folder, 'draft.disclosure.md');
    writeFileSync(draft, text);
    const checks: number[] = [];
    const bare: number[] = [];
    for (let index = 0; index <= RUNS; index++) {
      const check = time(() => spawnSync(process.execPath, ['dist/server/cli.cjs', 'check', draft]));
      const node = bareNode();
      if (index === 0) continue;
      checks.push(check);
      bare.push(node);
    }
    const [check, node] = [median(checks), median(bare)];
    return {
      what: 'cold tieout check, one draft, 70 KB',
      measured: `${milliseconds(check)}, ${((check - andMs) / node).toFixed(1)} × bare Node (${milliseconds(node)}) + ${andMs} ms`,
      budget: `≤ ${times} × bare Node + ${andMs} ms`,
      ok: check <= times * node + andMs,
      numbers: { check, node },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Resident memory of the server process with ten drafts open, each changed once. */
export async function memory(texts: readonly string[], budget: number): Promise<Measurement> {
  const what = `server memory, ${texts.length} drafts of 70 KB`;
  const server = new ServerProcess();
  try {
    await server.initialize();
    for (const [index, text] of texts.entries()) {
      await server.open(`file:///bench-${index}.disclosure.md`, text);
      await server.touch(`file:///bench-${index}.disclosure.md`);
    }
    await pause(1000);
    const megabytes = server.memory();
    if (megabytes === undefined) return skipped(what, `≤ ${budget} MB`, 'not measured: this system has no /proc');
    return {
      what,
      measured: `${megabytes.toFixed(0)} MB`,
      budget: `≤ ${budget} MB`,
      ok: megabytes <= budget,
      numbers: { megabytes },
    };
  } finally {
    server.stop();
  }
}

/** The packaged extension, if one has been built. */
export function packaged(budget: number): Measurement {
  const [newest] = readdirSync('.')
    .filter((name) => name.endsWith('.vsix'))
    .map((name) => ({ name, ...sizeAndTime(name) }))
    .sort((a, b) => b.changed - a.changed);
  if (!newest) return skipped('packaged extension', `≤ ${budget} MB`, 'not measured: no .vsix here');
  const megabytes = newest.size / MEGABYTE;
  return {
    what: 'packaged extension',
    measured: `${megabytes.toFixed(2)} MB (${newest.name})`,
    budget: `≤ ${budget} MB`,
    ok: megabytes <= budget,
    numbers: { megabytes },
  };
}

function sizeAndTime(name: string) {
  const { size, mtimeMs } = statSync(name);
  return { size, changed: mtimeMs };
}
