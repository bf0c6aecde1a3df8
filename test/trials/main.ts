import { parseArgs } from 'node:util';
import { correctDrafts, draftsIn } from './drafts.ts';
import { plantedIn, type Trial, tally } from './planted.ts';
import { seeded } from './random.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', short: 'n', default: '600' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string', default: '../shared/corpus-dev' },
    only: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});

const drafts = [...draftsIn(values.folder), ...correctDrafts()].filter(
  ({ name }) => values.only === undefined || name.includes(values.only),
);
const each = Math.max(1, Math.round(Number(values.count) / Math.max(1, drafts.length)));
const trials: Trial[] = [];
for (const [index, draft] of drafts.entries()) {
  const random = seeded(Number(values.seed) * 7919 + index);
  for (const trial of plantedIn(draft, each, random)) {
    trials.push(trial);
    if (trial.harm.length > 0) print('HARM', trial);
    else if (values.verbose && trial.held && !trial.mended) print('left', trial);
  }
}

const sum = tally(trials);
const share = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
console.log(`${drafts.length} drafts, ${sum.planted} slips planted one at a time
right figures changed            ${sum.harmed}
held by two independent relations ${sum.held}: mended ${sum.heldMended} (${share(sum.heldMended, sum.held)}), told and left alone ${sum.heldTold}
all                              ${sum.planted}: mended ${sum.mended}, told and left alone ${sum.told}`);
process.exitCode = sum.harmed > 0 ? 1 : 0;

function print(mark: string, { draft, line, kind, right, planted, harm, reason }: Trial): void {
  console.log(`${mark} ${draft}:${line} ${kind} ${right} → ${planted} ${harm.join('; ')} ${reason}`);
}
