import type { TablePlace } from '../../draft/draft.ts';
import type { Cell } from '../../draft/grid.ts';
import type { LogicalTable } from '../../draft/logical.ts';
import { Figure } from '../../figures/figure.ts';
import { type MoneyUnit, moneyUnit, unitDeclared } from '../../figures/units.ts';
import {
  FORM_APPROPRIATION,
  FORM_BASIC,
  FORM_CLASS,
  FORM_MONEY,
  FORM_OF_PROJECTS,
  FORM_PART,
  FORM_PROJECT,
  FORM_TOTAL,
  FORM_WEIGHT,
} from '../../vocabulary/forms.ts';
import { WEIGHTS_TOTAL } from '../../vocabulary/performance.ts';

/** An amount of money and the parts that the form lists for it. */
interface FormMoney {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** 财政拨款, where it is one of the parts. */
  readonly appropriation: Figure | undefined;
  /** All sources are listed, 其他资金 among them, or 基本支出 and 项目支出, so that they add up. */
  readonly complete: boolean;
  /** 基本支出 and 项目支出, where the form of a department divides its money so. */
  readonly basic?: Figure | undefined;
  readonly project?: Figure | undefined;
}

/** A table that is a form, labels beside values: the performance targets of a project or of the department. */
export interface Form {
  /** The project, as printed, or empty. */
  readonly project: string;
  readonly money: readonly FormMoney[];
  /** What it prints beside 支出功能分类: a category, or a category and the group below it. */
  readonly classes: readonly { readonly place: TablePlace; readonly cell: Cell }[];
  /** Weights of the targets and the total printed for them. */
  readonly weights: { readonly total: Figure; readonly parts: readonly Figure[] } | undefined;
  /** Every figure above, by the cell it stands in. */
  readonly figures: ReadonlyMap<Cell, Figure>;
}

/** The money of a form that prints one amount: of those of several years nothing tells which is meant. */
export function onlyMoney(form: Form | undefined): Figure | undefined {
  const [only, another] = form?.money ?? [];
  return another ? undefined : only?.total;
}

/** The money stands at the head of a form. */
const MOST_ROWS = 24;

interface Line {
  readonly place: TablePlace;
  readonly cells: readonly Cell[];
}

interface Labelled {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly figure: Figure | undefined;
}

/** Reads a form by its labels. */
export function readForm({ parts }: LogicalTable): Form {
  const lines = parts.flatMap((place) => place.grid.rows.map((cells) => ({ place, cells })));
  const figures = new Map<Cell, Figure>();
  const unit = unitOf(lines, parts[0]!);
  let project = '';
  const labelled: Labelled[] = [];
  const classes: { place: TablePlace; cell: Cell }[] = [];
  lines.slice(0, MOST_ROWS).forEach(({ place, cells: row }, index) => {
    row.forEach((cell, column) => {
      if (cell.isBlank || cell.origin) return;
      if (project === '' && FORM_PROJECT.test(cell.label)) project = nextText(row, column);
      if (FORM_CLASS.test(cell.label))
        classes.push(...row.slice(column + 1).map((beside) => ({ place, cell: beside })));
      if (![FORM_TOTAL, FORM_PART, FORM_BASIC, FORM_OF_PROJECTS].some((label) => label.test(cell.label))) return;
      const value = nextNumber(row, column);
      const figure = value && figureOf(place, value, unitDeclared(cell.folded) ?? unit);
      if (value && figure) figures.set(value, figure);
      labelled.push({ row: index, column, label: cell.label, figure });
    });
  });
  const weights = readWeights(lines, figures);
  return { project, money: moneyOf(labelled), classes, weights, figures };
}

/** `项目资金（万元）` stands beside the amounts it speaks of. */
function unitOf(lines: readonly Line[], { unit }: TablePlace): MoneyUnit {
  for (const { cells } of lines.slice(0, MOST_ROWS)) {
    for (const { folded } of cells) {
      const declared = FORM_MONEY.test(folded) ? unitDeclared(folded) : undefined;
      if (declared) return declared;
    }
  }
  return unit;
}

