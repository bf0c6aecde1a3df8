import { CompletionRelation } from '../../equations/completionRelation.ts';
import { missesBySlip } from '../../equations/missedSums.ts';
import { asPrintedOr, isOneSlipOff, isOnPresent } from '../../equations/precision.ts';
import { GrowthRelation, type Relation, RiseRelation, ShareRelation, SumRelation } from '../../equations/relation.ts';
import type { Fact } from '../../facts/fact.ts';
import { agree } from '../../facts/index.ts';
import { compare, equals, isZero } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { LIMITS } from '../../limits.ts';
import { baseOf } from '../../prose/bases.ts';
import type { AmountClaim, ChangeClaim, CompletionClaim, RateClaim } from '../../prose/claims.ts';
import { budgetNamed } from '../../prose/mentions.ts';
import type { Period } from '../../tables/reading/period.ts';
import type { OpenBinding } from './openBinding.ts';
import { withoutLead } from './phrases.ts';

export function bindRate(on: OpenBinding, claim: RateClaim): void {
  const relation = claim.change ? growthOf(on, claim, claim.change) : riseOf(on, claim);
  if (relation) on.relations.push(relation);
}

/** A rate and the change beside it. */
function growthOf(
  on: OpenBinding,
  { figure, prior, settled, certain }: RateClaim,
  change: ChangeClaim,
): Relation | undefined {
  const { current, direction } = change;
  const growth = (of: Figure) => new GrowthRelation('growth', figure, change.figure, of, direction);
  const both = (of: AmountClaim) => asPrintedOr(growth(on.meant(of)), growth(of.figure));
  if (prior) {
    const fromBase = new ShareRelation('growth', figure, change.figure, prior);
    if (settled && fromBase.agrees) return fromBase;
  }
  if (settled && current) return both(current);
  const named = currentOf(on, change);
  const currents = currentsOf(on, change);
  if (current && growth(on.sharp(current)).agrees) return both(current);
  // Nothing else can be meant, and a slip explains it: that a rate of few digits fits some other amount is chance.
  if (current && certain && isOneSlipOff(growth(current.figure))) return both(current);
  const outside = [
    ...(named ? [named] : []),
    ...currents,
    ...[on.lead?.sharp, on.first, ...on.before()].flatMap((of) => of ?? []),
  ];
  const fitting = outside.map(growth).find((relation) => relation.agrees && relation.subject.value.coefficient !== 0n);
  if (fitting) return fitting;
  const present = current ? both(current) : named && growth(named);
  if (!present) return growthOfOnly(on, change, both);
  if (present.agrees) return present;
  if (certain || (named && !current)) return present;
  if (isOneSlipOff(present) || isOnPresent(present)) return present;
  const near = change.rivals.filter(({ sentence, start }) => sentence === change.sentence && start < change.start);
  return near.map(both).find(isOneSlipOff);
}

/**
 * The rate of the one amount that a passage prints, however often: if that goes by the words of the change, or else, where
 * these name nothing else, if a slip explains why it does not come out.
 */
function growthOfOnly(
  on: OpenBinding,
  { rivals, subject }: ChangeClaim,
  growth: (of: AmountClaim) => Relation,
): Relation | undefined {
  const [first, ...others] = rivals.filter(({ figure }) => !isZero(figure.amount));
  if (!first || others.some(({ figure }) => !equals(figure.amount, first.figure.amount))) return undefined;
  const named = subject !== '' && rivals.some((of) => of.figure === first.figure && of.subject.includes(subject));
  return named || (!on.words.read(subject)?.complete && isOneSlipOff(growth(first))) ? growth(first) : undefined;
}

/** A rate between two amounts. */
function riseOf(
  on: OpenBinding,
  { figure, current, prior, direction, settled, certain }: RateClaim,
): Relation | undefined {
  if (!current) return undefined;
  if (prior && prior.value.coefficient === 0n) return undefined;
  if (prior) {
    const rise = new RiseRelation(figure, current.figure, prior, direction);
    if (settled || certain || isOneSlipOff(rise)) return rise;
    return undefined;
  }
  const fact = on.facts.get(current);
  if (!fact) return undefined;
  const rises = on.lookup
    .at({ ...fact, period: 'prior' })
    .map((last) => new RiseRelation(figure, fact.figure, last.figure, direction));
  return rises.find((rise) => rise.agrees);
}

