import { describe, expect, it } from 'vitest';
import { GROUND, GROUPS } from '../../constructions/index.ts';
import { expectFindings, findingsIn } from '../support/draft.ts';

describe('the ground of docs/constructions.md', () => {
  it('has no mistake of its own', () => expect(findingsIn(GROUND)).toEqual([]));
});

describe.each(GROUPS.map((group) => [group.name.en, group] as const))('%s', (_, { constructions }) => {
  for (const { name, title, wrong, right } of constructions) {
    it.each([...wrong])(`${name.en}: %s`, (sentence) => {
      expect(sentence).toContain('⟦');
      expectFindings(`${GROUND}\n${title}\n\n${sentence}\n`);
    });
    it.each([...right])(`${name.en}, rightly: %s`, (sentence) =>
      expectFindings(`${GROUND}\n${title}\n\n${sentence}\n`),
    );
  }
});
