import { TextDocument } from 'vscode-languageserver-textdocument';
import { createDisclosureService } from '../../server/src/service.ts';
import { type Measurement, milliseconds } from './result.ts';
import { percentile, time } from './statistics.ts';

const HOVERS = 400;
const WARM_UP = 40;

/** Hovers over figures spread over the draft, tied, conflicting and unchecked ones alike. */
export function hover(text: string, budgetMs: number): Measurement {
  const service = createDisclosureService({});
  const document = TextDocument.create('file:///bench.disclosure.md', 'markdown', 0, text);
  service.diagnostics(document);
  const figures = service.figures(document);
  const samples: number[] = [];
  for (let index = 0; index < WARM_UP + HOVERS; index++) {
    const figure = figures[Math.floor((index * 7919) % Math.max(1, figures.length))];
    if (!figure) break;
    const position = document.positionAt(figure.start);
    const taken = time(() => service.hover(document, position));
    if (index >= WARM_UP) samples.push(taken);
  }
  const p95 = percentile(samples, 0.95);
  return {
    what: 'hover, 70 KB',
    measured: `p50 ${milliseconds(percentile(samples, 0.5))}, p95 ${milliseconds(p95)} (${samples.length} hovers)`,
    budget: `p95 ≤ ${budgetMs} ms`,
    ok: p95 <= budgetMs,
    numbers: { hovers: samples.length, p50: percentile(samples, 0.5), p95 },
  };
}
