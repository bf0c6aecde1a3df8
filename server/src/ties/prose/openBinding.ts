import { finer, restates } from '../../equations/precision.ts';
import type { Relation, ShareRelation, SumRelation } from '../../equations/relation.ts';
import { type Coordinates, type Fact, keyOf } from '../../facts/fact.ts';
import { agree, type FactIndex } from '../../facts/index.ts';
import type { Subject } from '../../facts/prose/subject.ts';
import type { Figure } from '../../figures/figure.ts';
import type { LimitName } from '../../limits.ts';
import type { AmountClaim } from '../../prose/claims.ts';
import { isPurchase } from '../../vocabulary/procurement.ts';
import { defaultsOf } from '../sections/defaults.ts';
import type { Lead, Surroundings } from './binding.ts';
import { hasOwnTable, Lookup } from './lookup.ts';
import type { NearMiss } from './nearMisses.ts';
import { isBareTotal } from './phrases.ts';
import type { ChangeStatement, PriorColumn, PriorStatement } from './statements.ts';
import { SubjectReader } from './subjectReader.ts';

/** A passage while it is being bound: what is known of it so far, and what several kinds of claims ask of it. */
export class OpenBinding {
  readonly relations: Relation[] = [];
  readonly tentative: (readonly ShareRelation[])[] = [];
  readonly subjects = new Map<AmountClaim, Subject>();
  readonly facts = new Map<AmountClaim, Fact>();
  readonly nearMisses: NearMiss[] = [];
  readonly unsure: SumRelation[] = [];
  readonly changes: ChangeStatement[] = [];
  readonly changeOf = new Map<AmountClaim, ChangeStatement>();
  readonly priors: PriorStatement[] = [];
  readonly priorColumns: PriorColumn[] = [];
  /** The amounts of the passage so far. */
  readonly spoken: AmountClaim[] = [];
  /** The limits at which binding stopped. */
  readonly limits = new Set<LimitName>();
  readonly lookup: Lookup;
  readonly words: SubjectReader;
  lead: Lead | undefined;
  first: Figure | undefined;
  /** The amount named last in this passage. */
  last: Lead | undefined;
  /** Whether the amounts before the passage were looked at. */
  looksBack = false;

  constructor(
    index: FactIndex,
    readonly around: Surroundings,
  ) {
    this.lookup = new Lookup(index, defaultsOf(around.section));
    this.words = new SubjectReader(index, around);
    this.lead = around.lead;
    this.first = around.first;
  }

  /** Amounts that stand before this section, or before this passage. */
  before(): readonly (Figure | undefined)[] {
    this.looksBack = true;
    return [this.around.beside, ...this.around.recent];
  }

  /** The figure of a claim, or the cell it restates where that is printed more finely. */
  sharp(claim: AmountClaim): Figure {
    const fact = this.facts.get(claim);
    if (!fact || fact.figure.blank || !restates(claim.figure, fact.figure)) return claim.figure;
    return finer(fact.figure, claim.figure) ? fact.figure : claim.figure;
  }

  /** The figure of a claim, or the cell that its list or its rate asks for. */
  meant(claim: AmountClaim): Figure {
    return this.nearMisses.find((miss) => miss.askedFor && miss.figure === claim.figure)?.cell ?? this.sharp(claim);
  }

  /** Whether a difference between a phrase and the fact it names would be a mistake and not another meaning. */
  isCertain(subject: Subject): boolean {
    const { apart, narrow } = this.lookup.defaults;
    if (subject.narrow === 'units' || (subject.narrow === 'year' && this.around.carryOver)) return false;
    if (!subject.complete || subject.usual || (narrow && isBareTotal(subject))) return false;
    if (apart && !subject.lines.some((line) => isPurchase(line.slice(2)))) return false;
    if (this.lead?.scope === 'other') return false;
    if (this.lead?.scope === 'own' && !subject.lines.some(hasOwnTable)) return false;
    if (this.lead?.scope === 'basic' && subject.measure === undefined && subject.lines[0] === 'total') return false;
    const isTotal = subject.lines.includes('total') && subject.measure === undefined;
    return !(this.around.carryOver && isTotal && !subject.grand) || this.isSpent(subject);
  }

  /** What was spent of a fund in final accounts is one amount, whatever was carried over. */
  isSpent(subject: Subject): boolean {
    const { accounts } = this.around;
    const fund = subject.fund ?? this.lookup.defaults.fund;
    if (!accounts || subject.flow !== 'expenditure' || fund === 'all') return false;
    const at = { flow: subject.flow, fund, measure: 'total', line: 'total' } as const;
    const year = this.lookup.at({ ...at, line: 'N:本年支出合计' });
    return agree([...this.lookup.at(at), ...year]) !== undefined;
  }

  /** The amount of the same thing that this passage printed before. */
  amountHere(at: Coordinates): Figure | undefined {
    const key = keyOf(at);
    let found: Figure | undefined;
    for (const [claim, subject] of this.subjects) {
      const place = subject.complete && !claim.budget && this.lookup.placeOf(subject);
      if (place && keyOf(place) === key) found = claim.figure;
    }
    return found;
  }

  /** The one amount that the tables print at these coordinates. */
  oneAmount(at: Coordinates): Figure | undefined {
    const facts = this.lookup.at(at);
    return agree(facts) && facts[0]!.figure;
  }
}
