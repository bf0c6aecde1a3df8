import { parseArgs } from 'node:util';
import { completion, lookUp } from './codes.ts';
import { diagnosis, everyNumberWrong } from './diagnosis.ts';
import { draftOf, loadTexts } from './drafts.ts';
import { fullCheck } from './full.ts';
import { hover } from './hover.ts';
import { keystroke, pieces } from './keystroke.ts';
import { activation, coldCheck, memory, packaged } from './processes.ts';
import { longKey, longRead } from './ratios.ts';
import type { Measurement } from './result.ts';
import { views } from './views.ts';

/** The usual draft, and one as long as any that was published. */
const USUAL_BYTES = 70 * 1024;
const LONG_BYTES = 1024 * 1024;
/** As much as is read of a draft. */
const LONGEST_BYTES = 4 * LONG_BYTES;

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string', multiple: true } } });
const texts = loadTexts();
const usual = draftOf(texts, USUAL_BYTES);
/** The same as they were pasted, without Markdown. */
const raw = { ...texts, files: texts.raw };
const usualRaw = draftOf(raw, USUAL_BYTES);

/** The budgets are those of the design. */
const measurements: Readonly<Record<string, () => Measurement | Promise<Measurement>>> = {
  keystroke: () => keystroke('70 KB', usual, 10),
  raw: () => keystroke('70 KB raw', usualRaw, 10),
  long: () => keystroke('1 MB', draftOf(texts, LONG_BYTES), 30),
  pieces: () => pieces('70 KB', usual),
  longkey: () => longKey('pipe tables', usual, draftOf(texts, LONG_BYTES), 3),
  longkeyraw: () => longKey('raw', usualRaw, draftOf(raw, LONG_BYTES), 3),
  longread: () => longRead('pipe tables', usual, draftOf(texts, LONGEST_BYTES), 1.5),
  longreadraw: () => longRead('raw', usualRaw, draftOf(raw, LONGEST_BYTES), 1.5),
  diagnosis: () => diagnosis(usual, 2),
  wrong: () => everyNumberWrong(usual),
  full: () => fullCheck(usual),
  hover: () => hover(usual, 5),
  completion: () => completion(usual, 5),
  views: () => views('70 KB', usual, 10),
  longviews: () => views('1 MB', draftOf(texts, LONG_BYTES), 100),
  lookup: () => lookUp(1),
  activation: () => activation(usual, 400),
  cold: () => coldCheck(usual, 3.5, 150),
  memory: () =>
    memory(
      Array.from({ length: 10 }, (_, index) => draftOf(texts, USUAL_BYTES, index)),
      150,
    ),
  packaged: () => packaged(1),
};

const chosen = values.only ?? Object.keys(measurements);
const unknown = chosen.filter((name) => !(name in measurements));
if (unknown.length > 0) {
  console.error(`There is no measurement ${unknown.join(', ')}; there are ${Object.keys(measurements).join(', ')}.`);
  process.exit(2);
}

if (!values.json) console.log(`Node ${process.version}, texts from ${texts.source}\n`);
const results: Record<string, Measurement> = {};
for (const name of chosen) {
  const result = await measurements[name]?.();
  if (!result) continue;
  results[name] = result;
  // What one measurement leaves behind is not to be collected during the next.
  globalThis.gc?.();
  if (!values.json) print(result);
}
if (values.json) console.log(JSON.stringify({ node: process.version, source: texts.source, results }, null, 2));

function print({ what, measured, budget, ok }: Measurement): void {
  const verdict = ok === undefined ? '     ' : ok ? 'ok   ' : 'OVER ';
  console.log(`${verdict} ${what.padEnd(42)} ${budget.padEnd(28)} ${measured}`);
}
