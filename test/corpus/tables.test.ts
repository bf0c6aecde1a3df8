import { expect, it } from 'vitest';
import { describeCorpus, tableListing, tablesIn, textOf } from './corpus.ts';

/** Every table by the line it begins at: rows × columns, counted from the text and not by the reader. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  'akto-2021': [
    '85 33×4',
    '127 11×16',
    '147 12×7',
    '168 33×7',
    '210 12×7',
    '231 26×6',
    '266 9×17',
    '284 3×6',
    '296 4×6',
    '480 19×7',
    '504 18×7',
    '527 18×7',
  ],
  'baqiao-2021': [
    '96 4×2',
    '239 15×4',
    '271 35×8',
    '315 12×7',
    '334 21×9',
    '368 20×8',
    '395 22×8',
    '424 16×4',
    '461 17×5',
    '483 17×5',
    '505 17×6',
    '527 17×5',
    '549 17×5',
    '571 39×6',
  ],
  'kashgar-2021': [
    '71 34×6',
    '114 17×12',
    '140 17×7',
    '166 33×7',
    '208 18×7',
    '235 29×6',
    '273 10×16',
    '484 16×7',
    '505 18×7',
    '528 17×7',
    '550 24×7',
  ],
  'xinjiang-2024': [
    '92 33×4',
    '132 18×16',
    '153 12×17',
    '172 28×6',
    '207 33×6',
    '247 28×6',
    '282 33×5',
    '322 15×16',
    '340 9×16',
    '356 4×7',
    '369 4×7',
    '382 9×5',
    '398 8×12',
    '793 14×9',
    '812 12×9',
    '829 14×9',
    '848 12×9',
    '865 17×9',
    '887 16×9',
    '908 14×9',
    '927 17×9',
    '949 9×9',
  ],
  'zhushan-2022': [
    '4 31×4',
    '159 8×8',
    '233 15×8',
    '367 30×4',
    '518 10×8',
    '619 43×5',
    '897 8×3',
    '924 4×8',
    '985 7×5',
    '1025 1×2',
    '1101 2×1',
    '1150 2×4',
    '1170 2×2',
    '1179 1×6',
    '1189 8×8',
    '1261 7×5',
    '1301 1×2',
    '1380 2×1',
    '1429 2×4',
    '1452 2×2',
    '1461 1×6',
    '1471 8×8',
    '1542 7×5',
    '1585 1×2',
    '1664 2×1',
    '1721 2×4',
    '1739 2×2',
    '1748 1×6',
    '1758 8×8',
    '1828 13×7',
    '1922 60×8',
  ],
};

describeCorpus('tables of the corpus', () => {
  it.each(Object.entries(TABLES))('%s', (name, tables) => {
    expect(tablesIn(name)).toEqual(tables);
  });
});

/** Relations in and between tables that must at least be checked. */
const LEAST: Readonly<Record<string, number>> = {
  'akto-2021': 200,
  'baqiao-2021': 105,
  'kashgar-2021': 270,
  'xinjiang-2024': 440,
  'zhushan-2022': 130,
};

describeCorpus('what is held in and between the tables of the corpus', () => {
  it.each(Object.entries(LEAST))('%s: at least %i relations', async (name, least) => {
    const { text, inTables, between } = tableListing(textOf(name));
    expect(inTables + between).toBeGreaterThanOrEqual(least);
    // Whoever changes a list answers for every line of it (vitest -u).
    await expect(text).toMatchFileSnapshot(`tables/${name}.txt`);
  });
});
