import { CodeLineRelation } from '../../equations/relation.ts';
import type { Figure } from '../../figures/figure.ts';
import { maySumTo } from '../../figures/interval.ts';
import type { PanelReading } from '../reading/panel.ts';

/**
 * A list of projects sets a project's category, group and item above it. Where the items of all projects make up the
 * total, but the one line printed for a code is less than the items under that code, a project was left out of it: some
 * of its lines are missing. The column of totals tells; the others would only say it again.
 */
export function codeLineRelations({ rows, figures }: PanelReading): CodeLineRelation[] {
  if (!rows.some((row) => row.project !== '' && row.code !== '')) return [];
  const amounts = figures.map((row) => row[0]);
  const total = amounts[rows.findIndex((row) => row.total === 'total')];
  const leaves = rows.flatMap((row, index) => (row.code.length === 7 && row.project !== '' ? [index] : []));
  const items = leaves.map((index) => amounts[index]);
  if (!total || leaves.length === 0 || items.some((item) => item === undefined)) return [];
  if (
    !maySumTo(
      total.interval,
      (items as Figure[]).map((item) => item.interval),
    )
  )
    return [];
  return rows.flatMap((row, index) => {
    const line = amounts[index];
    const once = rows.filter((other) => other.code === row.code).length === 1;
    if (!line || !once || row.code.length < 3 || row.code.length === 7) return [];
    const parts = leaves.filter((leaf) => rows[leaf]!.code.startsWith(row.code)).map((leaf) => amounts[leaf]!);
    if (parts.length === 0 || (line.blank && parts.every((part) => part.blank))) return [];
    return [new CodeLineRelation(line, parts)];
  });
}
