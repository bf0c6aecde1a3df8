import { gathering } from '../../collections.ts';
import { tableFacts } from '../../facts/tableFacts.ts';
import { isZero } from '../../figures/decimal.ts';
import { placeOfFigure, type TableReading } from '../../tables/reading/reading.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/** Classes of expenditure by department whose money is for staff, and those whose money is for running the office. */
const STAFF = new Set(['301', '303']);
const OFFICE = new Set(['302', '310']);

interface Odd {
  readonly verdict: Verdict;
  readonly wages: boolean;
}

/** Lines of a class (three digits) whose money stands in the column of the other kind. */
const allOdd = gathering((reading: TableReading): readonly Odd[] => {
  if (reading.kind !== 'basic') return [];
  const facts = tableFacts(reading);
  const filled = new Set(
    facts.flatMap(({ figure, line, measure }) => (isZero(figure.value) ? [] : [`${measure} ${line}`])),
  );
  return facts.flatMap(({ figure, line, measure, name }): Odd[] => {
    const code = /^E(\d{3})$/.exec(line)?.[1];
    if (!code || figure.blank || isZero(figure.value)) return [];
    const staff = STAFF.has(code) && measure === 'public';
    if (!staff && !(OFFICE.has(code) && measure === 'personnel')) return [];
    // What stands in both columns is split on purpose.
    if (filled.has(`${staff ? 'personnel' : 'public'} ${line}`)) return [];
    const at = { ...placeOfFigure(reading, figure), text: figure.text };
    const words = { kind: staff ? 'staff' : 'office', code, name };
    const verdict: Verdict = {
      rule: 'class-column',
      at,
      atMost: 'information',
      words,
      repairs: [],
      sure: false,
      related: [],
    };
    return [{ verdict, wages: code === '301' }];
  });
});

/**
 * Wages under 公用经费, office supplies under 人员经费. Only the form of the accounts fixes which class is which; budgets
 * split some of them otherwise, but wages are for staff everywhere.
 */
export const classColumns: DraftJudge = {
  parts: ({ draft, readings }) => [draft.accounts, allOdd(readings)],
  judge({ draft, readings }) {
    const { accounts } = draft;
    return allOdd(readings).map(
      ({ verdict, wages }): Verdict => ({ ...verdict, atMost: wages || accounts ? 'warning' : 'information' }),
    );
  },
};
