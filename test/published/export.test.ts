import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { books } from '../../scripts/verdicts.mjs';
import { claimsIn, exported, importedAgain, lostNumbers } from '../unit/support/publish.ts';
import { describePublished } from './published.ts';

/** Every so many of them, by their names, so that nobody has chosen them. */
const STEP = 7;

describePublished('a published text that becomes a Word file', () => {
  const { folder } = books.published;
  // Where there are none the test is skipped, and has to be there to be.
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : ['none'];

  test.each(names.sort().filter((_, index) => index % STEP === 0))('prints every number in it: %s', async (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const again = importedAgain('a.docx', await exported(text, 'docx'));
    expect(lostNumbers(text, again)).toEqual([]);
    // And it would be seen if one were not.
    const amounts = claimsIn(text).flatMap((claim) => /^[\d,]+\.\d+(?= )/.exec(claim)?.[0] ?? []);
    const amount = amounts[amounts.length >> 1]!;
    expect(lostNumbers(text, again.replaceAll(amount, ''))).toContain(amount);
  });
});
