import { expect, it } from 'vitest';
import { describeCorpus, findingsIn } from './corpus.ts';

/** Real mistakes, seen by eye, that must be found at their line. */
const MISTAKES: Readonly<Record<string, readonly string[]>> = {
  'kashgar-2021': ['308 91.94 → 166.69', '334 3.00% → 3.10%', '394 134 → 386', '568 26.05 → 23.05'],
  'xinjiang-2024': ['421 49.05 → 8.79', '421 8038 → 8008.35'],
  'akto-2021': ['132 612 → 1009.21', '153 612 → 1009.21', '216 612 → 1009.21', '351 2% → 5.65%'],
  'baqiao-2021': ['303 1294.44 → 1292.44'],
};

describeCorpus('findings of the corpus', () => {
  for (const [name, mistakes] of Object.entries(MISTAKES)) {
    it.each(mistakes)(`${name}: line %s`, (mistake) => {
      expect(findingsIn(name).map((finding) => finding.replace(/ [a-z-]+$/, ''))).toContain(mistake);
    });
  }

  // The alarm for new false positives: whoever changes a list answers for every line of it (vitest -u).
  it.each(['akto-2021', 'baqiao-2021', 'kashgar-2021', 'xinjiang-2024', 'zhushan-2022'])('%s: all', async (name) => {
    await expect(`${findingsIn(name).join('\n')}\n`).toMatchFileSnapshot(`findings/${name}.txt`);
  });
});
