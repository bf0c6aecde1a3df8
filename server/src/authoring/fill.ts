import type { CheckedDraft } from '../check.ts';
import { addTo } from '../collections.ts';
import type { TablePlace } from '../draft/draft.ts';
import { Cell } from '../draft/grid.ts';
import type { LogicalTable } from '../draft/logical.ts';
import { SumRelation } from '../equations/relation.ts';
import { add, type Decimal, equals, format, isZero, round, shift, ZERO } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { exactly, type Interval, maySumTo, printed, shiftInterval } from '../figures/interval.ts';
import type { Span, TextEdit } from '../report.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { rowSumHypotheses, rowTotalHypotheses } from '../tables/structure/sums.ts';
import type { Hypothesis } from '../tables/support/hypothesis.ts';
import { readTable } from '../tables/table.ts';
import { Inline } from '../text/inline.ts';
import type { Region } from '../text/split.ts';
import { NO_AMOUNT_HEADER } from '../vocabulary/columns.ts';
import { ShortRows } from './shortRows.ts';

/** The edit that brings the totals of tables up to their leaves. */
export interface Filling {
  readonly edits: readonly TextEdit[];
  /** Totals that two ways of adding up give different values: a leaf is wrong, and which one cannot be told. */
  readonly undecided: readonly Span[];
  /** Tables whose totals were left as they are, because most of them contradict the way the table seems to be built. */
  readonly unclear: readonly string[];
  /** How many tables were looked at. */
  readonly tables: number;
}

/**
 * Fills the totals of the table at an offset, or of all tables: subtotals, total rows and total columns, from the
 * cells that are no totals. Those are never changed, nor is a total that rounding explains.
 */
export function fillTotals(checked: CheckedDraft, at?: number): Filling {
  const chosen = checked.draft.logical.filter(
    ({ parts }) => at === undefined || parts.some((place) => contains(checked, place, at)),
  );
  const edits: TextEdit[] = [];
  const undecided: Span[] = [];
  const unclear: string[] = [];
  for (const table of chosen) {
    const filler = fillerOf(checked, table);
    edits.push(...filler.edits());
    undecided.push(...filler.undecided);
    if (filler.unclear) unclear.push(table.parts[0]!.title);
  }
  return { edits: edits.sort((a, b) => a.start - b.start), undecided, unclear, tables: chosen.length };
}

const kept = new WeakMap<LogicalTable, boolean>();

/** Whether a table has totals that filling would write; the same for a table through all edits elsewhere. */
export function hasTotalsToFill(checked: CheckedDraft, table: LogicalTable): boolean {
  let has = kept.get(table);
  if (has === undefined) {
    has = fillerOf(checked, table).edits().length > 0;
    kept.set(table, has);
  }
  return has;
}

function fillerOf(checked: CheckedDraft, table: LogicalTable): Filler {
  const blanks = new Blanks(checked);
  return new Filler(checked, readTable(blanks.asZeros(table)), blanks);
}

function contains(checked: CheckedDraft, { region, grid }: TablePlace, at: number): boolean {
  const start = checked.startOfRegion(region);
  return at >= start + grid.start && at <= start + grid.end;
}

/**
 * Blank cells that may be totals still to be written, read as zeros: a column without any amount would otherwise be no
 * column of amounts, and a row without any no row. What a short row lacks is blank as well.
 */
class Blanks {
  private readonly starts = new Map<Region, Set<number>>();
  private readonly short = new ShortRows();

  constructor(private readonly checked: CheckedDraft) {}

  /** The edits that write what totals come to in the place of blanks. */
  edits(values: ReadonlyMap<Figure, string>): TextEdit[] {
    const edits: TextEdit[] = [];
    const lacking = new Map<Figure, string>();
    for (const [figure, newText] of values) {
      if (this.short.has(figure)) lacking.set(figure, newText);
      else edits.push({ ...this.spanOf(figure), newText });
    }
    return [...edits, ...this.short.edits(lacking, (figure) => this.checked.startOf(figure))];
  }

  /** Whether the draft prints nothing where the figure stands. */
  has(figure: Figure): boolean {
    const starts = figure.region && this.starts.get(figure.region);
    return figure.blank || (starts?.has(figure.start) ?? false);
  }

  asZeros(table: LogicalTable): LogicalTable {
    const { header, columns } = readTable(table);
    const body = table.rows.slice(table.bodyStart);
    const first = columns.findIndex((column) => column.role === 'amount');
    const labels = columns.findIndex((column) => column.role === 'label' || column.role === 'code');
    const from = labels >= 0 ? labels + 1 : Math.max(0, first);
    const wanted = columns.map(
      (column, index) =>
        column.role === 'amount' ||
        (index >= from &&
          column.role === 'text' &&
          !NO_AMOUNT_HEADER.test(header.leaves[index] ?? '') &&
          body.every(({ cells }) => cells[index]?.isBlank ?? true)),
    );
    const rows = table.rows.map((row, at) => {
      if (at < table.bodyStart || row.cells.every((cell) => cell.isBlank)) return row;
      const { region, grid } = table.parts[row.part]!;
      const starts = this.starts.get(region) ?? new Set<number>();
      this.starts.set(region, starts);
      const whole = this.short.completed(row.cells, wanted.lastIndexOf(true) + 1, region, grid.dialect);
      const cells = whole.map((cell, column) => {
        if (!wanted[column] || !cell.isBlank || cell.origin) return cell;
        starts.add(cell.start);
        return new Cell(new Inline('0', cell.start));
      });
      return { ...row, cells };
    });
    return { ...table, rows };
  }

