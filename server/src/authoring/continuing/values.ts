import type { Fact } from '../../facts/fact.ts';
import { readSubject } from '../../facts/prose/subject.ts';
import { type Decimal, valueKey } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { baseOf } from '../../prose/bases.ts';
import type { AmountClaim } from '../../prose/claims.ts';
import type { Period } from '../../tables/reading/period.ts';
import { Lookup } from '../../ties/prose/lookup.ts';
import type { Begun } from './paragraph.ts';

/** A value that the tables print, and a cell that prints it. */
export interface Value {
  readonly amount: Decimal;
  readonly cell: Figure;
}

/** What the tables print for what an amount claims to be, each value once, the likeliest first. */
export function valuesOf(begun: Begun, claim: AmountClaim): readonly Value[] {
  const { words } = begun;
  const period = words.periodOf(claim);
  const subject = period ? words.contextSubject({ ...claim, lastYear: false }) : words.subjectOf(claim);
  if (!subject?.complete || subject.usual || subject.narrow !== undefined) return [];
  return distinct(begun.lookup.factsOf(subject, period));
}

/** What the tables print for a name, this year. */
export function valuesNamed(begun: Begun, name: string): readonly Value[] {
  const { checked, lookup } = begun;
  const subject = readSubject(name, checked.index, checked.draft.organisations);
  return subject?.complete && !subject.usual ? distinct(lookup.factsOf(subject)) : [];
}

/** What the amount of a change was before: the tables' column of that year or stage, or what last year's draft prints. */
export function baseValue(begun: Begun, current: AmountClaim, comparison: string): Decimal | undefined {
  const { checked, words, lookup, last } = begun;
  const { accounts, year } = checked.draft;
  const base = baseOf(comparison, accounts, year);
  const period: Period | undefined = base === 'last' ? 'prior' : base === 'budget' && accounts ? 'budget' : undefined;
  const subject = words.subjectOf(current);
  if (!period || !subject?.complete || subject.usual) return undefined;
  const [only, ...more] = distinct(lookup.factsOf(subject, period));
  if (only || period !== 'prior' || !last) return more.length === 0 ? only?.amount : undefined;
  const [before, ...others] = distinct(new Lookup(last, lookup.defaults).factsOf(subject));
  return others.length === 0 ? before?.amount : undefined;
}

function distinct(facts: readonly Fact[]): Value[] {
  const values = new Map<string, Value>();
  for (const { figure } of facts) {
    const key = valueKey(figure.amount);
    if (!figure.blank && !values.has(key)) values.set(key, { amount: figure.amount, cell: figure });
  }
  return [...values.values()];
}
