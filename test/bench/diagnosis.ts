import { type CheckedDraft, checkText } from '../../server/src/check.ts';
import { heldFigures, type Slip, slip, withSlips } from '../trials/digits.ts';
import { type Measurement, milliseconds } from './result.ts';
import { percentile, randomNumbers, time } from './statistics.ts';

const EDITS = 120;
/** The same edits, made again in a draft read anew: the least of the times is that without the rest of the machine. */
const PASSES = 4;
/** Conflicts that stand in the draft all the while. */
const STANDING = 6;
const SEED = 20_220_601;
const KEYSTROKES_WHEN_WRONG = 24;

/** What diagnosis alone, and what feeds it, adds to a keystroke that makes a conflict, and to one that heals it. */
export function diagnosis(text: string, budgetMs: number): Measurement {
  const random = randomNumbers(SEED);
  const places = heldFigures(checkText(text));
  const pick = () => slip(places[random(places.length)]!, random(16), 1 + random(9));
  const standing = Array.from({ length: STANDING }, pick);
  const broken = withSlips(text, standing);
  // A second slip of a figure might heal the first.
  const isFree = ({ place }: Slip) => standing.every((other) => other.place.start !== place.start);
  const edits = Array.from({ length: EDITS }, pick).filter(isFree);
  const samples = edits.flatMap(() => [Infinity, Infinity]);
  let found = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    let checked = checkText(broken);
    found = checked.diagnoses.length;
    for (const [index, edit] of edits.entries()) {
      for (const [half, changed] of [withSlips(broken, [edit]), broken].entries()) {
        checked = checkText(changed, checked);
        const took = time(() => checked.diagnoses);
        samples[2 * index + half] = Math.min(samples[2 * index + half]!, took);
      }
    }
  }
  const p95 = percentile(samples, 0.95);
  return {
    what: 'diagnosis in a keystroke, 70 KB',
    measured: `p50 ${milliseconds(percentile(samples, 0.5))}, p95 ${milliseconds(p95)} (${samples.length} edits beside ${found} findings)`,
    budget: `p95 ≤ ${budgetMs} ms`,
    ok: p95 <= budgetMs,
    numbers: { edits: samples.length, p50: percentile(samples, 0.5), p95, max: Math.max(...samples), found },
  };
}

/** A draft in which a digit of every figure is wrong: the time of a check from nothing and of a keystroke. */
export function everyNumberWrong(text: string): Measurement {
  const random = randomNumbers(SEED);
  const places = heldFigures(checkText(text));
  const wrong = withSlips(
    text,
    places.map((place) => slip(place, random(16), 1 + random(9))),
  );
  let checked: CheckedDraft | undefined;
  let diagnosing = 0;
  const full = time(() => {
    checked = checkText(wrong);
    diagnosing = time(() => checked!.diagnoses);
  });
  const found = checked!.diagnoses.length;
  const samples: number[] = [];
  for (let index = 0; index < KEYSTROKES_WHEN_WRONG; index++) {
    const edit = slip(places[random(places.length)]!, random(16), 1 + random(9));
    for (const changed of [withSlips(wrong, [edit]), wrong]) {
      samples.push(
        time(() => {
          checked = checkText(changed, checked);
          return checked.diagnoses;
        }),
      );
    }
  }
  const p95 = percentile(samples, 0.95);
  return {
    what: 'every number wrong, 70 KB',
    measured: `full ${milliseconds(full)} (diagnosis ${milliseconds(diagnosing)}, ${found} findings); keystroke p50 ${milliseconds(percentile(samples, 0.5))}, p95 ${milliseconds(p95)}`,
    budget: 'bounded',
    numbers: { full, diagnosing, found, p50: percentile(samples, 0.5), p95 },
  };
}
