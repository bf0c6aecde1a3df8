import { parseArgs } from 'node:util';
import { heldFigures, isHeldTwice, uncheckedFigures } from '../trials/digits.ts';
import { corpusDrafts, correctDrafts } from '../trials/drafts.ts';
import { type Outcome, oneSlip, severalSlips, slipsOver } from '../trials/outcome.ts';
import { type Gap, itemRows, leaveBlank, loseRow } from '../trials/rows.ts';
import { Subject } from '../trials/subject.ts';
import { slipsInOneTable } from '../trials/tables.ts';
import { describeFinding, describeSlip } from './wrongs.ts';

/**
 * Makes mistakes in correct drafts and asks what is found: one digit of one figure at a time, then of two and of three
 * figures of one table at once. Figures that nothing was held against before are counted apart. `--verbose` lists what
 * was not found at its place, `--only NAME` takes some of the drafts.
 */
const SLIPS_PER_DRAFT = 120;
const TRIALS_PER_DRAFT = 14;
const GAPS_PER_DRAFT = 30;

const { values } = parseArgs({
  options: { verbose: { type: 'boolean' }, only: { type: 'string' }, accuracy: { type: 'boolean' } },
});
const log = (line: string) => {
  if (values.verbose) console.log(`  ${line}`);
};
const subjects = [...correctDrafts(), ...corpusDrafts()]
  .filter(({ name }) => values.only === undefined || name.includes(values.only))
  .map((draft) => new Subject(draft));

console.log('one digit of one figure');
const outcomes = subjects.map((subject) => oneByOne(subject));
reportSlips('all', outcomes.flat());
reportSlips(
  'all that two relations hold',
  subjects.flatMap(({ checked }, at) => outcomes[at]!.filter(({ slip }) => isHeldTwice(checked, slip.place))),
);
const unchecked = subjects.reduce((sum, { checked }) => sum + uncheckedFigures(checked).length, 0);
console.log(`unchecked figures: ${unchecked}\n`);
for (const count of [2, 3]) together(count);
gaps('cells left blank', (subject) =>
  spread(heldFigures(subject.checked).filter(({ figure }) => figure.place === 'cell' && figure.kind === 'amount')).map(
    (place) => leaveBlank(subject, place),
  ),
);
gaps('rows taken out', (subject) => spread(itemRows(subject)).map((row) => loseRow(subject, row)));

function oneByOne(subject: Subject): Outcome[] {
  const found = slipsOver(heldFigures(subject.checked), SLIPS_PER_DRAFT).map((slip) => oneSlip(subject, slip));
  for (const { slip, fresh, located, repaired } of found) {
    if (repaired) continue;
    const what = fresh.length === 0 ? 'MISSED' : located ? 'OTHER VALUE' : 'ELSEWHERE';
    log(
      `${subject.name} ${describeSlip(subject, slip)} ${what} ${fresh.map((f) => describeFinding(subject, f)).join(' ')}`,
    );
  }
  reportSlips(subject.name, found);
  return found;
}

function reportSlips(name: string, found: readonly Outcome[]): void {
  const share = (fits: (outcome: Outcome) => boolean) => percent(found.filter(fits).length, found.length);
  const fresh = found.reduce((sum, outcome) => sum + outcome.fresh.length, 0);
  console.log(
    `${name.padEnd(34)} tried ${found.length}, detected ${share((o) => o.fresh.length > 0)}, ` +
      `within rounding ${share((o) => o.rounding)}, at its place ${share((o) => o.located)}, ` +
      `offered ${share((o) => o.offered)}, old value first ${share((o) => o.repaired)}, ` +
      `${(fresh / Math.max(1, found.length)).toFixed(2)} findings a change`,
  );
}

/** Several slips in one table: a trial counts if each is reported at its own place. */
function together(count: number): void {
  let trials = 0;
  let whole = 0;
  let heldTwice = 0;
  let wholeHeldTwice = 0;
  let located = 0;
  let fresh = 0;
  let lost = 0;
  for (const subject of subjects) {
    for (const slips of slipsInOneTable(subject, count, TRIALS_PER_DRAFT)) {
      const found = severalSlips(subject, slips);
      trials += 1;
      const twice = slips.every(({ place }) => isHeldTwice(subject.checked, place));
      if (twice) heldTwice += 1;
      if (twice && found.located.every(Boolean)) wholeHeldTwice += 1;
      fresh += found.fresh.length;
      located += found.located.filter(Boolean).length;
      if (found.located.every(Boolean)) whole += 1;
      else {
        // `?` is not located alone either, `!` only beside the others.
        const signs = slips.map((slip, index) => {
          if (found.located[index]) return '';
          return oneSlip(subject, slip).located ? '!' : '?';
        });
        lost += signs.filter((sign) => sign === '!').length;
        const made = slips.map((slip, index) => `${signs[index]}${describeSlip(subject, slip)}`);
        log(
          `${subject.name} ${made.join(' + ')} FOUND ${found.fresh.map((f) => describeFinding(subject, f)).join(' ')}`,
        );
      }
    }
  }
  console.log(
    `${count} mistakes in one table: ${trials} trials, each at its own place ${percent(whole, trials)}, ` +
      `of those that two relations hold (${heldTwice}) ${percent(wholeHeldTwice, heldTwice)}, ` +
      `mistakes located ${percent(located, trials * count)}, ` +
      `located alone but not together ${percent(lost, trials * count)}, ${(fresh / Math.max(1, trials)).toFixed(2)} findings a trial`,
  );
}

/** What should be there and is not: `at its place` is the blank cell, or a finding that says that a row is missing. */
function gaps(what: string, make: (subject: Subject) => readonly Gap[]): void {
  const made = subjects.flatMap(make);
  const share = (fits: (gap: Gap) => boolean) => percent(made.filter(fits).length, made.length);
  const fresh = made.reduce((sum, gap) => sum + gap.fresh.length, 0);
  console.log(
    `${what}: ${made.length} tried, detected ${share((gap) => gap.fresh.length > 0)}, named as such ${share((gap) => gap.named)}, ` +
      `repaired ${share((gap) => gap.repaired)}, a right number accused ${share((gap) => gap.accuses)}, ` +
      `${(fresh / Math.max(1, made.length)).toFixed(2)} findings a change`,
  );
}

function spread<T>(all: readonly T[]): T[] {
  const step = Math.max(1, Math.floor(all.length / GAPS_PER_DRAFT));
  return all.filter((_, index) => index % step === 0);
}

function percent(count: number, of: number): string {
  return `${((100 * count) / Math.max(1, of)).toFixed(1)}%`;
}
