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

/** From starting the server process to the diagnostics of the draft that was opened. */
export async function activation(text: string, budgetMs: number): Promise<Measurement> {
  const samples: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const began = performance.now();
    const server = new ServerProcess();
    await server.initialize();
    await server.open('file:///bench.disclosure.md', text);
    // The first start reads the program from disk; it is the system that is measured there.
    if (run > 0) samples.push(performance.now() - began);
    server.stop();
  }
  const taken = median(samples);
  return {
    what: 'activation to first diagnostics, 70 KB',
    measured: `${milliseconds(taken)} (server process, median of ${RUNS})`,
    budget: `≤ ${budgetMs} ms`,
    ok: taken <= budgetMs,
    numbers: { median: taken, max: Math.max(...samples) },
  };
}

/** `tieout check` of one draft, the start of Node included; beside it, Node alone. */
export function coldCheck(text: string, budgetMs: number): Measurement {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-bench-'));
  try {
    const draft = join(folder, 'draft.disclosure.md');
    writeFileSync(draft, text);
    const run = (...args: string[]) => time(() => spawnSync(process.execPath, args));
    const checks: number[] = [];
    const bare: number[] = [];
    for (let index = 0; index <= RUNS; index++) {
      const check = run('dist/server/cli.cjs', 'check', draft);
      const node = run('-e', '0');
      if (index === 0) continue;
      checks.push(check);
      bare.push(node);
    }
    const [check, node] = [median(checks), median(bare)];
    return {
      what: 'cold tieout check, one draft, 70 KB',
      measured: `${milliseconds(check)} (bare Node: ${milliseconds(node)})`,
      budget: `≤ ${budgetMs} ms`,
      ok: check <= budgetMs,
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
