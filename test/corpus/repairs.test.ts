import { describe, expect, it } from 'vitest';
import { corpusDrafts, proseFixtures, tableFixtures, withoutMarks } from '../trials/drafts.ts';
import { harmfulRepairs } from '../trials/repairs.ts';
import { EXCERPT } from './excerpt.ts';

const published = corpusDrafts();

/** Settles what it is offered for, and breaks nothing else. */
describe('every repair of a number', () => {
  it.skipIf(published.length === 0).each(published)('in $name of the corpus', ({ text }) => {
    const { tried, harmful } = harmfulRepairs(text);
    expect(harmful).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });

  it.each(tableFixtures())('in the broken tables of $name', ({ text }) => {
    const { tried, harmful } = harmfulRepairs(withoutMarks(text), EXCERPT);
    expect(harmful).toEqual([]);
    expect(tried > 0).toBe(text.includes(' → '));
  });

  it.each(proseFixtures())('in each wrong sentence of $name', ({ variants }) => {
    for (const { text } of variants) {
      const { tried, harmful } = harmfulRepairs(text);
      expect(harmful).toEqual([]);
      expect(tried).toBeGreaterThan(0);
    }
  });
});
