import { parseArgs } from 'node:util';
import { correctDrafts, draftsIn } from './drafts.ts';
import { plantedIn, type Trial, tally } from './planted.ts';
import { seeded } from './random.ts';
import { Subject } from './subject.ts';
import { isHeldAtAll, otherVersionsOf, type Swap, swapped, tallySwaps } from './versions.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', short: 'n', default: '600' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string', default: '../shared/corpus-dev' },
    only: { type: 'string' },
    tables: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});

const drafts = [...draftsIn(values.folder), ...correctDrafts()].filter(
  ({ name }) => values.only === undefined || name.includes(values.only),
);
if (values.tables) {
  swapTables();
  process.exit();
}

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
console.log(`${drafts.length} drafts, ${sum.planted} slips planted one at a time
right figures changed            ${sum.harmed}
held by two independent relations ${sum.held}: mended ${sum.heldMended} (${share(sum.heldMended, sum.held)}), told and left alone ${sum.heldTold}
all                              ${sum.planted}: mended ${sum.mended}, told and left alone ${sum.told}`);
process.exitCode = sum.harmed > 0 ? 1 : 0;

function print(mark: string, { draft, line, kind, right, planted, harm, reason }: Trial): void {
  console.log(`${mark} ${draft}:${line} ${kind} ${right} → ${planted} ${harm.join('; ')} ${reason}`);
}

/** Every table in another version: whether it is named, and what right figures are accused. */
function swapTables(): void {
  const swaps: Swap[] = [];
  for (const [index, draft] of drafts.entries()) {
    const subject = new Subject(draft);
    for (const version of otherVersionsOf(subject, seeded(Number(values.seed) * 7919 + index))) {
      const swap = swapped(subject, version);
      swaps.push(swap);
      for (const { found, expected, message } of swap.accused)
        console.log(`ACCUSED ${swap.draft}:${swap.line} ${swap.title} ${found} → ${expected[0]} ${message}`);
      if (values.verbose && !swap.named)
        console.log(`missed ${swap.draft}:${swap.line} ${swap.title} (${swap.version.held} held)`);
    }
  }
  const print = (which: string, some: readonly Swap[]) => {
    const { swapped: tables, named, accusing, findings } = tallySwaps(some);
    console.log(
      `${which}: ${tables} tables, named ${named} (${share(named, tables)}), accusing ${accusing}, findings ${findings}`,
    );
  };
  print('all', swaps);
  print('with an amount that stands elsewhere', swaps.filter(isHeldAtAll));
  for (const held of [1, 2, 3])
    print(
      `held by ${held} or more`,
      swaps.filter(({ version }) => version.held >= held),
    );
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
