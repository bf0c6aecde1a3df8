import type { Passage } from '../../draft/passage.ts';
import { finer, restates } from '../../equations/precision.ts';
import type { Relation, ShareRelation, SumRelation } from '../../equations/relation.ts';
import { type Coordinates, type Fact, keyOf } from '../../facts/fact.ts';
import { agree, type FactIndex } from '../../facts/index.ts';
import type { Subject } from '../../facts/prose/subject.ts';
import type { Figure } from '../../figures/figure.ts';
import type { LimitName } from '../../limits.ts';
import type { AmountClaim } from '../../prose/claims.ts';
import { OF_WHICH } from '../../vocabulary/lists.ts';
import { isPurchase } from '../../vocabulary/procurement.ts';
import { defaultsOf } from '../sections/defaults.ts';
import type { Lead, Surroundings } from './binding.ts';
import { hasOwnTable, Lookup } from './lookup.ts';
import type { NearMiss } from './nearMisses.ts';
import { isBareTotal } from './phrases.ts';
import type { ChangeStatement, PriorColumn, PriorStatement } from './statements.ts';
import { SubjectReader } from './subjectReader.ts';

/** Whether more brackets close than open. */
function closesBracket(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    else if (character === ')' && --depth < 0) return true;
  }
  return false;
}

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
  /** The sentence in which this passage opened `lead`, and whether that is a part of another there. */
  private opened: { readonly sentence: number; readonly nested: boolean } | undefined;
  first: Figure | undefined;
  /** The amounts named in this passage that may have parts, and where each ends. */
  private readonly named: { readonly lead: Lead; readonly end: number }[] = [];
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

  /** Something was named of which parts may follow. */
  name(lead: Lead, { end, opens, sentence }: AmountClaim): void {
    this.named.push({ lead, end });
    if (opens) this.open(lead, sentence);
  }

  /** 其中 is of the amount named last; what a bracket said that has closed is passed over. */
  openLast({ start, sentence }: AmountClaim, { folded }: Passage): void {
    const last = this.named.findLast(({ end }) => !closesBracket(folded.slice(end, start)));
    if (last && last.lead !== this.lead) this.open(last.lead, sentence);
  }

  private open(lead: Lead, sentence: number): void {
    this.opened = { sentence, nested: this.opened?.sentence === sentence };
    this.lead = lead;
  }

  /** A part of what is of one fund is of that fund; of the parts of a part it is not told where they end. */
  asPart(subject: Subject, { sentence, subject: words }: AmountClaim): Subject {
    const fund = this.opened?.sentence === sentence ? this.lead?.fund : undefined;
    if (!fund || subject.fund !== undefined || fund === this.lookup.defaults.fund || subject.lines.some(hasOwnTable))
      return subject;
    return this.opened!.nested && !OF_WHICH.test(words) ? { ...subject, usual: true } : { ...subject, fund };
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
