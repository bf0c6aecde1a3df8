import { ChangeRateRelation, type Relation, ShareRelation, SumRelation } from '../../equations/relation.ts';
import type { Figure } from '../../figures/figure.ts';
import { CHANGE_HEADER, COMPLETION_HEADER, OF_OTHER, SHARE_HEADER, STAGE_HEADER } from '../../vocabulary/columns.ts';
import { isPlainTotal } from '../../vocabulary/totals.ts';
import type { Column } from '../reading/columns.ts';
import type { PanelReading } from '../reading/panel.ts';
import { isChangeLabel, type Period, periodsOf, yearOf, yearsIn } from '../reading/period.ts';
import { cellsOf, type TableReading } from '../reading/reading.ts';
import type { Hypothesis } from '../support/hypothesis.ts';

/**
 * Columns that compare years: 增减额 = this year − the other, 增减率 = 增减额 ÷ the other; and columns of rates beside
 * amounts: 完成率 = outturn ÷ budget, 占比 = the line ÷ the total row.
 */
export function differenceHypotheses(reading: TableReading, panel: PanelReading): Hypothesis[] {
  const { amounts, rates } = panel.panel;
  const periods = periodsOf(amounts, reading.place.title);
  if (rates.length === 0 && !periods.includes('change')) return [];
  const columns = new ColumnFinder(amounts, periods);
  const found: Hypothesis[] = [];
  amounts.forEach((column, change) => {
    if (periods[change] !== 'change') return;
    const pair = columns.compared(column);
    if (!pair) return;
    const sum = (row: readonly (Figure | undefined)[]) => {
      const [current, base, difference] = [row[pair.current], row[pair.base], row[change]];
      return current && base && difference && !allBlank([current, base, difference])
        ? [new SumRelation('change', current, [base, difference])]
        : [];
    };
    found.push({ prior: pair.certain ? 'named' : 'shaped', relations: panel.figures.flatMap(sum) });
  });
  rates.forEach((column, index) => {
    const make = rateRelation(column, columns, panel);
    if (!make) return;
    const relations = panel.rates.flatMap((row, at) => {
      const rate = row[index];
      return rate ? (make.of(rate, panel.figures[at]!, at) ?? []) : [];
    });
    found.push({ prior: make.certain ? 'named' : 'shaped', relations });
  });
  return found;
}

/**
 * Rows that compare years, of each unit or line by itself: 2025年, 2026年 and 增减变化 one below the other in one column
 * of labels.
 */
export function differenceRowHypotheses({ table }: TableReading, { panel, rows, figures }: PanelReading): Hypothesis[] {
  return panel.labels.flatMap(({ index: column }): Hypothesis[] => {
    const labels = rows.map((row) => cellsOf(table, row.part, row.index)[column]?.label ?? '');
    const relations = labels.flatMap((label, change) => {
      if (change < 2 || !isChangeLabel(label)) return [];
      const [base, current] = [yearOf(labels[change - 2]!), yearOf(labels[change - 1]!)];
      if (base === undefined || current !== base + 1) return [];
      return panel.amounts.flatMap((_, at) => {
        const [before, now, difference] = [figures[change - 2]![at], figures[change - 1]![at], figures[change]![at]];
        return before && now && difference && !allBlank([before, now, difference])
          ? [new SumRelation('change', now, [before, difference])]
          : [];
      });
    });
    return relations.length > 0 ? [{ prior: 'named', relations }] : [];
  });
}

interface RateReader {
  readonly certain: boolean;
  of(rate: Figure, row: readonly (Figure | undefined)[], at: number): Relation | undefined;
}

function rateRelation(column: Column, columns: ColumnFinder, panel: PanelReading): RateReader | undefined {
  const label = column.path.join('/');
  if (COMPLETION_HEADER.test(label)) return quotientOf('completion', columns.completed(label));
  if (OF_OTHER.test(column.path.at(-1) ?? '')) return quotientOf('share', columns.compared(column));
  if (CHANGE_HEADER.test(label)) {
    const pair = columns.compared(column);
    if (!pair) return undefined;
    return {
      certain: false,
      of: (rate, row) => {
        const [current, base] = [row[pair.current], row[pair.base]];
        return current && base ? new ChangeRateRelation(rate, current, base) : undefined;
      },
    };
  }
  return SHARE_HEADER.test(label) ? shareOfTotal(columns, panel) : undefined;
}

