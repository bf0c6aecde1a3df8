import { cellNumber } from '../../figures/scan.ts';
import { fold, squeeze } from '../../text/fold.ts';
import { Inline, InlineBuilder } from '../../text/inline.ts';
import { lineEnd } from '../../text/lines.ts';
import { isTotalRow } from '../../vocabulary/totals.ts';
import { Cell, type Grid, makeGrid } from '../grid.ts';

/** A stretch of a line between gaps; `from` and `to` count characters of the line. */
interface Token {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Where it stands in the region. */
  readonly start: number;
  readonly number: boolean;
}

interface Line {
  readonly tokens: readonly Token[];
  readonly numbers: number;
}

/** A column: where what it holds begins and ends at the widest, and whether that is numbers. */
interface Band {
  from: number;
  to: number;
  numbers: boolean;
  /** Nothing but the labels of totals. */
  totals: boolean;
  /** The lines that have a cell in it. */
  readonly lines: Set<number>;
}

/** Amounts of one column end within so many characters; a line pushed right by a long cell is further off. */
const DRIFT = 8;

/**
 * Reads columns set by spaces. What stands apart by two spaces or more, or by one between an amount and a word, is a
 * cell. The lines with amounts say where the columns are: amounts of one column end at about the same character, and
 * no line has two of them.
 */
export function readSpaces(text: string): Grid {
  const lines = linesOf(text);
  const sheets = bandedSheets(lines);
  const { bands } = sheets[0]!;
  const rows = whole(
    sheets.flatMap((sheet) =>
      sheet.lines.map((line) => {
        const row: Token[][] = bands.map(() => []);
        for (const [token, band] of placed(line, sheet.bands)) row[band]!.push(token);
        return row;
      }),
    ),
    bands,
  );
  const cells = rows.map((row, index) => row.map((tokens) => cellOf(tokens, lines[index]!.tokens[0]!.start)));
  coverGroups(cells, rows, lines);
  const filled = cells.filter((row) => row.some((cell) => !cell.isBlank));
  return makeGrid('spaces', filled, 0, text.trimEnd().length);
}

/** A heading stands in the middle of the headings it groups, give or take so many characters. */
const MIDDLE = 2;

/**
 * A header set in the middle over several columns, each with a header of its own below, covers them as a merged cell
 * would.
 */
function coverGroups(cells: Cell[][], rows: readonly Token[][][], lines: readonly Line[]): void {
  const first = lines.findIndex(({ numbers }) => numbers > 0);
  for (let level = 0; level < first; level++) {
    const row = rows[level]!;
    row.forEach((tokens, column) => {
      const group = tokens.length === 1 ? groupUnder(rows.slice(level + 1, first), row, tokens[0]!, column) : undefined;
      if (!group) return;
      const cell = cells[level]![column]!;
      for (let at = group[0]; at <= group[1]; at++)
        if (at !== column) cells[level]![at] = new Cell(new Inline('', cell.start), cell);
    });
  }
}

/** The first and the last of the columns in the middle of which a header stands, if they are several. */
function groupUnder(
  below: readonly Token[][][],
  row: readonly Token[][],
  token: Token,
  column: number,
): readonly [number, number] | undefined {
  // Those it groups stand in one line; what stands alone goes on with a label above.
  const heads = below.find((line) => line[column]!.length > 0);
  const free = (at: number) => heads?.[at]?.length && (at === column || row[at]!.length === 0);
  if (!heads || !free(column)) return undefined;
  let best: readonly [number, number] | undefined;
  let least = MIDDLE * 2;
  for (let from = column; from >= 0 && free(from); from--) {
    for (let to = column; to < row.length && free(to); to++) {
      if (to === from) continue;
      const off = Math.abs(token.from + token.to - heads[from]![0]!.from - heads[to]!.at(-1)!.to);
      if (off > least) continue;
      best = [from, to];
      least = off;
    }
  }
  return best;
}

function cellOf(tokens: readonly Token[], at: number): Cell {
  if (tokens.length === 0) return new Cell(new Inline('', at));
  if (tokens.length === 1) return new Cell(new Inline(tokens[0]!.text, tokens[0]!.start));
  const builder = new InlineBuilder();
  for (const token of tokens) builder.verbatim(token.text, token.start);
  return new Cell(builder.build(tokens[0]!.start));
}

/**
 * A name too long for its column goes over several lines, with the amounts beside the middle one: what stands above
 * and below a row that lacks just this name is its name. Where the row has other names, both must be there.
 */