function nextText(row: readonly Cell[], column: number): string {
  return row.slice(column + 1).find((cell) => !cell.isBlank && !cell.origin)?.label ?? '';
}

/** The number to the right of a label, if no other text stands between. */
function nextNumber(row: readonly Cell[], column: number): Cell | undefined {
  const next = row.slice(column + 1).find((cell) => !cell.isBlank && !cell.origin);
  return next?.number?.kind === 'amount' ? next : undefined;
}

function figureOf({ region }: TablePlace, cell: Cell, unit: MoneyUnit): Figure | undefined {
  const number = cell.number!;
  const printed = moneyUnit(number.unit) ?? unit;
  return new Figure({
    region,
    start: cell.content.at(number.start),
    end: cell.content.endAt(number.end),
    text: cell.text.slice(number.start, number.end),
    kind: 'amount',
    value: number.value,
    decimals: number.decimals,
    unit: printed.name,
    exponent: printed.exponent,
    grouped: number.grouped,
    place: 'cell',
  });
}

/** Parts belong to the total above them in their column or, where all stands in one row, to that on their left. */
function moneyOf(labelled: readonly Labelled[]): FormMoney[] {
  const parts = new Map<Labelled, Labelled[]>();
  for (const item of labelled) if (FORM_TOTAL.test(item.label)) parts.set(item, []);
  const totals = [...parts.keys()];
  for (const item of labelled) {
    if (parts.has(item)) continue;
    const whole =
      totals.findLast((total) => total.row === item.row && total.column < item.column) ??
      totals.findLast((total) => total.row < item.row && total.column === item.column);
    if (whole) parts.get(whole)!.push(item);
  }
  return totals.flatMap((total) => (total.figure ? divided(total.figure, parts.get(total)!) : []));
}

/** An amount with its parts: by source, or into basic expenditure and projects, or both. */
function divided(total: Figure, items: readonly Labelled[]): FormMoney {
  const basic = items.find(({ label }) => FORM_BASIC.test(label))?.figure;
  const project = items.find(({ label }) => FORM_OF_PROJECTS.test(label))?.figure;
  const sources = items.flatMap(({ label, figure }) => (figure && FORM_PART.test(label) ? [figure] : []));
  const bySource = sources.some(({ value }) => value.coefficient !== 0n);
  const appropriation = items.find(({ label }) => FORM_APPROPRIATION.test(label))?.figure;
  const other = items.length > 1 && items.some(({ label }) => label.includes('其他'));
  if (basic && project && !bySource)
    return { total, parts: [basic, project], appropriation, complete: true, basic, project };
  return { total, parts: sources, appropriation, complete: other, basic, project };
}

function readWeights(lines: readonly Line[], figures: Map<Cell, Figure>): Form['weights'] {
  const top = lines.findIndex(({ cells }) => cells.some((cell) => FORM_WEIGHT.test(cell.label)));
  if (top < 0) return undefined;
  const column = lines[top]!.cells.findIndex((cell) => FORM_WEIGHT.test(cell.label));
  const parts: Figure[] = [];
  for (const { place, cells: row } of lines.slice(top + 1)) {
    const cell = row[column];
    const { number } = cell ?? {};
    if (!cell || cell.origin || !number) continue;
    const figure = new Figure({
      region: place.region,
      start: cell.content.at(number.start),
      end: cell.content.endAt(number.end),
      text: cell.text.slice(number.start, number.end),
      kind: number.kind === 'percent' ? 'percent' : 'count',
      value: number.value,
      decimals: number.decimals,
      unit: number.kind === 'percent' ? number.unit : '分',
      exponent: 0,
      place: 'cell',
    });
    figures.set(cell, figure);
    if (row.some((other) => WEIGHTS_TOTAL.test(other.label)))
      return parts.length > 1 ? { total: figure, parts } : undefined;
    parts.push(figure);
  }
  return undefined;
}
