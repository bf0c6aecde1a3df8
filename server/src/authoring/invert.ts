import { isZero, ZERO } from '../figures/decimal.ts';
import type { PanelReading } from '../tables/reading/panel.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { rowStructure } from '../tables/structure/rowSums.ts';
import { fold, squeeze } from '../text/fold.ts';
import { COLUMN_NUMBER } from '../vocabulary/columns.ts';
import type { AmountColumn, TableKind } from './layout.ts';
import type { LedgerLine, Selection } from './line.ts';
import { governmentCode } from './names.ts';

/**
 * The lines that a table of a known kind was, or could have been, made of: its lowest rows in those of its columns
 * that are no totals of others. What the table does not tell apart is put where it does no harm.
 */
export function linesIn(kind: TableKind, reading: TableReading): LedgerLine[] {
  const { body } = kind;
  const takes = 'takes' in body ? body.takes : {};
  const panel = reading.panels[0];
  if (!panel || body.by === 'sides') return [];
  const columns = body.by === 'lists' ? panel.panel.amounts.map(() => ({})) : columnsOf(kind, panel);
  const leaves = lowestColumns(columns);
  return panel.rows.flatMap((row, index) => {
    const { code } = row;
    if (row.total || !isLowest(panel, index)) return [];
    return columns.flatMap((column, at) => {
      const figure = panel.figures[index]?.[at];
      if (!column || !leaves.has(at) || !figure || isZero(figure.value)) return [];
      return [
        lineOf({ ...takes, ...defined(column) }, code, row.project || (code === '' ? row.name : ''), figure.amount),
      ];
    });
  });
}

function defined(column: AmountColumn): Selection {
  const { shown: _shown, optional: _optional, ...selection } = column;
  return selection;
}

/** By amount column of the panel, what the kind takes there: matched by the label at the foot of the header. */
function columnsOf(kind: TableKind, panel: PanelReading): (AmountColumn | undefined)[] {
  const used = new Set<number>();
  return panel.panel.amounts.map(({ path }) => {
    const wanted = path.map((label) => squeeze(fold(label)));
    const at = kind.columns.findIndex((column, index) => {
      if (typeof column === 'string' || used.has(index) || column.shown) return false;
      return footOf(kind, index) === wanted.at(-1);
    });
    if (at < 0) return undefined;
    used.add(at);
    return kind.columns[at] as AmountColumn;
  });
}

/** The lowest label above a column. */
function footOf({ header }: TableKind, column: number): string {
  for (let row = header.length - 1; row >= 0; row--) {
    const label = squeeze(fold(header[row]![column] ?? ''));
    if (label !== '' && label !== '※' && !COLUMN_NUMBER.test(label)) return label;
  }
  return '';
}

/** A column is a total if another takes part of what it takes. */
function lowestColumns(columns: readonly (AmountColumn | undefined)[]): ReadonlySet<number> {
  return new Set(
    columns.flatMap((column, index) => {
      if (!column) return [];
      const isTotal = columns.some((other, at) => other && at !== index && isNarrower(other, column));
      return isTotal ? [] : [index];
    }),
  );
}

/** Whether one selection takes less than another, as far as their words tell. */
function isNarrower(a: Selection, b: Selection): boolean {
  const within =
    isWithin(a.sources, b.sources) &&
    isWithin(a.uses, b.uses) &&
    isWithin(a.economic, b.economic) &&
    (b.carried === undefined || a.carried === b.carried) &&
    (b.notEconomic === undefined || isWithin(b.notEconomic, a.notEconomic ?? []));
  return within && JSON.stringify(a) !== JSON.stringify(b);
}

/** No list takes all. */
function isWithin(inner: readonly string[] | undefined, outer: readonly string[] | undefined): boolean {
  return outer === undefined || (inner?.every((item) => outer.includes(item)) ?? false);
}

/** Whether no row is a part of this one. */
function isLowest(panel: PanelReading, index: number): boolean {
  const { code } = panel.rows[index]!;
  const { parents, units } = rowStructure(panel).linking;
  return !parents.includes(index) && !units.has(index) && (code === '' || code.length >= 3);
}

function lineOf(selection: Selection, code: string, project: string, amount: LedgerLine['amount']): LedgerLine {
  const isEconomic = code.startsWith('3');
  const economic = isEconomic ? code : (selection.economic?.[0] ?? '');
  return {
    flow: selection.flow ?? 'expenditure',
    functional: isEconomic ? '' : code,
    economic,
    government: economic === '' ? '' : governmentCode(economic),
    project,
    unit: '',
    source: selection.sources?.[0] ?? 'general',
    carried: selection.carried ?? false,
    use: selection.uses?.[0] ?? 'basic',
    amount,
    last: ZERO,
    planned: ZERO,
    bought: undefined,
  };
}
