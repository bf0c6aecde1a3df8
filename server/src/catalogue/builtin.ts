import { type Catalogue, createCatalogue } from './catalogue.ts';
import { CATALOGUE_TEXT } from './data/catalogue.generated.ts';
import { type Counterpart, decodeEntries, decodeInitials, decodeMapping } from './decode.ts';
import { lazy } from './lazy.ts';

/** The catalogue that comes with the extension. Read at the first call, a millisecond or two; kept from then on. */
export const builtinCatalogue: () => Catalogue = lazy(() => createCatalogue(decodeEntries(CATALOGUE_TEXT)));

const mapping = lazy(() => decodeMapping(CATALOGUE_TEXT));
const initials = lazy(() => decodeInitials(CATALOGUE_TEXT));

/** Government economic codes (501…) that a department economic code (301…) is booked under; empty if unknown. */
export function governmentCounterparts(departmentCode: string): readonly Counterpart[] {
  return mapping().get(departmentCode) ?? [];
}

/** First letters of a character's pinyin readings, the usual one first; empty if the table has it not. */
export function initialsOf(character: string): string {
  return initials().get(character) ?? '';
}
