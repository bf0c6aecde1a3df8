import { SignedSumRelation, type Term } from '../../equations/signedSum.ts';
import type { Figure } from '../../figures/figure.ts';
import { CLOSING_BALANCE } from '../../vocabulary/columns.ts';
import { isAnyOf, startsWithAny } from '../../vocabulary/words.ts';
import type { Column } from '../reading/columns.ts';
import type { PanelReading } from '../reading/panel.ts';
import type { Hypothesis } from '../support/hypothesis.ts';

const OPENING = startsWithAny(
  '年初财政拨款结转 年初财政拨款结余 年初结转 年初结余 上年财政拨款结转 上年财政拨款结余 上年结转 上年结余',
);
const INCOME = startsWithAny('本年收入');
const EXPENDITURE = startsWithAny('本年支出');
const WHOLE = isAnyOf('小计 合计 总计');

/** 年初结转和结余 + 本年收入 = 本年支出 + 年末结转和结余, in each row of a table of one fund (公开07表). */
export function carryOverHypotheses({ panel, figures }: PanelReading): Hypothesis[] {
  const at = (name: RegExp) => panel.amounts.findIndex((column) => isColumn(column, name));
  const [opening, income, expenditure, closing] = [at(OPENING), at(INCOME), at(EXPENDITURE), at(CLOSING_BALANCE)];
  // A column of blanks is no column of amounts; it adds nothing.
  if (income < 0 || expenditure < 0 || (opening < 0 && closing < 0)) return [];
  const relations = figures.flatMap((row) => {
    const left = terms(row, [expenditure, closing]);
    const right = terms(row, [income, opening]);
    return left && right ? [new SignedSumRelation('balance', left, right)] : [];
  });
  return [{ prior: 'named', relations }];
}

function isColumn({ path }: Column, name: RegExp): boolean {
  const at = path.findIndex((label) => name.test(label));
  return at >= 0 && (at === path.length - 1 || (at === path.length - 2 && WHOLE.test(path.at(-1)!)));
}

function terms(row: readonly (Figure | undefined)[], columns: readonly number[]): Term[] | undefined {
  const figures = columns.filter((column) => column >= 0).map((column) => row[column]);
  if (figures.some((figure) => !figure)) return undefined;
  return figures.map((figure) => ({ figure: figure!, sign: 1 }));
}
