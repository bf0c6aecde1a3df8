import { editsFor, KEY_KINDS, PIECE_KINDS } from './edits.ts';
import { bareNode } from './processes.ts';
import { type Measurement, milliseconds } from './result.ts';
import { median, percentile } from './statistics.ts';
import { type Samples, Writer } from './writer.ts';

const EDITS = 160;
const WARM_UP_EDITS = 30;
/** A run this slow has already missed every budget: fewer edits tell that as well. */
const PATIENCE_MS = 120_000;

const STARTS = 5;

/**
 * From the change arriving at the server to diagnostics and account being ready to leave it, by the wall; the budget is
 * for a machine on which bare Node starts in 45 ms.
 */
export function keystroke(name: string, text: string, budgetMs: number): Measurement {
  const taken = write(text, KEY_KINDS);
  const all = [...taken.values()].flat();
  const p95 = percentile(all, 0.95);
  const node = median(Array.from({ length: STARTS }, bareNode));
  const allowed = (budgetMs * node) / 45;
  const byKind = p95ByKind(taken);
  const slowest = byKind.reduce((a, b) => (b[1] > a[1] ? b : a));
  return {
    what: `keystroke to diagnostics and account, ${name}`,
    measured: `p50 ${milliseconds(percentile(all, 0.5))}, p95 ${milliseconds(p95)} (${all.length} keys; slowest: ${slowest[0].slice(5)}, ${milliseconds(slowest[1])}; bare Node ${milliseconds(node)})`,
    budget: `p95 ≤ ${(budgetMs / 45).toFixed(2)} × bare Node`,
    ok: p95 <= allowed,
    numbers: {
      edits: all.length,
      node,
      p50: percentile(all, 0.5),
      p95,
      max: Math.max(...all),
      ...Object.fromEntries(byKind),
    },
  };
}

/** Rows pasted and tables deleted, and both taken back: no key, and yet nobody should wait. */
export function pieces(name: string, text: string): Measurement {
  const taken = write(text, PIECE_KINDS);
  const byKind = p95ByKind(taken);
  return {
    what: `rows pasted, tables deleted, undone, ${name}`,
    measured: byKind.map(([kind, p95]) => `${kind} ${milliseconds(p95)}`).join('; '),
    budget: 'bounded',
    numbers: Object.fromEntries(byKind),
  };
}

function write(text: string, kinds: Parameters<typeof editsFor>[2]): Samples {
  const writer = new Writer(text, () => performance.now());
  const began = performance.now();
  for (const [index, edit] of editsFor(text, WARM_UP_EDITS + EDITS, kinds).entries()) {
    if (performance.now() - began > PATIENCE_MS) break;
    writer.make(edit, index >= WARM_UP_EDITS);
  }
  return writer.taken;
}

function p95ByKind(taken: Samples): (readonly [string, number])[] {
  return [...taken].map(([kind, times]) => [`p95, ${kind}`, percentile(times, 0.95)] as const);
}
