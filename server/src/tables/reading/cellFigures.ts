import type { Cell } from '../../draft/grid.ts';
import { equals } from '../../figures/decimal.ts';
import { Figure, type FigureInit } from '../../figures/figure.ts';

/** No table is wider. */
const MOST_COLUMNS = 1024;

/** A cell and where it stands in its table. */
export interface Spot {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

/**
 * The figures of one table by cell. A table that is read again after a keystroke takes over the figures of the cells
 * that print the same: whatever was found out about them holds.
 */
export class CellFigures {
  /** Stays the same from one reading of a table to the next. */
  readonly anchor: object;
  private readonly made = new Map<number, Figure>();

  constructor(private earlier?: CellFigures) {
    this.anchor = earlier?.anchor ?? {};
    // Each store needs the one before, but nobody needs a chain of them.
    if (earlier) earlier.earlier = undefined;
  }

  /** The figure that `init` describes: the one made before for this cell, if it is the same. */
  at({ cell, row, column }: Spot, from: number, init: Omit<FigureInit, 'anchor' | 'row' | 'column' | 'from'>): Figure {
    const key = row * MOST_COLUMNS + column;
    const known = this.made.get(key) ?? this.earlier?.made.get(key);
    if (known && isSame(known, init) && known.from === from && cell.content.at(from) === init.start) {
      this.made.set(key, known);
      return known;
    }
    const figure = new Figure({ ...init, anchor: this.anchor, row, column, from });
    this.made.set(key, figure);
    return figure;
  }
}

function isSame(figure: Figure, init: Omit<FigureInit, 'anchor' | 'row' | 'column' | 'from'>): boolean {
  return (
    figure.text === init.text &&
    figure.kind === init.kind &&
    figure.exponent === init.exponent &&
    figure.unit === init.unit &&
    figure.decimals === init.decimals &&
    figure.precision === (init.precision ?? init.decimals) &&
    figure.blank === (init.blank ?? false) &&
    figure.grouped === (init.grouped ?? false) &&
    figure.end - figure.start === init.end - init.start &&
    equals(figure.value, init.value)
  );
}
