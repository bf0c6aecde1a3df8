import { AtMostRelation } from '../../equations/relation.ts';
import type { Figure } from '../../figures/figure.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import type { Fund } from '../../vocabulary/funds.ts';
import { type Strand, strandsOf } from './strands.ts';

/**
 * Economic lines of departments and governments that a public expense takes in (政府收支分类科目, 支出经济分类):
 * 因公出国（境）费用, 公务接待费, 公务用车运行维护费, 公务用车购置.
 */
const LINES: readonly (readonly [line: string, expense: string])[] = [
  ['E30212', 'N:因公出国境费'],
  ['E30217', 'N:公务接待费'],
  ['E30231', 'N:公务用车运行维护费'],
  ['E31013', 'N:公务用车购置费'],
  ['G50206', 'N:公务接待费'],
  ['G50207', 'N:因公出国境费'],
  ['G50208', 'N:公务用车运行维护费'],
  ['G50303', 'N:公务用车购置费'],
];

/** Funds of the public expenses that take in the lines of a table of another fund. */
const TAKES_IN: Readonly<Partial<Record<Fund, readonly Fund[]>>> = {
  general: ['general', 'appropriation', 'all'],
  appropriation: ['appropriation', 'all'],
  all: ['all'],
};

/**
 * An economic line of basic expenditure is part of the public expense of its name: it may be less, since projects hold
 * public expenses as well, but never more.
 */
export function publicExpenseRelations(readings: readonly TableReading[]): AtMostRelation[] {
  const expenses = readings.filter(({ kind }) => kind === 'public-expenses').flatMap(strandsOf);
  const lines = readings.filter(({ kind }) => kind === 'basic' || kind === 'basic-government').flatMap(strandsOf);
  // The documents of several units print several of each; which belong together the tables do not say.
  if (new Set(expenses.map(({ table }) => table)).size !== 1) return [];
  if (new Set(lines.map(({ kind }) => kind)).size !== new Set(lines.map(({ table }) => table)).size) return [];
  return lines.flatMap((strand) => LINES.flatMap(([line, expense]) => bound(strand, line, expense, expenses)));
}

function bound(strand: Strand, line: string, expense: string, expenses: readonly Strand[]): AtMostRelation[] {
  const part = strand.lines.get(line);
  if (!part || part.value.coefficient === 0n || !isWholeColumn(strand)) return [];
  for (const { fund, lines } of expenses) {
    const whole: Figure | undefined = lines.get(expense);
    if (whole && TAKES_IN[strand.fund]?.includes(fund)) return [new AtMostRelation('public-expense', part, whole)];
  }
  return [];
}

/** 合计 holds the line whole; 公用经费 beside it would say the same again. */
function isWholeColumn({ measure }: Strand): boolean {
  return measure === 'total' || measure === 'basic';
}
