import { powerOfTen } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Outcome } from '../support/evidence.ts';

/** A cell of a panel by row and amount column. */
export type Spot = readonly [row: number, column: number];

/**
 * The amounts of a panel as whole numbers of one small unit, with half of each last printed digit, so that thousands of
 * sums can be tried exactly. A cell that holds text, or that its row does not reach, is undefined.
 */
export class Matrix {
  private readonly values: (bigint | undefined)[][];
  private readonly halves: bigint[][];
  private marks: Int32Array | undefined;

  constructor(readonly figures: readonly (readonly (Figure | undefined)[])[]) {
    let scale = 0;
    for (const row of figures) {
      for (const figure of row) {
        if (figure) scale = Math.max(scale, Math.max(figure.value.scale, figure.precision + 1) - figure.exponent);
      }
    }
    this.values = figures.map((row) =>
      row.map(
        (figure) => figure && figure.value.coefficient * powerOfTen(scale + figure.exponent - figure.value.scale),
      ),
    );
    this.halves = figures.map((row) =>
      row.map((figure) =>
        !figure || figure.blank ? 0n : 5n * powerOfTen(scale + figure.exponent - figure.precision - 1),
      ),
    );
  }

  get rows(): number {
    return this.values.length;
  }

  get columns(): number {
    return this.values[0]?.length ?? 0;
  }

  /** The amount at a place in the matrix' small unit; undefined where there is none. */
  at(row: number, column: number): bigint | undefined {
    return this.values[row]?.[column];
  }

  /** Half of the last digit that a place prints, in the same unit; what is blank is exact. */
  half(row: number, column: number): bigint {
    return this.halves[row]?.[column] ?? 0n;
  }

  isZero(row: number, column: number): boolean {
    return !this.values[row]?.[column];
  }

  /** By how much a whole is more than its parts, in the matrix' small unit. */
  off(whole: number, parts: readonly number[], column: number): bigint {
    return parts.reduce((rest, part) => rest - (this.values[part]?.[column] ?? 0n), this.values[whole]?.[column] ?? 0n);
  }

  /** Whether every cell of a column is zero or blank. */
  isEmpty(column: number): boolean {
    return this.values.every((row) => !row[column]);
  }

  /**
   * What whole = Σ parts comes to, where the parts are other columns of its row or other rows of its column. Text among
   * the parts, or nothing but zeros, says nothing.
   */
  sum([row, column]: Spot, parts: readonly number[], are: 'columns' | 'rows'): Outcome {
    const whole = this.values[row]?.[column];
    if (whole === undefined) return 'silent';
    let rest = whole;
    let half = this.halves[row]![column]!;
    let filled = 0;
    let known = 0;
    for (let index = 0; index < parts.length; index++) {
      const r = are === 'rows' ? parts[index]! : row;
      const c = are === 'rows' ? column : parts[index]!;
      const value = this.values[r]?.[c];
      if (value === undefined) continue;
      known += 1;
      rest -= value;
      half += this.halves[r]![c]!;
      if (value !== 0n) filled += 1;
    }
    return outcomeOf(whole, rest, half, known, filled);
  }

  /** One text for the amounts that such a sum is about. */
  printing([row, column]: Spot, parts: readonly number[], are: 'columns' | 'rows'): string {
    this.marks ??= this.marked();
    const { columns, marks } = this;
    let key = `${marks[row * columns + column]}`;
    for (let index = 0; index < parts.length; index++) {
      key += `,${marks[are === 'rows' ? parts[index]! * columns + column : row * columns + parts[index]!]}`;
    }
    return key;
  }

  /** A number for each amount, row by row: writing out a long amount takes longer than adding it up. */
  private marked(): Int32Array {
    const { columns } = this;
    const marks = new Int32Array(this.rows * columns);
    const known = new Map<bigint | undefined, number>();
    for (let row = 0; row < this.rows; row++) {
      for (let column = 0; column < columns; column++) {
        const value = this.values[row]![column];
        let mark = known.get(value);
        if (mark === undefined) {
          mark = known.size;
          known.set(value, mark);
        }
        marks[row * columns + column] = mark;
      }
    }
    return marks;
  }
}

/** What a sum comes to: `rest` is what the whole is more than its `known` parts, of which `filled` are not nothing. */
function outcomeOf(whole: bigint, rest: bigint, half: bigint, known: number, filled: number): Outcome {
  if (known === 0 || (filled === 0 && whole === 0n)) return 'silent';
  if (rest > half || -rest > half) return 'fails';
  return filled > 1 ? 'strong' : 'weak';
}

/** What one row comes to over a growing list of rows, column by column: a row more costs what it has itself. */
export class RunningSums {
  private readonly rest: bigint[] = [];
  private readonly halves: bigint[] = [];
  private readonly known: number[] = [];
  /** By column, how many of the rows are not nothing. */
  readonly filled: number[] = [];

  constructor(
    private readonly matrix: Matrix,
    private readonly whole: number,
  ) {
    for (let column = 0; column < matrix.columns; column++) {
      this.rest.push(matrix.at(whole, column) ?? 0n);
      this.halves.push(matrix.half(whole, column));
      this.known.push(0);
      this.filled.push(0);
    }
  }

  add(part: number): void {
    for (let column = 0; column < this.matrix.columns; column++) {
      const value = this.matrix.at(part, column);
      if (value === undefined) continue;
      this.rest[column]! -= value;
      this.halves[column]! += this.matrix.half(part, column);
      this.known[column]! += 1;
      if (value !== 0n) this.filled[column]! += 1;
    }
  }

  /** As `Matrix.sum` says it. */
  outcome(column: number): Outcome {
    const whole = this.matrix.at(this.whole, column);
    if (whole === undefined) return 'silent';
    return outcomeOf(whole, this.rest[column]!, this.halves[column]!, this.known[column]!, this.filled[column]!);
  }
}
