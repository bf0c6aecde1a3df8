import { endsWithAny } from '../../vocabulary/words.ts';
import type { Family, FamilyId } from '../layout.ts';
import { ACCOUNTS } from './accounts.ts';
import { BUDGET_9 } from './budget9.ts';
import { BUDGET_10 } from './budget10.ts';
import { BUDGET_11 } from './budget11.ts';
import { BUDGET_14 } from './budget14.ts';

const TABLE_ENDS = endsWithAny('-tables -table tables table 张表 表');

/** All template families, in the order in which they are offered. */
export const FAMILIES: readonly Family[] = [BUDGET_9, BUDGET_10, BUDGET_11, BUDGET_14, ACCOUNTS];

const WRITTEN: Readonly<Record<string, FamilyId>> = {
  '9': 'budget-9',
  '10': 'budget-10',
  '11': 'budget-11',
  '14': 'budget-14',
  nine: 'budget-9',
  ten: 'budget-10',
  eleven: 'budget-11',
  fourteen: 'budget-14',
  九: 'budget-9',
  十: 'budget-10',
  十一: 'budget-11',
  十四: 'budget-14',
  accounts: 'accounts',
  决算: 'accounts',
};

/** The family a user names: `budget-11`, `11`, `eleven-table`, 十一表, 决算. */
export function familyNamed(written: string): Family | undefined {
  const key = written.trim().toLowerCase().replace(TABLE_ENDS, '');
  const id = WRITTEN[key] ?? key;
  return FAMILIES.find((family) => family.id === id);
}
