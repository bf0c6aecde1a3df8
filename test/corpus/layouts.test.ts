import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findingsIn, mark, unmarked } from '../unit/support/draft.ts';
import { tableListing } from './corpus.ts';

/**
 * Drafts in layouts that the corpus lacks. Each is two: a mark `⟦31.5⟧{row-total → 33.5}` stands for 31.5 in the broken
 * draft, where just the marks must be found, and for 33.5 in the clean one, where nothing may be. A mark without an
 * arrow, `⟦25.15⟧{column-shift}`, is no mistake of a number and stays in both.
 */
const folder = fileURLToPath(new URL('../fixtures/tables/', import.meta.url));

/** These drafts hold only some of the tables that have to be published. */
const EXCERPT = { rules: { 'table-required': 'off' } } as const;

function marked(text: string): string {
  return mark(text, findingsIn(text, EXCERPT));
}

/** The draft as it should have been written. */
function repaired(draft: string): string {
  return draft.replace(/⟦[^⟧]*⟧\{[a-z-]+ → ([^}]*)\}/g, '$1');
}

describe('tables in other layouts', () => {
  const names = readdirSync(folder).filter((file) => file.endsWith('.md'));

  it('are there', () => {
    expect(names.length).toBeGreaterThanOrEqual(10);
  });

  describe.each(names)('%s', (name) => {
    const draft = readFileSync(folder + name, 'utf8');
    const clean = repaired(draft);

    it('clean: no number is found wrong', () => {
      expect(marked(unmarked(clean))).toBe(clean);
    });

    it('broken: just what is wrong is found', () => {
      expect(marked(unmarked(draft))).toBe(draft);
    });

    it('clean: its tables and what is held in them', async () => {
      const { text } = tableListing(unmarked(clean));
      await expect(text).toMatchFileSnapshot(`tables/fixtures/${name.replace(/\.md$/, '')}.txt`);
    });
  });
});