function whole(rows: Token[][][], bands: readonly Band[]): Token[][][] {
  for (const [index, row] of rows.entries()) {
    if (!row.some((tokens, band) => bands[band]!.numbers && tokens.some(({ number }) => number))) continue;
    if (row.some((tokens) => tokens.some(({ text }) => isTotal(text)))) continue;
    const above = piece(rows[index - 1], row, bands);
    const below = piece(rows[index + 1], row, bands);
    const named = row.some((tokens, band) => tokens.length > 0 && !bands[band]!.numbers);
    const ends = below !== undefined && !below.some((tokens) => tokens[0] && NUMBERED.test(tokens[0].text));
    if (!above || (named && !ends)) continue;
    for (const part of ends ? [above, below] : [above])
      for (const [band, tokens] of part.entries()) row[band]!.push(...tokens.splice(0));
    for (const tokens of row) tokens.sort((one, other) => one.start - other.start);
  }
  return rows;
}

/** A row of nothing but words, all of them in columns where `row` has none and beside which it has an amount. */
function piece(
  candidate: Token[][] | undefined,
  row: readonly Token[][],
  bands: readonly Band[],
): Token[][] | undefined {
  let words = 0;
  const fits = candidate?.every((tokens, band) => {
    if (tokens.length === 0) return true;
    words += 1;
    if (bands[band]!.numbers || row[band]!.length > 0 || /^[*※]/.test(tokens[0]!.text)) return false;
    const beside = bands.findIndex(({ numbers }, other) => numbers && other > band);
    return beside >= 0 && row[beside]!.length > 0;
  });
  return fits && words > 0 ? candidate : undefined;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    const next = lineEnd(text, at);
    const tokens = tokensIn(text.slice(at, next).trimEnd(), at);
    if (tokens.length > 0) lines.push({ tokens, numbers: tokens.filter(({ number }) => number).length });
    at = next;
  }
  return lines;
}

function tokensIn(line: string, at: number): Token[] {
  const tokens: Token[] = [];
  for (const match of line.matchAll(/\S+(?: \S+)*/g)) {
    let from = match.index;
    const words = match[0].split(' ');
    let kept = '';
    const push = (to: number) => {
      const text = line.slice(from, to);
      tokens.push({ from, to, text, start: at + from, number: isAmount(text) });
    };
    for (const word of words) {
      const end = from + kept.length;
      // An amount stands by itself, however near to the next cell.
      if (kept !== '' && (isAmount(word) || isAmount(kept) || CODED.test(word))) {
        push(end);
        from = end + 1;
        kept = word;
      } else kept = kept === '' ? word : `${kept} ${word}`;
    }
    push(from + kept.length);
  }
  return spread(tokens);
}

/** `项   目`, `合   计`: two characters set wide apart are one word; 类, 款 and 项 are three. */
function spread(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const single = before !== undefined && HAN.test(before.text) && HAN.test(token.text);
    if (before && single && !(LEVELS.has(before.text) && LEVELS.has(token.text))) {
      const text = before.text + ' '.repeat(token.from - before.to) + token.text;
      joined[joined.length - 1] = { ...before, to: token.to, text };
    } else joined.push(token);
  }
  return joined;
}

