import { startsWithAny } from '../../../vocabulary/words.ts';
import type { Band } from './bands.ts';
import { isTotal, type Token } from './lines.ts';

/** Begins a row of its own: a code, a number, the mark of an index row. */
const NUMBERED = startsWithAny('* ※ <digit:3-> <numeral> （ ( <digit:+>{、|.}');

/**
 * A name too long for its column goes over several lines, with the amounts beside the middle one: what stands above
 * and below a row that lacks just this name is its name. Where the row has other names, both must be there.
 */
export function whole(rows: Token[][][], bands: readonly Band[]): Token[][][] {
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
    if (bands[band]!.numbers || row[band]!.length > 0 || '*※'.includes(tokens[0]!.text[0]!)) return false;
    const beside = bands.findIndex(({ numbers }, other) => numbers && other > band);
    return beside >= 0 && row[beside]!.length > 0;
  });
  return fits && words > 0 ? candidate : undefined;
}
