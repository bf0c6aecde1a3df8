import { isSlipOf } from '../../figures/alike.ts';
import { equals } from '../../figures/decimal.ts';
import { isMoneyColumn, isProjectColumn } from '../../vocabulary/performance.ts';
import { type Column, type Panel, readPanels } from './columns.ts';
import type { Form } from './form.ts';
import type { PanelReading } from './panel.ts';
import type { Row } from './rows.ts';

/**
 * Performance targets set as a list, a project a row, and not as a form a project: the columns of names and of money at
 * its head. What stands to their right are the targets.
 */
export function listedPanels(columns: readonly Column[], { money }: Form): Panel[] {
  const [first] = money.length === 0 ? readPanels(columns) : [];
  if (!first?.labels.some(({ path }) => isProjectColumn(path.at(-1) ?? ''))) return [];
  const amounts = first.amounts.filter(({ path }) => path.some(isMoneyColumn));
  return amounts.length > 0 ? [{ ...first, amounts, rates: [] }] : [];
}

/**
 * A project whose targets go on over a page is named again with its money, and is one project. A digit that differs is
 * a slip in one of the two.
 */
export function withRepeats(panel: PanelReading): PanelReading {
  const seen = new Map<string, number>();
  const rows = panel.rows.map((row, index): Row => {
    const key = `${row.name}|${row.project}`;
    const before = row.total || row.name === '' ? undefined : seen.get(key);
    if (before === undefined) seen.set(key, index);
    else if (saysAgain(panel, before, index)) return { ...row, name: '', code: '', project: '', repeats: before };
    return row;
  });
  return rows.some(({ repeats }) => repeats !== undefined) ? { ...panel, rows } : panel;
}

function saysAgain({ figures }: PanelReading, before: number, index: number): boolean {
  let same = 0;
  const alike = figures[index]!.every((figure, column) => {
    const other = figures[before]![column];
    if (!figure || !other || figure.blank !== other.blank) return figure?.blank === other?.blank;
    if (equals(figure.amount, other.amount) || isSlipOf(figure.amount, other.amount)) same += 1;
    else return false;
    return true;
  });
  return alike && same > 0;
}