const HAN = /^\p{Script=Han}$/u;
const LEVELS: ReadonlySet<string> = new Set(['类', '款', '项']);
/** Begins a row of its own: a code, a number, the mark of an index row. */
const NUMBERED = /^(?:\*|※|\d{3,}|[一二三四五六七八九十（(]|\d+[、.])/;

/** `50102-社会保障缴费` is a cell by itself. */
const CODED = /^\d{3,9}-\p{Script=Han}/u;

function isTotal(text: string): boolean {
  return isTotalRow(squeeze(fold(text)));
}

/** An amount as tables print it; a code or a serial number is text. */
function isAmount(text: string): boolean {
  return /[\d][.,]\d/.test(text) && cellNumber(fold(text)) !== undefined;
}

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
function bandedSheets(lines: readonly Line[]): readonly [Sheet, ...Sheet[]] {
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

/** The columns, from left to right. */
function bandsOf(lines: readonly Line[]): Band[] {
  const first = lines.findIndex((line) => line.numbers > 0);
  const body = lines.slice(first);
  const amounts = joinedBands(
    clusters(
      body,
      (token) => token.number,
      (token) => token.to,
    ),
  );
  const words = joinedBands(
    clusters(
      body.filter((line) => line.numbers > 0),
      (token) => !token.number,
      (token) => token.from,
    ),
  );
  const bands = [...amounts, ...words].sort((a, b) => a.from + a.to - b.from - b.to);
  return underHeaders(withTotals(bands), lines.slice(0, first));
}

/** The labels of totals are set further right than the names they stand under, and are of their column. */
function withTotals(bands: readonly Band[]): Band[] {
  const columns: Band[] = [];
  for (const band of bands) {
    const last = columns.at(-1);
    if (last && band.totals && !last.numbers && isApart(last, band)) join(last, band);
    else columns.push(band);
  }
  return columns;
}

/** Clusters that overlap and share no line are one column: names set in the middle beside names set left. */
function joinedBands(found: readonly Band[]): Band[] {
  const bands: Band[] = [];
  for (const band of [...found].sort((a, b) => a.from - b.from)) {
    const open = bands.find((other) => band.from < other.to && other.from < band.to && isApart(other, band));
    if (open) join(open, band);
    else bands.push(band);
  }
  return bands;
}

function isApart(one: Band, other: Band): boolean {
  for (const line of one.lines) if (other.lines.has(line)) return false;
  return true;
}

function join(into: Band, band: Band): void {
  into.from = Math.min(into.from, band.from);
  into.to = Math.max(into.to, band.to);
  into.totals &&= band.totals;
  for (const line of band.lines) into.lines.add(line);
}

/** Between two columns of names there are no more columns of amounts than headers: a long cell pushed some aside. */
function underHeaders(bands: Band[], header: readonly Line[]): Band[] {
  const columns = [...bands];
  for (let index = 0; index + 1 < columns.length; index++) {
    const [left, right] = [columns[index]!, columns[index + 1]!];
    if (!left.numbers || !right.numbers || !isApart(left, right)) continue;
    const above = header.filter(
      ({ tokens }) => tokens.filter((token) => near(token, left) || near(token, right)).length > 1,
    );
    if (above.length > 0 || header.length === 0) continue;
    join(left, right);
    columns.splice(index + 1, 1);
    index -= 1;
  }
  return columns;
}

function near(token: Token, band: Band): boolean {
  return token.from < band.to + 2 && band.from - 2 < token.to;
}

/** Tokens whose edge is about the same, but never two of one line. */
function clusters(lines: readonly Line[], wanted: (token: Token) => boolean, edge: (token: Token) => number): Band[] {
  const all = lines.flatMap((line, index) => line.tokens.filter(wanted).map((token) => ({ token, line: index })));
  all.sort((a, b) => edge(a.token) - edge(b.token));
  const bands: (Band & { last: number })[] = [];
  for (const { token, line } of all) {
    const open = bands.at(-1);
    if (open && edge(token) - open.last <= DRIFT && !open.lines.has(line)) {
      open.from = Math.min(open.from, token.from);
      open.to = Math.max(open.to, token.to);
      open.last = edge(token);
      open.lines.add(line);
      open.totals &&= isTotal(token.text);
    } else {
      bands.push({
        from: token.from,
        to: token.to,
        numbers: token.number,
        totals: isTotal(token.text),
        lines: new Set([line]),
        last: edge(token),
      });
    }
  }
  return bands;
}

/** A header so far from every column stands over one that is empty in all rows. */
const LET_GO = 9;
const NEVER = 1e6;

/** Each token with its column, in order and each in one of its own, so that all together are as near as may be. */
function placed({ tokens, numbers }: Line, bands: readonly Band[]): [Token, number][] {
  const letGo = numbers > 0 ? NEVER : LET_GO;
  // `best[t][b]`: the least distance of the tokens from t on, in the columns from b on.
  const best = Array.from({ length: tokens.length + 1 }, () => Array.from({ length: bands.length + 1 }, () => 0));
  const cost = (t: number, b: number) => {
    const apart = numbers > 0 && bands[b]!.numbers !== tokens[t]!.number ? NEVER : distance(tokens[t]!, bands[b]!);
    return apart + best[t + 1]![b + 1]!;
  };
  for (let t = tokens.length - 1; t >= 0; t--) {
    best[t]![bands.length] = letGo + best[t + 1]![bands.length]!;
    for (let b = bands.length - 1; b >= 0; b--) {
      best[t]![b] = Math.min(cost(t, b), best[t]![b + 1]!, letGo + best[t + 1]![b]!);
    }
  }
  const found: [Token, number][] = [];
  for (let t = 0, b = 0; t < tokens.length && b < bands.length; ) {
    if (best[t]![b] === best[t]![b + 1]) b += 1;
    else if (best[t]![b] === letGo + best[t + 1]![b]!) t += 1;
    else found.push([tokens[t++]!, b++]);
  }
  return found;
}

function distance(token: Token, band: Band): number {
  if (token.number) return Math.abs(token.to - band.to);
  const overlap = Math.min(token.to, band.to) - Math.max(token.from, band.from);
  return overlap > 0 ? Math.abs(token.from + token.to - band.from - band.to) / 40 : 1 - overlap;
}
