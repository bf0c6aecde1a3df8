/** How many columns a character takes in an editor's fixed-width font: two for Han and full-width forms. */

type Ranges = readonly (readonly [number, number])[];

/** East Asian Width W and F (Unicode Annex 11), in blocks: what Chinese text and its symbols use. */
const WIDE: Ranges = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23ec],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** East Asian Width A: “ ” — … ① ※ and their like, which Chinese fonts draw wide and Latin ones narrow. */
const AMBIGUOUS: Ranges = [
  [0xa1, 0xa1],
  [0xa4, 0xa4],
  [0xa7, 0xa8],
  [0xaa, 0xaa],
  [0xad, 0xae],
  [0xb0, 0xb4],
  [0xb6, 0xba],
  [0xbc, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x391, 0x3c9],
  [0x401, 0x451],
  [0x2010, 0x2010],
  [0x2013, 0x2016],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2020, 0x2022],
  [0x2024, 0x2027],
  [0x2030, 0x2030],
  [0x2032, 0x2035],
  [0x203b, 0x203b],
  [0x2103, 0x2109],
  [0x2116, 0x2116],
  [0x2121, 0x2126],
  [0x2150, 0x218b],
  [0x2190, 0x21d4],
  [0x2200, 0x22bf],
  [0x2312, 0x2312],
  [0x2460, 0x2595],
  [0x25a0, 0x25ef],
  [0x2605, 0x261f],
  [0x2640, 0x2642],
  [0x2660, 0x266f],
  [0x2776, 0x277f],
  [0xfffd, 0xfffd],
];

/** Marks that stand on the character before them, and characters that show nothing. */
const NONE: Ranges = [
  [0x300, 0x36f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2064],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
];

/** Gives the columns a text takes. */
export type Measure = (text: string) => number;

/** @param ambiguousWide whether “ ” — … and their like take two columns */
export function measureFor(ambiguousWide: boolean): Measure {
  return (text) => {
    let width = 0;
    for (const character of text) width += widthOf(character.codePointAt(0)!, ambiguousWide);
    return width;
  };
}

function widthOf(code: number, ambiguousWide: boolean): number {
  if (code < 0xa1) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if (within(WIDE, code)) return 2;
  if (within(NONE, code)) return 0;
  return ambiguousWide && within(AMBIGUOUS, code) ? 2 : 1;
}

function within(ranges: Ranges, code: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle]!;
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}