/** What one of two columns is in per cent of the other, row by row. */
function quotientOf(rule: 'completion' | 'share', pair: Pair | undefined): RateReader | undefined {
  if (!pair) return undefined;
  return {
    certain: pair.certain,
    of: (rate, row) => {
      const [part, whole] = [row[pair.current], row[pair.base]];
      return part && whole && whole.value.coefficient !== 0n ? new ShareRelation(rule, rate, part, whole) : undefined;
    },
  };
}

/** A share beside each line is of the total row. */
function shareOfTotal(columns: ColumnFinder, panel: PanelReading): RateReader | undefined {
  const total = panel.rows.findIndex((row) => row.total === 'total');
  const column = columns.only('current');
  if (total < 0 || column === undefined) return undefined;
  const whole = panel.figures[total]![column];
  if (!whole || whole.value.coefficient === 0n) return undefined;
  return {
    certain: false,
    of: (rate, row, at) => {
      const part = row[column];
      return part && at !== total ? new ShareRelation('share', rate, part, whole) : undefined;
    },
  };
}

interface Pair {
  readonly current: number;
  readonly base: number;
  readonly certain: boolean;
}

/** Finds the columns that a change, a rate or a completion is about. */
class ColumnFinder {
  constructor(
    private readonly columns: readonly Column[],
    private readonly periods: readonly Period[],
  ) {}

  /** The two years whose difference a column prints: by the words of its header, else where there are just two. */
  compared({ path }: Column): Pair | undefined {
    const words = path.join('/');
    const current = this.pick(this.of('current'), words);
    const base = this.pick(this.of('prior'), words);
    if (current === undefined || base === undefined) return undefined;
    return { current, base, certain: this.of('prior').length === 1 };
  }

  /** The outturn and the budget that a completion rate divides: the budget its header names, else the only one. */
  completed(words: string): Pair | undefined {
    const current = this.only('current');
    const budgets = [...this.of('final-budget'), ...this.of('budget')];
    const named = budgets.filter((index) =>
      this.columns[index]!.path.some((label) => words.includes(label.endsWith('数') ? label.slice(0, -1) : label)),
    );
    const base = named.length === 1 ? named[0] : budgets.length === 1 ? budgets[0] : undefined;
    if (current === undefined || base === undefined) return undefined;
    return { current, base, certain: true };
  }

  /** The one column of a period, or the one that totals the others. */
  only(period: Period): number | undefined {
    const found = this.of(period);
    return found.length === 1 ? found[0] : found.find((index) => isPlainTotal(this.columns[index]!.path.at(-1)!));
  }

  private of(period: Period): number[] {
    return this.periods.flatMap((other, index) => (other === period ? [index] : []));
  }

  /** Of several columns the one whose stage (预算数, 执行数, 决算数) the words name, or the one that totals the others. */
  private pick(candidates: readonly number[], words: string): number | undefined {
    if (candidates.length <= 1) return candidates[0];
    const years = yearsIn(words);
    const ofYear = candidates.filter((index) =>
      years.some((year) => this.columns[index]!.path.some((label) => yearsIn(label).includes(year))),
    );
    if (ofYear.length === 1) return ofYear[0];
    const stage = (index: number) => STAGE_HEADER.exec(this.columns[index]!.path.join('/'))?.[0];
    const stages = new Set(candidates.map(stage));
    const named = stages.size > 1 ? candidates.filter((index) => words.includes(stage(index) ?? '/')) : candidates;
    if (named.length === 1) return named[0];
    return named.find((index) => isPlainTotal(this.columns[index]!.path.at(-1) ?? ''));
  }
}

function allBlank(figures: readonly Figure[]): boolean {
  return figures.every((figure) => figure.blank);
}
