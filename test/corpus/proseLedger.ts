import { type CheckedDraft, checkText } from '../../server/src/check.ts';
import { proseFigures } from '../../server/src/prose/tokens.ts';

/** One amount or percentage of the prose, and whether it is held against anything. */
export interface Entry {
  /** `line text`, lines counted from 1. */
  readonly at: string;
  /** The words before it in its clause. */
  readonly words: string;
  readonly held: boolean;
}

/**
 * The amounts and percentages of a text's prose. One that stands in a relation is held against something, whether
 * the relation agrees or not; a bound (part ≤ whole) holds nothing.
 */
export function proseLedger(text: string): Entry[] {
  const checked = checkText(text);
  const starts = lineStarts(text);
  return checked.draft.passages.flatMap(({ passage }) =>
    proseFigures(passage).flatMap(({ figure, chunk }) => {
      if (figure.kind !== 'amount' && figure.kind !== 'percent') return [];
      const unit = figure.kind === 'amount' ? figure.unit : '';
      const at = `${lineOf(starts, checked.startOf(figure))} ${figure.text.replace(/\s/g, '')}${unit}`;
      return [{ at, words: chunk.slice(-16), held: isHeld(checked, figure) }];
    }),
  );
}

function isHeld(checked: CheckedDraft, figure: Parameters<CheckedDraft['relationsOf']>[0]): boolean {
  return checked.relationsOf(figure).some((relation) => relation.ties);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let line = 0;
  while (line < starts.length && starts[line]! <= offset) line += 1;
  return line;
}
