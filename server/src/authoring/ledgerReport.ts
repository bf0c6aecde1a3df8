import type { Locale } from '../report.ts';
import type { Generation } from './generate.ts';
import { isUnplaced, type Ledger } from './ledger.ts';
import type { Authored, AuthoringNote } from './request.ts';
import { generationNotes, generationText, problemText } from './wording.ts';

type Told = Omit<Authored, 'edits'>;

/** What there is to say of a ledger whose lines are in the tables, and of those that are not. */
export function placedOf(file: string, ledger: Ledger, result: Generation, locale: Locale): Told {
  const unplaced = ledger.problems.filter((problem) => isUnplaced(problem) && problem.id !== 'sum-row').length;
  const others = generationNotes(result, locale).map((message) => ({ file, sheet: '', row: 0, message }));
  return {
    summary: generationText(result, unplaced, locale),
    notes: [...problemNotes(ledger, locale), ...others],
    complete: unplaced === 0 && others.length === 0,
  };
}

/** What there is to say of a file that has no line for a table. */
export function nothingPlaced(ledger: Ledger, locale: Locale): Told {
  const notes = problemNotes(ledger, locale);
  return { summary: notes[0]?.message ?? '', notes, complete: false };
}

function problemNotes({ problems }: Ledger, locale: Locale): AuthoringNote[] {
  return problems.map((problem) => ({
    file: problem.file,
    sheet: problem.sheet,
    row: problem.row,
    message: problemText(problem, locale),
  }));
}
