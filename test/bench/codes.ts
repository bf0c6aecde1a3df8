import { TextDocument } from 'vscode-languageserver-textdocument';
import { builtinCatalogue } from '../../server/src/catalogue/index.ts';
import { createDisclosureService } from '../../server/src/service.ts';
import { type Measurement, milliseconds } from './result.ts';
import { percentile, time } from './statistics.ts';

const ASKED = 300;
const WARM_UP = 40;
const LOOK_UPS = 1_000_000;

/** Completion and definition at names and codes spread over the draft. */
export function completion(text: string, budgetMs: number): Measurement {
  const service = createDisclosureService({});
  const document = TextDocument.create('file:///bench.disclosure.md', 'markdown', 0, text);
  service.diagnostics(document);
  service.warm();
  const places = [...text.matchAll(/[\u4e00-\u9fff]{4,}|[（(]\d{3,7}|\d{5,7}/g)].map(({ index, 0: word }) =>
    document.positionAt(index + Math.min(3, word.length)),
  );
  const samples: number[] = [];
  for (let index = 0; index < WARM_UP + ASKED; index++) {
    const position = places[(index * 7919) % Math.max(1, places.length)];
    if (!position) break;
    const completed = time(() => service.completion(document, position));
    const found = time(() => service.definition(document, position));
    if (index >= WARM_UP) samples.push(completed, found);
  }
  const p95 = percentile(samples, 0.95);
  return {
    what: 'completion and definition, 70 KB',
    measured: `p50 ${milliseconds(percentile(samples, 0.5))}, p95 ${milliseconds(p95)} (${samples.length} asked)`,
    budget: `p95 ≤ ${budgetMs} ms`,
    ok: p95 <= budgetMs,
    numbers: { asked: samples.length, p50: percentile(samples, 0.5), p95, max: Math.max(...samples) },
  };
}

/** One look-up in the catalogue, by code and by name in turn. */
export function lookUp(budgetMicroseconds: number): Measurement {
  const catalogue = builtinCatalogue();
  const { entries } = catalogue;
  let found = 0;
  const run = (count: number) => {
    for (let index = 0; index < count; index++) {
      const entry = entries[(index * 7919) % entries.length]!;
      if (index % 2 === 0 ? catalogue.find(entry.code) : catalogue.named(entry.name)) found += 1;
    }
  };
  run(LOOK_UPS / 10);
  const microseconds = (time(() => run(LOOK_UPS)) * 1000) / LOOK_UPS;
  return {
    what: 'look-up in the catalogue',
    measured: `${microseconds.toFixed(3)} µs (${found} found)`,
    budget: `≤ ${budgetMicroseconds} µs`,
    ok: microseconds <= budgetMicroseconds,
    numbers: { microseconds },
  };
}
