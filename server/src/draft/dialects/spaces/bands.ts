import { isTotal, type Line, type Token } from './lines.ts';

/** A column: where what it holds begins and ends at the widest, and whether that is numbers. */
export interface Band {
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

/** The columns, from left to right. */
export function bandsOf(lines: readonly Line[]): Band[] {
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
