import { SignedSumRelation, type Term } from '../../equations/signedSum.ts';
import type { Figure } from '../../figures/figure.ts';
import {
  CLOSING_BALANCE,
  EXPENDITURE_OF_YEAR,
  INCOME_OF_YEAR,
  OPENING_BALANCE_HEADER,
  SUM_HEADER,
} from '../../vocabulary/columns.ts';
import type { Column } from '../reading/columns.ts';
import type { PanelReading } from '../reading/panel.ts';
import type { Hypothesis } from '../support/hypothesis.ts';

/** 年初结转和结余 + 本年收入 = 本年支出 + 年末结转和结余, in each row of a table of one fund (公开07表). */
export function carryOverHypotheses({ panel, figures }: PanelReading): Hypothesis[] {
  const at = (name: RegExp) => panel.amounts.findIndex((column) => isColumn(column, name));
  const [opening, income, expenditure, closing] = [
    at(OPENING_BALANCE_HEADER),
    at(INCOME_OF_YEAR),
    at(EXPENDITURE_OF_YEAR),
    at(CLOSING_BALANCE),
  ];
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
  return at >= 0 && (at === path.length - 1 || (at === path.length - 2 && SUM_HEADER.test(path.at(-1)!)));
}

function terms(row: readonly (Figure | undefined)[], columns: readonly number[]): Term[] | undefined {
  const figures = columns.filter((column) => column >= 0).map((column) => row[column]);
  if (figures.some((figure) => !figure)) return undefined;
  return figures.map((figure) => ({ figure: figure!, sign: 1 }));
}
