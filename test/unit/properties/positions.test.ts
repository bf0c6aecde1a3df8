import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureEntry } from '../../../server/src/report.ts';
import { figuresIn } from '../support/figures.ts';
import { apply, draftText, edit } from '../support/fragments.ts';

/** A token without the line ends inside it, and without the entity that a character may be spelled as. */
const token = (source: string) => source.replace('&#46;', '.').replace(/\s/g, '');

/** Two parts of a table, joined over a page break, may list one figure twice; see the draft tests. */
const once = (figures: readonly FigureEntry[]) =>
  figures.filter((figure, index) => figure.start !== figures[index - 1]?.start);

describe('every figure', () => {
  it('stands at its characters, in the order of the text, without overlap', () => {
    fc.assert(
      fc.property(draftText, fc.array(edit, { maxLength: 2 }), (text, edits) => {
        const final = edits.reduce(apply, text);
        let end = 0;
        for (const figure of once(figuresIn(final))) {
          expect(token(final.slice(figure.start, figure.end))).toBe(token(figure.text));
          expect(figure.start).toBeGreaterThanOrEqual(end);
          end = figure.end;
        }
      }),
      { seed: 20240604, numRuns: 300 },
    );
  });
});
