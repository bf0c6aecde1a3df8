import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findingsIn, mark, unmarked } from '../unit/support/draft.ts';

/**
 * Drafts in layouts that the corpus lacks. Each is two: a mark `⟦31.5⟧{row-total → 33.5}` stands for 31.5 in the broken
 * draft, where just the marks must be found, and for 33.5 in the clean one, where nothing may be.
 */
const folder = fileURLToPath(new URL('../fixtures/tables/', import.meta.url));

/** The draft as it should have been written. */
function repaired(marked: string): string {
  return marked.replace(/⟦[^⟧]*⟧\{[a-z-]+ → ([^}]*)\}/g, '$1');
}

describe('tables in other layouts', () => {
  const names = readdirSync(folder).filter((file) => file.endsWith('.md'));

  it('are there', () => {
    expect(names.length).toBeGreaterThanOrEqual(8);
  });

  describe.each(names)('%s', (name) => {
    const marked = readFileSync(folder + name, 'utf8');

    it('clean: nothing is found', () => {
      const clean = repaired(marked);
      expect(mark(clean, findingsIn(clean))).toBe(clean);
    });

    it('broken: just what is wrong is found', () => {
      const broken = unmarked(marked);
      expect(mark(broken, findingsIn(broken))).toBe(marked);
    });
  });
});