/** The facts that the words of a change may mean, where they name something. */
function currentsOf(on: OpenBinding, change: ChangeClaim): readonly Figure[] {
  const subject = on.words.read(withoutLead(change.subject));
  if (!subject) return [];
  const facts = [...on.lookup.factsOf(subject), ...on.lookup.looseFacts(subject)];
  const most = LIMITS['facts-of-name'];
  const amounts = facts.slice(0, most).map((fact) => fact.figure);
  // What prints another of them again is not missed.
  const isMissed = ({ figure }: Fact) => amounts.every((other) => !equals(other.amount, figure.amount));
  if (facts.slice(most).some(isMissed)) on.limits.add('facts-of-name');
  return amounts;
}

/** The present amount of a change whose clause names what changed: the one fact of that name. */
function currentOf(on: OpenBinding, change: ChangeClaim): Figure | undefined {
  const subject = on.words.read(change.subject);
  if (!subject) return undefined;
  const place = subject.complete ? on.lookup.placeOf(subject) : undefined;
  const here = place && on.amountHere(place);
  if (here) return here;
  if (!on.isCertain(subject)) return undefined;
  const facts = on.lookup.factsOf(subject);
  const telling = facts.filter((fact) => fact.figure.value.coefficient !== 0n);
  if (telling.length === 0) return change.figure.value.coefficient === 0n ? facts[0]?.figure : undefined;
  return agree(telling) && telling[0]!.figure;
}

export function bindCompletion(on: OpenBinding, claim: CompletionClaim, changes: readonly ChangeClaim[]): void {
  const { figure, outturn, budget, stage, settled } = claim;
  const base = budget?.figure ?? budgetOf(on, outturn, stage);
  const change = fromBudget(on, claim, changes);
  const relation = change && (budget ? changedFrom(budget, claim, change) : base ? undefined : byChange(claim, change));
  if (relation) on.relations.push(relation);
  if (!base || base.value.coefficient === 0n) return;
  const completion = (of: Figure) => new ShareRelation('completion', figure, of, base);
  if (settled) on.relations.push(completion(outturn.figure));
  else on.relations.push(asPrintedOr(completion(on.sharp(outturn)), completion(outturn.figure)));
}

/** 完成年初预算的 x%，比年初预算减少 C 万元: the change from the same budget. */
function fromBudget(
  { around }: OpenBinding,
  { outturn, stage }: CompletionClaim,
  changes: readonly ChangeClaim[],
): ChangeClaim | undefined {
  return changes.find(
    ({ figure, current, comparison, sentence, apart }) =>
      current === outturn &&
      sentence === outturn.sentence &&
      !apart &&
      !isZero(figure.value) &&
      baseOf(comparison, around.accounts, around.year) === 'budget' &&
      // 完成年初预算的 x%，决算数大于预算数: the budget that has just been named.
      (budgetNamed(comparison) ?? stage) === stage,
  );
}

/** The budget and the change from it come to the outturn. */
function changedFrom(
  budget: AmountClaim,
  { outturn, settled }: CompletionClaim,
  change: ChangeClaim,
): Relation | undefined {
  const [more, less] = change.direction > 0 ? [outturn, budget] : [budget, outturn];
  const relation = new SumRelation('change', more.figure, [less.figure, change.figure]);
  return relation.agrees || ((settled || change.certain) && missesBySlip(relation, true)) ? relation : undefined;
}

/** The budget is not printed, but the change says how much it was. */
function byChange({ figure, outturn }: CompletionClaim, change: ChangeClaim): Relation | undefined {
  // More than there is cannot have come on top of a budget.
  if (change.direction > 0 && compare(change.figure.amount, outturn.figure.amount) >= 0) return undefined;
  const relation = new CompletionRelation(figure, outturn.figure, change.figure, change.direction);
  return relation.agrees || change.certain || isOneSlipOff(relation) ? relation : undefined;
}

/** The budget that the tables print beside an outturn: the one named, or the only one. */
function budgetOf(on: OpenBinding, outturn: AmountClaim, stage: CompletionClaim['stage']): Figure | undefined {
  const fact = on.facts.get(outturn);
  if (!fact) return undefined;
  const stages: readonly Period[] = stage ? [stage] : ['budget', 'final-budget'];
  const facts = stages.flatMap((period) => on.lookup.at({ ...fact, period }));
  return agree(facts) && facts[0]!.figure;
}
