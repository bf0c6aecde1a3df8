import type { Section } from '../draft/section.ts';
import type { Fact } from '../facts/fact.ts';
import { agree, type FactIndex } from '../facts/index.ts';
import type { AmountClaim, ChangeClaim, Claim, CompletionClaim, RateClaim, ShareClaim } from '../facts/prose/claims.ts';
import { readSubject, type Subject } from '../facts/prose/subject.ts';
import type { Figure } from '../figures/figure.ts';
import { Lookup, restates } from './lookup.ts';
import { GrowthRelation, type Relation, ShareRelation, SumRelation } from './relation.ts';
import { defaultsOf } from './sections.ts';
import { bindShare } from './shares.ts';

/** Everything outside a passage that binding it depends on, besides the facts. */
export interface Surroundings {
  readonly section: Section;
  /** The last amount of the section that was followed by 其中 or a colon: the whole of what is listed after it. */
  readonly lead: Figure | undefined;
  /** The first amount of the section. */
  readonly first: Figure | undefined;
  readonly organisations: ReadonlySet<string>;
  readonly year: number | undefined;
  /** Final accounts: the tables print outturn. */
  readonly accounts: boolean;
}

export interface Binding {
  readonly relations: readonly Relation[];
  readonly tentative: readonly (readonly ShareRelation[])[];
  readonly keys: ReadonlySet<string>;
  readonly lead: Figure | undefined;
  readonly first: Figure | undefined;
}

/** Binds the claims of one passage to the figures they speak of. */
export class Binder {
  private readonly relations: Relation[] = [];
  private readonly tentative: (readonly ShareRelation[])[] = [];
  private readonly subjects = new Map<AmountClaim, Subject>();
  private readonly lookup: Lookup;
  private lead: Figure | undefined;
  private first: Figure | undefined;

  constructor(
    private readonly index: FactIndex,
    private readonly around: Surroundings,
  ) {
    this.lookup = new Lookup(index, defaultsOf(around.section));
    this.lead = around.lead;
    this.first = around.first;
  }

  bind(claims: readonly Claim[]): Binding {
    for (const claim of claims) {
      if (claim.kind === 'amount') this.bindAmount(claim);
      else if (claim.kind === 'change') this.bindChange(claim);
      else if (claim.kind === 'rate') this.bindRate(claim);
      else if (claim.kind === 'share') this.bindShare(claim);
      else if (claim.kind === 'completion') this.bindCompletion(claim);
    }
    const { relations, tentative, lead, first } = this;
    return { relations, tentative, lead, first, keys: this.lookup.keys };
  }

  private bindAmount(claim: AmountClaim): void {
    const subject = this.subjectOf(claim);
    if (subject) {
      this.subjects.set(claim, subject);
      const fact = this.factFor(subject, claim.figure);
      if (fact) this.relations.push(new SumRelation('amount', claim.figure, [fact.figure]));
    }
    if (claim.opens) this.lead = claim.figure;
    this.first ??= claim.figure;
  }

  private read(phrase: string): Subject | undefined {
    return phrase === '' ? undefined : readSubject(phrase, this.index, this.around.organisations);
  }

  private subjectOf(claim: AmountClaim): Subject | undefined {
    if (claim.budget && this.around.accounts) return undefined;
    const own = this.isOtherYear(claim.subject) ? undefined : this.read(claim.subject);
    if (own && !isBareTotal(own)) return own;
    if (!isFiller(claim.subject)) return own;
    // `…（项）：年初预算为 A，支出决算为 B` says what it is once, in a clause before.
    for (const clause of claim.context) {
      const context = this.read(clause);
      if (context && !isBareTotal(context)) return context;
      if (!isFiller(clause)) return own;
    }
    return own;
  }

  private isOtherYear(words: string): boolean {
    const years = [...words.matchAll(/((?:19|20)\d\d)年/g)].map((match) => Number(match[1]));
    return this.around.year !== undefined && years.length > 0 && !years.includes(this.around.year);
  }

  /** The fact a figure restates: one that agrees, or else, when there is no doubt what is meant, one that does not. */
  private factFor(subject: Subject, figure: Figure): Fact | undefined {
    const facts = this.lookup.factsOf(subject);
    const agreeing = facts.find((fact) => restates(figure, fact));
    if (agreeing) return agreeing;
    const { apart, narrow } = this.lookup.defaults;
    const certain = subject.complete && !subject.usual && !apart && !(narrow && isBareTotal(subject));
    // Money of this year alone and with carry-over, of one fund and of several, go by one name in prose.
    const elsewhere = this.lookup.looseMatch(subject, figure);
    return elsewhere ?? (certain && agree(facts) ? facts[0] : undefined);
  }

  /** 本年数 = 上年数 ± 增减额, where the sentence prints all three. */
  private bindChange({ figure, current, prior, direction }: ChangeClaim): void {
    if (!current || !prior) return;
    const relation =
      direction > 0
        ? new SumRelation('change', current.figure, [prior, figure])
        : new SumRelation('change', prior, [current.figure, figure]);
    this.relations.push(relation);
  }

  private bindRate({ figure, change }: RateClaim): void {
    const current = change.current?.figure ?? this.currentOf(change);
    if (current) this.relations.push(new GrowthRelation('growth', figure, change.figure, current, change.direction));
  }

  /** The present amount of a change whose clause names what changed: the one fact of that name. */
  private currentOf(change: ChangeClaim): Figure | undefined {
    const subject = this.read(change.subject);
    if (!subject?.complete) return undefined;
    const facts = this.lookup.factsOf(subject);
    return agree(facts) && facts[0]!.figure;
  }

  private bindCompletion({ figure, outturn, budget }: CompletionClaim): void {
    if (budget.figure.value.coefficient === 0n) return;
    this.relations.push(new ShareRelation('completion', figure, outturn.figure, budget.figure));
  }

  private bindShare(claim: ShareClaim): void {
    const named = isFiller(claim.whole) ? undefined : this.read(claim.whole);
    const unnamed = isFiller(claim.whole) ? { ...claim, whole: '' } : claim;
    const part = this.subjects.get(claim.part);
    const bound = bindShare(unnamed, part, named, this.lookup, this.lead, this.first);
    this.relations.push(...bound.relations);
    this.tentative.push(...bound.tentative);
  }
}

/** The phrase names no more than income, expenditure or the whole, so a better name may stand before it. */
function isBareTotal(subject: Subject): boolean {
  const [line, ...others] = subject.lines;
  return line === 'total' && others.length === 0 && subject.fund === undefined && subject.measure === undefined;
}

/** `2021年预算数为`, `支出`: words that leave it to the clause before to say what is meant. */
function isFiller(words: string): boolean {
  return /^(?:(?:19|20)\d\d年(?:度)?|年初|当年|本年|全年|预算数?|决算数?|支出|总额|总计|合计|安排|为|共|计|数|是|约|的|:)*$/.test(
    words,
  );
}
