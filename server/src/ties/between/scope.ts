import { keptFor } from '../../collections.ts';
import { type Fact, isCarriedOver } from '../../facts/fact.ts';
import { tableFacts } from '../../facts/tableFacts.ts';
import { absolute, type Decimal, isZero, valueKey } from '../../figures/decimal.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { type Fund, fundIn, isAppropriated } from '../../vocabulary/funds.ts';

/** What money a draft prints besides that of the general budget: where there is none, two funds are one money. */
export interface Funds {
  /** Some money is not appropriated: earned, received from above, carried over. */
  readonly unappropriated: boolean;
  /** Some is appropriated from another budget than the general one. */
  readonly otherBudgets: boolean;
}

export interface Scope extends Funds {
  /** Every amount that is said to be carried over. */
  readonly carriedOver: ReadonlyMap<string, Decimal>;
}

/** What the tables of a draft say of the money there is. */
export const scopeOf = keptFor((readings: readonly TableReading[]): Scope => {
  const scopes = readings.map(scopeOfTable);
  return {
    unappropriated: scopes.some(({ unappropriated }) => unappropriated),
    otherBudgets: scopes.some(({ otherBudgets }) => otherBudgets),
    carriedOver: new Map(scopes.flatMap(({ carriedOver }) => [...carriedOver])),
  };
});

/** The widest fund whose money is the same as that of `fund`. */
export function widest(fund: Fund, { unappropriated, otherBudgets }: Funds): Fund {
  const appropriated = fund === 'general' && !otherBudgets ? 'appropriation' : fund;
  return appropriated === 'appropriation' && !unappropriated ? 'all' : appropriated;
}

const scopeOfTable = keptFor((reading: TableReading): Scope => {
  const telling = tableFacts(reading).filter(({ figure }) => !isZero(figure.value));
  const funds = new Set(telling.flatMap(fundsOf));
  return {
    unappropriated: [...funds].some((fund) => !isAppropriated(fund)),
    otherBudgets: funds.has('government-fund') || funds.has('state-capital'),
    carriedOver: new Map(
      telling.filter(isCarriedOver).map(({ figure }) => [valueKey(absolute(figure.amount)), absolute(figure.amount)]),
    ),
  };
});

/** The fund of a fact's column, and that which its line names. */
function fundsOf(fact: Fact): Fund[] {
  const named = isCarriedOver(fact) ? 'carry-over' : fact.flow === 'income' ? fundIn(fact.name) : undefined;
  return named ? [fact.fund, named] : [fact.fund];
}
