import { checkText } from '../../check.ts';
import { applied } from '../../convert/tables.ts';
import type { FactIndex } from '../../facts/index.ts';
import { add, type Decimal, isZero, ZERO } from '../../figures/decimal.ts';
import { atOnce } from '../../sheets/slices.ts';
import { generation, type Workshop } from '../generate.ts';
import type { Ledger } from '../ledger.ts';
import type { LedgerLine, Purchase } from '../line.ts';

/** What a ledger says besides what the tables print. */
export interface Given {
  /** What last year's draft would have printed. */
  readonly last: FactIndex | undefined;
  /** What the budget of the year would have printed. */
  readonly planned: FactIndex | undefined;
  /** What is bought by 政府采购, in 元, by its sorts. */
  readonly purchases: Readonly<Record<Purchase, Decimal>> | undefined;
}

/** What a ledger gives the text, as far as it has the columns for it. */
export function givenBy(workshop: Workshop, ledger: Ledger): Given {
  return {
    last: indexOf(workshop, ledger, 'last'),
    planned: workshop.family.accounts ? indexOf(workshop, ledger, 'planned') : undefined,
    purchases: ledger.purchases ? purchasesOf(ledger.lines) : undefined,
  };
}

/** What a draft would print whose amounts are those of another column; undefined where the ledger has none. */
function indexOf(workshop: Workshop, ledger: Ledger, column: 'last' | 'planned'): FactIndex | undefined {
  const lines = ledger.lines.filter((line) => !isZero(line[column])).map((line) => ({ ...line, amount: line[column] }));
  if (lines.length === 0) return undefined;
  const { edits } = atOnce(generation(workshop, { ...ledger, lines }));
  return checkText(applied(workshop.checked.draft.split.text, edits)).index;
}

function purchasesOf(lines: readonly LedgerLine[]): Readonly<Record<Purchase, Decimal>> {
  const of = (sort: Purchase) =>
    lines.reduce((sum, { flow, bought }) => {
      return flow === 'expenditure' && bought?.sort === sort ? add(sum, bought.amount) : sum;
    }, ZERO);
  return { 货物: of('货物'), 工程: of('工程'), 服务: of('服务') };
}
