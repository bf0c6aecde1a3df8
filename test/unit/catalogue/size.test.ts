import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CATALOGUE_TEXT } from '../../../server/src/catalogue/data/catalogue.generated.ts';

it('the catalogue adds less than 200 KB to the bundle', () => {
  expect(Buffer.byteLength(CATALOGUE_TEXT)).toBeLessThan(150 * 1024);
  // As escapes each character would take six bytes instead of three.
  expect(readFileSync(new URL('../../../scripts/build.mjs', import.meta.url), 'utf8')).toContain("charset: 'utf8'");
});
