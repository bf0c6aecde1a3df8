import { TextDocument } from 'vscode-languageserver-textdocument';
import { createDisclosureService } from '../../server/src/service.ts';
import { type EditKind, editsFor, KEY_KINDS } from './edits.ts';
import { type Measurement, milliseconds } from './result.ts';
import { median, percentile } from './statistics.ts';
import { processorTime, Writer } from './writer.ts';

const EDITS = 60;
const WARM_UP_EDITS = 10;
const SHORT_RUNS = 8;
const WARM_UP_RUNS = 3;

/**
 * A key in a long draft beside one in a draft of usual length: in one process, turn about, in time of the processor, so
 * that neither a busy machine nor a slow one tells on the ratio.
 */
export function longKey(name: string, usual: string, long: string, most: number): Measurement {
  const writers = [usual, long].map((text) => new Writer(text, processorTime));
  const edits = [usual, long].map((text) => editsFor(text, WARM_UP_EDITS + EDITS, KEY_KINDS));
  for (let index = 0; index < WARM_UP_EDITS + EDITS; index++)
    for (const [at, writer] of writers.entries()) writer.make(edits[at]![index]!, index >= WARM_UP_EDITS);
  const [short, slow] = writers.map(({ taken }) => percentile([...taken.values()].flat(), 0.95)) as [number, number];
  const byKind = KEY_KINDS.map((kind: EditKind) => {
    const [a, b] = writers.map(({ taken }) => percentile(taken.get(kind)!, 0.95)) as [number, number];
    return [`ratio, ${kind}`, b / a] as const;
  });
  return {
    what: `a key at 1 MB : at 70 KB, ${name}`,
    measured: `${(slow / short).toFixed(2)} × at p95 (${milliseconds(slow)} against ${milliseconds(short)} of the processor)`,
    budget: `≤ ${most} ×`,
    ok: slow <= most * short,
    numbers: { ratio: slow / short, long: slow, usual: short, ...Object.fromEntries(byKind) },
  };
}

/** What reading one character costs in the longest draft that is read, beside one of usual length. */
export function longRead(name: string, usual: string, longest: string, most: number): Measurement {
  const read = (text: string) => {
    const document = TextDocument.create('file:///bench.disclosure.md', 'markdown', 0, text);
    const service = createDisclosureService({});
    const before = processorTime();
    service.diagnostics(document);
    return ((processorTime() - before) * 1000) / text.length;
  };
  const samples = Array.from({ length: WARM_UP_RUNS + SHORT_RUNS }, () => read(usual)).slice(WARM_UP_RUNS);
  globalThis.gc?.();
  const [short, long] = [median(samples), read(longest)];
  return {
    what: `a character at 4 MB : at 70 KB, ${name}`,
    measured: `${(long / short).toFixed(2)} × (${long.toFixed(1)} µs against ${short.toFixed(1)} µs of the processor)`,
    budget: `≤ ${most} ×`,
    ok: long <= most * short,
    numbers: { ratio: long / short, long, usual: short },
  };
}
