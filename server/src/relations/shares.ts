import { agree } from '../facts/index.ts';
import type { Subject } from '../facts/prose/subject.ts';
import { compare, decimal } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Lookup } from './lookup.ts';
import { ShareRelation } from './relation.ts';

/** Shares of a passage, bound as far as the passage alone allows. */
export interface BoundShares {
  /** Shares of a whole that the text names, or that they fit. */
  readonly relations: readonly ShareRelation[];
  /**
   * Shares that fit none of the wholes they may be of. Only if another share of the section fits one of these wholes
   * is it clear which is meant.
   */
  readonly tentative: readonly (readonly ShareRelation[])[];
}

interface Whole {
  readonly figure: Figure;
  /** The text says that this is the whole. */
  readonly sure: boolean;
}

const PUBLIC_EXPENSE = /^N:(?:因公出国境费|公务接待费|公务用车.*费)$/;
/** Tables print a total with and without carry-over; more than a few different ones mean nothing. */
const MOST_WHOLES = 6;
const THIS_YEAR = { income: 'N:本年收入合计', expenditure: 'N:本年支出合计' } as const;

/** What a share stands among. */
export interface ShareContext {
  readonly part: Subject | undefined;
  /** The whole named after 占. */
  readonly named: Subject | undefined;
  /** An amount of the passage that goes by the words after 占. */
  readonly said: Figure | undefined;
  /** The whole that an earlier share of the passage named. */
  readonly namedBefore: Figure | undefined;
  /** The whole that an earlier share of the passage fits without naming it. */
  readonly fitted: Figure | undefined;
  /** The amount before 其中. */
  readonly lead: Figure | undefined;
  /** The first amount of the section. */
  readonly first: Figure | undefined;
  /** The first amount of the section before it under the same title: 规模变化 before 结构. */
  readonly beside: Figure | undefined;
}

/** Binds one share to its whole, as far as the text says which that is. */
export function bindShare(
  share: Figure,
  part: Figure,
  words: string,
  context: ShareContext,
  lookup: Lookup,
): BoundShares {
  const exceedsAll = compare(share.amount, ALL) > 0;
  const relations = wholesOf(words, context, lookup)
    .filter(({ figure }) => figure !== part && figure.value.coefficient !== 0n)
    // Nothing is a share of less than itself.
    .filter(({ figure }) => exceedsAll || compare(figure.interval.high, part.interval.low) >= 0)
    .map(({ figure, sure }) => ({
      sure,
      relation: new ShareRelation('share', share, part, figure),
    }));
  const fitting = relations.find(({ relation }) => relation.agrees);
  if (fitting) return { relations: [fitting.relation], tentative: [] };
  const sure = relations.find((candidate) => candidate.sure);
  // More than all of a whole that is named and not exceeded is wrong, whatever the part is.
  const impossible = exceedsAll && sure && compare(sure.relation.whole.amount, part.amount) >= 0;
  if (!context.part && !context.said && !impossible) return NOTHING;
  if (sure) return { relations: [sure.relation], tentative: [] };
  return relations.length > 0 ? { relations: [], tentative: [relations.map(({ relation }) => relation)] } : NOTHING;
}

const ALL = decimal(100n);
const NOTHING: BoundShares = { relations: [], tentative: [] };

function wholesOf(words: string, context: ShareContext, lookup: Lookup): Whole[] {
  const { part, named, said, fitted, namedBefore, lead, first, beside } = context;
  const spoken: Whole[] = said ? [{ figure: said, sure: true }] : [];
  if (named) return [...namedWholes(named, lookup), ...spoken];
  if (said) return spoken;
  if (words !== '') return [];
  const wholes: Whole[] = namedBefore ? [{ figure: namedBefore, sure: false }] : [];
  if (fitted) wholes.push({ figure: fitted, sure: namedBefore === undefined });
  if (lead) wholes.push({ figure: lead, sure: namedBefore === undefined });
  if (first) wholes.push({ figure: first, sure: false });
  if (beside) wholes.push({ figure: beside, sure: false });
  const line = part?.lines.some((name) => PUBLIC_EXPENSE.test(name)) ? 'N:三公经费' : 'total';
  for (const flow of lookup.flowsOf(part)) {
    const facts = lookup.at({ flow, fund: lookup.defaults.fund, measure: 'total', line });
    wholes.push(...facts.slice(0, MOST_WHOLES).map(({ figure }) => ({ figure, sure: false })));
  }
  return wholes;
}

/**
 * 占一般公共预算支出的 names its whole. 占本年支出合计的 means the department's whole expenditure, whatever section it
 * stands in; some documents print it of the section's fund all the same.
 */
function namedWholes(named: Subject, lookup: Lookup): Whole[] {
  if (!named.complete) return [];
  const bare = named.fund === undefined && named.measure === undefined && named.lines.includes('total');
  if (!bare) {
    const facts = lookup.factsOf(named);
    return agree(facts) ? [{ figure: facts[0]!.figure, sure: true }] : [];
  }
  const wholes: Whole[] = [];
  for (const flow of lookup.flowsOf(named)) {
    for (const line of [THIS_YEAR[flow], 'total']) {
      const facts = lookup.at({ flow, fund: 'all', measure: 'total', line });
      if (agree(facts)) wholes.push({ figure: facts[0]!.figure, sure: wholes.length === 0 });
    }
    const facts = lookup.at({ flow, fund: lookup.defaults.fund, measure: 'total', line: 'total' });
    if (agree(facts)) wholes.push({ figure: facts[0]!.figure, sure: false });
  }
  return wholes;
}
