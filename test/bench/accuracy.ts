import { parseArgs } from 'node:util';
import { heldFigures, uncheckedFigures } from '../trials/digits.ts';
import { corpusDrafts, correctDrafts } from '../trials/drafts.ts';
import { type Outcome, oneSlip, severalSlips, slipsOver } from '../trials/outcome.ts';
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
const unchecked = subjects.reduce((sum, { checked }) => sum + uncheckedFigures(checked).length, 0);
console.log(`unchecked figures: ${unchecked}\n`);
for (const count of [2, 3]) together(count);

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
  let located = 0;
  let fresh = 0;
  let lost = 0;
  for (const subject of subjects) {
    for (const slips of slipsInOneTable(subject, count, TRIALS_PER_DRAFT)) {
      const found = severalSlips(subject, slips);
      trials += 1;
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
      `mistakes located ${percent(located, trials * count)}, ` +
      `located alone but not together ${percent(lost, trials * count)}, ${(fresh / Math.max(1, trials)).toFixed(2)} findings a trial`,
  );
}

function percent(count: number, of: number): string {
  return `${((100 * count) / Math.max(1, of)).toFixed(1)}%`;
}