  /** Where in the text a blank is filled: between the spaces of a tidy cell. */
  private spanOf(figure: Figure): Span {
    const { text } = this.checked.draft.split;
    const start = this.checked.startOf(figure);
    const tidy = text[start - 1] === ' ' && text[start - 2] === ' ' && text[start] === '|';
    return tidy ? { start: start - 1, end: start - 1 } : { start, end: start };
  }
}

class Filler {
  readonly undecided: Span[] = [];
  unclear = false;
  private readonly wholes = new Map<Figure, SumRelation[]>();
  private readonly values = new Map<Figure, Decimal>();
  private readonly open = new Set<Figure>();

  constructor(
    private readonly checked: CheckedDraft,
    private readonly reading: TableReading,
    private readonly blanks: Blanks,
  ) {
    for (const panel of reading.panels) {
      for (const hypothesis of [...rowTotalHypotheses(panel), ...rowSumHypotheses(panel)]) {
        if (!this.isCredible(hypothesis)) {
          this.unclear ||= hypothesis.relations.some((relation) => !relation.agrees);
          continue;
        }
        for (const relation of hypothesis.relations) {
          if (relation instanceof SumRelation) addTo(this.wholes, relation.subject, relation);
        }
      }
    }
  }

  edits(): TextEdit[] {
    const grouped = this.isGrouped();
    const edits: TextEdit[] = [];
    const blanks = new Map<Figure, string>();
    for (const figure of this.wholes.keys()) {
      const value = this.valueOf(figure);
      if (equals(value, figure.amount)) continue;
      const text = format(round(shift(value, -figure.exponent), figure.precision), grouped);
      const start = this.checked.startOf(figure);
      if (this.blanks.has(figure)) blanks.set(figure, text);
      else edits.push({ start, end: start + figure.end - figure.start, newText: text });
    }
    return [...edits, ...this.blanks.edits(blanks)];
  }

  /** As in a check: what most of its printed instances contradict is a misreading. Blanks contradict nothing. */
  private isCredible({ relations, prior }: Hypothesis): boolean {
    const telling = relations.filter(
      (relation) => !this.blanks.has(relation.subject) && !isZero(relation.subject.value),
    );
    const holding = telling.filter((relation) => relation.agrees).length;
    if (telling.length === 0) return true;
    return prior === 'coded' ? telling.length <= 3 || holding * 2 >= telling.length : holding * 2 > telling.length;
  }

  /** What a figure comes to, in 元: as printed if it is a leaf, or if rounding explains it. */
  private valueOf(figure: Figure): Decimal {
    const known = this.values.get(figure);
    if (known) return known;
    const relations = this.wholes.get(figure);
    // A circle of totals says nothing about any of them.
    if (!relations || this.open.has(figure)) return figure.amount;
    this.open.add(figure);
    const sums = relations.map((relation) => ({
      value: this.rounded(figure, relation.parts),
      parts: relation.parts.map((part) => this.intervalOf(part)),
    }));
    this.open.delete(figure);
    const asPrinted = this.blanks.has(figure) && sums.some(({ value }) => !isZero(value)) ? undefined : figure.interval;
    let value = figure.amount;
    if (!asPrinted || !sums.every(({ parts }) => maySumTo(asPrinted, parts))) {
      const [first] = sums;
      const agreed = this.interval(figure, first!.value);
      if (sums.every(({ parts }) => maySumTo(agreed, parts))) value = first!.value;
      else this.undecided.push({ start: this.checked.startOf(figure), end: this.checked.startOf(figure) + 1 });
    }
    this.values.set(figure, value);
    return value;
  }

  /** The sum of parts as it would be printed, in 元. */
  private rounded(figure: Figure, parts: readonly Figure[]): Decimal {
    const sum = parts.reduce((total, part) => add(total, this.valueOf(part)), ZERO);
    return shift(round(shift(sum, -figure.exponent), figure.precision), figure.exponent);
  }

  private intervalOf(figure: Figure): Interval {
    const value = this.valueOf(figure);
    return equals(value, figure.amount) && !this.blanks.has(figure) ? figure.interval : this.interval(figure, value);
  }

  private interval(figure: Figure, value: Decimal): Interval {
    if (isZero(value) && this.blanks.has(figure)) return exactly(ZERO);
    return shiftInterval(printed(shift(value, -figure.exponent), figure.precision), figure.exponent);
  }

  private isGrouped(): boolean {
    const figures = this.reading.panels.flatMap((panel) => panel.figures.flat());
    return figures.some((figure) => figure?.grouped);
  }
}
