import { squeeze } from '../../../text/fold.ts';
import { type Band, bandsOf } from './bands.ts';
import type { Line, Token } from './lines.ts';

/** Lines of one page: their amounts end at the same places. */
interface Sheet {
  readonly lines: readonly Line[];
  readonly bands: readonly Band[];
}

/** Amounts that are set right end at one character, give or take the width of a sign. */
const SET_RIGHT = 2;

/**
 * Each page of a table is set by itself, and its columns may stand elsewhere than on the page before. Where each has
 * the same columns from left to right, they are the same columns; else all lines are read together.
 */
export function bandedSheets(lines: readonly Line[]): readonly [Sheet, ...Sheet[]] {
  const sheets = sheetsOf(lines).map((own) => ({ lines: own, bands: bandsOf(own) }));
  const form = ({ bands }: Sheet) => bands.map(({ numbers }) => (numbers ? 'n' : 'w')).join('');
  const widest = sheets.reduce((one, other) => (other.bands.length > one.bands.length ? other : one));
  const alike: Sheet[] = [];
  for (const sheet of sheets) {
    const bands = form(sheet) === form(widest) ? sheet.bands : movedWithHeader(widest, sheet.lines);
    if (!bands) return [{ lines, bands: bandsOf(lines) }];
    alike.push({ lines: sheet.lines, bands });
  }
  return alike as [Sheet, ...Sheet[]];
}

/** The columns of a page as they stand on another one that repeats the header but leaves some of them empty. */
function movedWithHeader({ lines, bands }: Sheet, others: readonly Line[]): Band[] | undefined {
  const [theirs, ours] = [headerTokens(lines), headerTokens(others)];
  if (theirs.length === 0 || theirs.map(({ text }) => text).join('|') !== ours.map(({ text }) => text).join('|'))
    return undefined;
  return bands.map((band) => {
    let nearest = 0;
    const off = ({ from, to }: Token) => Math.abs(from + to - band.from - band.to);
    for (let index = 1; index < theirs.length; index++)
      if (off(theirs[index]!) <= off(theirs[nearest]!)) nearest = index;
    const moved = ours[nearest]!.to - theirs[nearest]!.to;
    return { ...band, from: band.from + moved, to: band.to + moved };
  });
}

function headerTokens(lines: readonly Line[]): Token[] {
  return headOf(lines).flatMap(({ tokens }) => tokens);
}

/** The lines above the first with an amount; on a page that goes on, from the first that is more than a name on. */
function headOf(lines: readonly Line[]): readonly Line[] {
  const head = lines.slice(
    0,
    lines.findIndex(({ numbers }) => numbers > 0),
  );
  const first = head.findIndex(({ tokens }) => tokens.length > 1);
  return first < 0 ? [] : head.slice(first);
}

function keyOf({ tokens }: Line): string {
  return tokens.map(({ text }) => squeeze(text)).join('|');
}

/** Cuts lines at a header again, and where none of the amounts of a line ends where one of those above it does. */
function sheetsOf(lines: readonly Line[]): Line[][] {
  const header = new Set(
    headOf(lines)
      .filter(({ tokens }) => tokens.length > 1)
      .map(keyOf),
  );
  const sheets: Line[][] = [[]];
  let ends: number[] = [];
  /** The lines without amounts since the last that has some: they go with what follows. */
  let between: Line[] = [];
  for (const line of lines) {
    const own = line.tokens.filter(({ number }) => number).map(({ to }) => to);
    between.push(line);
    if (own.length === 0) continue;
    const fits = own.some((end) => ends.some((other) => Math.abs(end - other) <= SET_RIGHT));
    if (ends.length > 0 && (!fits || between.some((other) => header.has(keyOf(other))))) {
      sheets.push([]);
      ends = [];
    }
    for (const end of own) if (!ends.includes(end)) ends.push(end);
    sheets.at(-1)!.push(...between);
    between = [];
  }
  sheets.at(-1)!.push(...between);
  return sheets;
}
