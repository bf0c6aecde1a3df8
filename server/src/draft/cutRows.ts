import { DIGITS_ONLY } from '../text/characters.ts';
import { InlineBuilder } from '../text/inline.ts';
import { numberingRank } from '../vocabulary/numbering.ts';
import { isTotalRow } from '../vocabulary/totals.ts';
import { Cell } from './grid.ts';

interface CellRow {
  readonly cells: readonly Cell[];
}

/** So many other amounts of a column must agree on their decimals to tell that one of them was cut. */
const FEWEST_LIKE = 2;
const CUT = /^-?\d[\d,，]*\.\d*$/;

/**
 * A row that was set in two lines and pasted as two rows: of the second, every filled cell goes on with the one above
 * it. Only amounts tell: the upper one lacks decimals that all others of its column print, and with the digits below
 * it has just those.
 */
export function withCutRowsJoined<R extends CellRow>(body: readonly R[]): readonly R[] {
  const joined: R[] = [];
  for (const row of body) {
    const above = joined.at(-1);
    if (above && goesOn(above, row, body)) joined[joined.length - 1] = together(above, row);
    else joined.push(row);
  }
  return joined.length === body.length ? body : joined;
}

function isRest(label: string): boolean {
  return label.length <= 6 && DIGITS_ONLY.test(label);
}

function goesOn({ cells: upper }: CellRow, { cells: lower }: CellRow, body: readonly CellRow[]): boolean {
  let amounts = 0;
  for (const [column, cell] of lower.entries()) {
    if (cell.isBlank) continue;
    const over = upper[column];
    if (!over || over.isBlank || cell.origin || over.origin) return false;
    if (isRest(cell.label)) {
      if (!CUT.test(over.label)) return false;
      amounts += 1;
    } else if (cell.number || over.number || numberingRank(cell.label) > 0 || isTotalRow(cell.label)) return false;
  }
  return (
    amounts > 0 && lower.every((cell, column) => !isRest(cell.label) || decimalsAre(body, column, upper[column]!, cell))
  );
}

/** Whether the two together have the decimals that all other amounts of the column have. */
function decimalsAre(body: readonly CellRow[], column: number, upper: Cell, lower: Cell): boolean {
  const decimals = upper.label.length - 1 - upper.label.indexOf('.') + lower.label.length;
  let like = 0;
  for (const { cells } of body) {
    const cell = cells[column];
    const number = cell === upper || cell === lower ? undefined : cell?.number;
    if (!number) continue;
    if (number.decimals !== decimals) return false;
    like += 1;
  }
  return like >= FEWEST_LIKE;
}

function together<R extends CellRow>(upper: R, lower: R): R {
  return {
    ...upper,
    cells: upper.cells.map((cell, column) => {
      const rest = lower.cells[column];
      if (!rest || rest.isBlank) return cell;
      const builder = new InlineBuilder();
      const { content } = cell;
      for (let at = 0; at < content.text.length; at++) builder.verbatim(content.text[at]!, content.at(at));
      // The rest stands in another row: the cell ends where its own text does.
      builder.from(rest.text, cell.end - 1);
      return new Cell(builder.build(cell.start), undefined, cell.indent);
    }),
  };
}
