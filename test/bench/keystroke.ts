import { TextDocument } from 'vscode-languageserver-textdocument';
import { createDisclosureService } from '../../server/src/service.ts';
import { EDIT_KINDS, editsFor } from './edits.ts';
import { type Measurement, milliseconds } from './result.ts';
import { percentile } from './statistics.ts';

const PAIRS = 160;
const WARM_UP_PAIRS = 24;
/** A run this slow has already missed every budget: fewer edits tell that as well. */
const PATIENCE_MS = 120_000;

/** From the change arriving at the server to the diagnostics being ready to leave it. */
export function keystroke(name: string, text: string, budgetMs: number): Measurement {
  const service = createDisclosureService({});
  const document = TextDocument.create('file:///bench.disclosure.md', 'markdown', 0, text);
  service.diagnostics(document);

  const samples = new Map<string, number[]>(EDIT_KINDS.map((kind) => [kind, []]));
  const began = performance.now();
  for (const [index, { kind, line, character, removed, inserted }] of editsFor(text, WARM_UP_PAIRS + PAIRS).entries()) {
    if (performance.now() - began > PATIENCE_MS) break;
    for (const [from, to] of [
      [removed, inserted],
      [inserted, removed],
    ] as const) {
      const start = { line, character };
      const end = document.positionAt(document.offsetAt(start) + from.length);
      const before = performance.now();
      TextDocument.update(document, [{ range: { start, end }, text: to }], document.version + 1);
      service.diagnostics(document);
      if (index >= WARM_UP_PAIRS) samples.get(kind)?.push(performance.now() - before);
    }
  }
  const all = [...samples.values()].flat();
  const p95 = percentile(all, 0.95);
  const byKind = [...samples].map(([kind, times]) => [`p95, ${kind}`, percentile(times, 0.95)] as const);
  const slowest = byKind.reduce((a, b) => (b[1] > a[1] ? b : a));
  return {
    what: `keystroke to diagnostics, ${name}`,
    measured: `p50 ${milliseconds(percentile(all, 0.5))}, p95 ${milliseconds(p95)} (${all.length} edits; slowest: ${slowest[0].slice(5)}, ${milliseconds(slowest[1])})`,
    budget: `p95 ≤ ${budgetMs} ms`,
    ok: p95 <= budgetMs,
    numbers: {
      edits: all.length,
      p50: percentile(all, 0.5),
      p95,
      max: Math.max(...all),
      ...Object.fromEntries(byKind),
    },
  };
}
