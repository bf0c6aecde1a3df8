import { addTo } from '../collections.ts';
import { Cell, type Dialect } from '../draft/grid.ts';
import type { Figure } from '../figures/figure.ts';
import type { TextEdit } from '../report.ts';
import { Inline } from '../text/inline.ts';
import { lineEnd } from '../text/lines.ts';
import type { Region } from '../text/split.ts';

/** A row that ends before its table does, and how cells are put at its end. */
interface ShortRow {
  readonly cells: number;
  readonly dialect: Dialect;
  /** Whether a pipe closes it. */
  readonly closed: boolean;
}

/** Rows whose last cells are not written at all: `| 合计 |` in a table of five columns. */
export class ShortRows {
  /** By where they end in their region. */
  private readonly rows = new Map<Region, Map<number, ShortRow>>();

  /** The cells of a row, up to `columns` of them; those that are lacking stand, blank, where the row ends. */
  completed(cells: readonly Cell[], columns: number, region: Region, dialect: Dialect): readonly Cell[] {
    const [first] = cells;
    if (!first || cells.length >= columns || !(dialect === 'pipe' || dialect === 'tabs')) return cells;
    const from = first.content.at(0);
    const line = region.text.slice(from, lineEnd(region.text, from));
    const end = from + (dialect === 'pipe' ? line.trimEnd() : line.replace('\n', '')).length;
    const rows = this.rows.get(region) ?? new Map<number, ShortRow>();
    this.rows.set(region, rows);
    rows.set(end, { cells: cells.length, dialect, closed: region.text[end - 1] === '|' });
    const lacking = Array.from({ length: columns - cells.length }, () => new Cell(new Inline('', end)));
    return [...cells, ...lacking];
  }

  /** Whether a figure stands in a cell that is not written. */
  has(figure: Figure): boolean {
    const row = this.rowOf(figure);
    return row !== undefined && (figure.column ?? 0) >= row.cells;
  }

  /** One edit a row: its lacking cells up to the last that something is to stand in. */
  edits(values: ReadonlyMap<Figure, string>, startOf: (figure: Figure) => number): TextEdit[] {
    const byRow = new Map<ShortRow, Figure[]>();
    for (const figure of values.keys()) addTo(byRow, this.rowOf(figure)!, figure);
    return [...byRow].map(([row, figures]) => {
      const last = Math.max(...figures.map((figure) => figure.column ?? 0));
      const texts = Array.from({ length: last + 1 - row.cells }, (_, index) => {
        const figure = figures.find(({ column }) => column === row.cells + index);
        return figure ? values.get(figure)! : '';
      });
      const start = startOf(figures[0]!);
      return { start, end: start, newText: texts.map((text) => written(text, row)).join('') };
    });
  }

  private rowOf(figure: Figure): ShortRow | undefined {
    return figure.region && this.rows.get(figure.region)?.get(figure.start);
  }
}

function written(text: string, { dialect, closed }: ShortRow): string {
  if (dialect === 'tabs') return `\t${text}`;
  return closed ? ` ${text} |` : ` | ${text}`;
}
