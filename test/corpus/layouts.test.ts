import { describe, expect, it } from 'vitest';
import { corrected, tableFixtures, withoutMarks } from '../trials/drafts.ts';
import { findingsIn, mark } from '../unit/support/draft.ts';
import { tableListing } from './corpus.ts';
import { EXCERPT } from './excerpt.ts';

/**
 * Drafts in layouts that the corpus lacks. Each is two: a mark `⟦31.5⟧{row-total → 33.5}` stands for 31.5 in the broken
 * draft, where just the marks must be found, and for 33.5 in the clean one, where nothing may be. A mark without an
 * arrow, `⟦25.15⟧{column-shift}`, is no mistake of a number and stays in both.
 */
const drafts = tableFixtures();

function marked(text: string): string {
  return mark(text, findingsIn(text, { rules: EXCERPT }));
}

describe('tables in other layouts', () => {
  it('are there', () => {
    expect(drafts.length).toBeGreaterThanOrEqual(10);
  });

  describe.each(drafts)('$name', ({ name, text: draft }) => {
    const clean = corrected(draft);

    it('clean: no number is found wrong', () => {
      expect(marked(withoutMarks(clean))).toBe(clean);
    });

    it('broken: just what is wrong is found', () => {
      expect(marked(withoutMarks(draft))).toBe(draft);
    });

    it('clean: its tables and what is held in them', async () => {
      const { text } = tableListing(withoutMarks(clean));
      await expect(text).toMatchFileSnapshot(`tables/fixtures/${name}.txt`);
    });
  });
});
