import type { Cell } from '../draft/grid.ts';

/** A rectangle of the grid that one cell is printed in. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly cell: Cell | undefined;
}

/**
 * The cells of a grid as they are printed, row by row. A cell covers the places that repeat it, as far as they make a
 * rectangle; in the header also the blanks that go on with it and, above columns of names, what prints it once more.
 */
export function areasOf(
  rows: readonly (readonly Cell[])[],
  columns: number,
  header: number,
  isNumeric: (column: number) => boolean,
): Area[][] {
  const owners = rows.map((row, index) => {
    const alone = row.length === 1 && columns > 1;
    return Array.from({ length: columns }, (_, column) => {
      const cell = row[column];
      // A note that is all of its row reaches over all of it.
      return alone ? row[0] : (cell?.origin ?? (index < header && cell?.isBlank ? undefined : cell));
    });
  });
  joinHeader(owners.slice(0, header), rows, isNumeric);
  const taken = new Set<string>();
  const printed = new Set<Cell>();
  return owners.map((row, index) => {
    const areas: Area[] = [];
    for (let column = 0; column < columns; column++) {
      if (taken.has(`${index}:${column}`)) continue;
      const extent = extentOf(owners, index, column, index < header ? header : owners.length);
      for (let down = 0; down < extent.rows; down++)
        for (let right = 0; right < extent.columns; right++) taken.add(`${index + down}:${column + right}`);
      // What a cell covers beyond its rectangle stays blank: it is printed once.
      const owner = row[column];
      const cell = owner && printed.has(owner) ? undefined : owner;
      if (owner) printed.add(owner);
      areas.push({ row: index, column, cell, ...extent });
    }
    return areas;
  });
}

/** Gives the blanks of a header to the labels they go on with: above them, or else to their left. */
function joinHeader(
  head: (Cell | undefined)[][],
  rows: readonly (readonly Cell[])[],
  isNumeric: (column: number) => boolean,
): void {
  for (const [index, row] of head.entries()) {
    for (let column = 0; column < row.length; column++) {
      const above = head[index - 1]?.[column];
      const left = column > 0 ? row[column - 1] : undefined;
      const own = row[column];
      const last = index === head.length - 1;
      const siblings = column > 0 && head[index - 1]?.[column - 1] === above;
      if (own === undefined) {
        const divided = above !== undefined && isDivided(rows[index] ?? [], head[index - 1]!, above);
        if (above !== undefined && !divided) row[column] = above;
        else if (left !== undefined && (index === 0 || siblings)) row[column] = left;
      } else if (above !== undefined && above !== own && above.label === own.label) row[column] = above;
      else if (left !== undefined && left !== own && left.label === own.label && own.label !== '') {
        if ((index === 0 || siblings) && !(last && isNumeric(column))) row[column] = left;
      }
    }
  }
}

/** Whether a row prints labels of its own under the columns that a label above covers. */
function isDivided(row: readonly Cell[], above: readonly (Cell | undefined)[], label: Cell): boolean {
  return above.some((cell, column) => cell === label && row[column] !== undefined && !row[column].isBlank);
}

/** How far a cell reaches right and, as wide as that, down. */
function extentOf(
  owners: readonly (readonly (Cell | undefined)[])[],
  row: number,
  column: number,
  limit: number,
): { rows: number; columns: number } {
  const cell = owners[row]![column];
  if (cell === undefined) return { rows: 1, columns: 1 };
  let columns = 1;
  while (owners[row]![column + columns] === cell) columns += 1;
  let rows = 1;
  const isWhole = (line: readonly (Cell | undefined)[]) => {
    for (let at = column; at < column + columns; at++) if (line[at] !== cell) return false;
    return line[column - 1] !== cell && line[column + columns] !== cell;
  };
  while (row + rows < limit && isWhole(owners[row + rows]!)) rows += 1;
  return { rows, columns };
}
