import { Inline } from '../../../text/inline.ts';
import { Cell } from '../../grid.ts';
import type { Line, Token } from './lines.ts';

/** A heading stands in the middle of the headings it groups, give or take so many characters. */
const MIDDLE = 2;

/**
 * A header set in the middle over several columns, each with a header of its own below, covers them as a merged cell
 * would.
 */
export function coverGroups(cells: Cell[][], rows: readonly Token[][][], lines: readonly Line[]): void {
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
