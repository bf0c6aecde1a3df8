import { eastAsianWidth } from 'get-east-asian-width';

/** Gives the columns a text takes in a fixed-width font: two for Han and full-width forms (Unicode Annex 11). */
export type Measure = (text: string) => number;

/** Marks that stand on the character before them, and characters that show nothing. */
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]$/u;

/** @param ambiguousWide whether “ ” — … and their like take two columns, as Chinese fonts draw them */
export function measureFor(ambiguousWide: boolean): Measure {
  return (text) => {
    let width = 0;
    for (const character of text) width += widthOf(character, ambiguousWide);
    return width;
  };
}

function widthOf(character: string, ambiguousWide: boolean): number {
  const code = character.codePointAt(0)!;
  // Nearly all of a draft is one of these two.
  if (code < 0xa1) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if (WITHOUT_WIDTH.test(character)) return 0;
  return eastAsianWidth(code, { ambiguousAsWide: ambiguousWide });
}
