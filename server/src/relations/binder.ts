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
  readonly lead: Lead | undefined;
  /** The first amount of the section. */
  readonly first: Figure | undefined;
  readonly organisations: ReadonlySet<string>;
  readonly year: number | undefined;
  /** Final accounts: the tables print outturn. */
  readonly accounts: boolean;
  /** Some money is carried over from last year, so that totals with and without it go by one name. */
  readonly carryOver: boolean;
}

/** An amount that was followed by 其中 or a colon: the whole of what is listed after it. */
export interface Lead {
  readonly figure: Figure;
  /** What its parts are parts of: the department's money, its basic expenditure (or the personnel part of it), or else. */
  readonly scope: 'department' | 'basic' | 'other';
}

export interface Binding {
  readonly relations: readonly Relation[];
  readonly tentative: readonly (readonly ShareRelation[])[];
  readonly keys: ReadonlySet<string>;
  readonly lead: Lead | undefined;
  readonly first: Figure | undefined;
}

/** Binds the claims of one passage to the figures they speak of. */
export class Binder {
  private readonly relations: Relation[] = [];
  private readonly tentative: (readonly ShareRelation[])[] = [];
  private readonly subjects = new Map<AmountClaim, Subject>();
  private readonly lookup: Lookup;
  private lead: Lead | undefined;
  private first: Figure | undefined;
  /** The amount named last in this passage. */
  private last: Lead | undefined;
  /** The whole that an earlier share of this passage named; the rest of a list leaves it out. */
  private named: Figure | undefined;

  constructor(
    private readonly index: FactIndex,
    private readonly around: Surroundings,
  ) {
    this.lookup = new Lookup(index, defaultsOf(around.section));
    this.lead = around.lead;
    this.first = around.first;
  }

  bind(claims: readonly Claim[]): Binding {
    const outer = this.lead;
    const lastAmount = claims.findLast((claim) => claim.kind === 'amount')?.figure;
    for (const claim of claims) {
      if (claim.kind === 'amount') this.bindAmount(claim);
      else if (claim.kind === 'change') this.bindChange(claim);
      else if (claim.kind === 'rate') this.bindRate(claim);
      else if (claim.kind === 'share') this.bindShare(claim);
      else if (claim.kind === 'completion') this.bindCompletion(claim);
    }
    const { relations, tentative, first } = this;
    // A list that ends with its passage opens nothing for the next one; `…万元，其中：` at the end does.
    const lead = this.lead?.figure === lastAmount ? this.lead : outer;
    return { relations, tentative, lead, first, keys: this.lookup.keys };
  }

  private bindAmount(claim: AmountClaim): void {
    const subject = this.subjectOf(claim);
    // `接待费3万元，占…的10.71%，其中基本支出安排2万元`: the share between does not change what 其中 is of.
    if (claim.subject.startsWith('其中') && this.last) this.lead = this.last;
    let fact: Fact | undefined;
    if (subject) {
      this.subjects.set(claim, subject);
      fact = this.factFor(subject, claim.figure);
      if (fact) this.relations.push(new SumRelation('amount', claim.figure, [fact.figure]));
    }
    // Parts of an amount that no table prints (another unit's, another year's) are held against nothing.
    this.last = { figure: claim.figure, scope: fact ? scopeOf(subject) : 'other' };
    if (claim.opens) this.lead = this.last;
    this.first ??= claim.figure;
  }

  private read(phrase: string): Subject | undefined {
    return phrase === '' ? undefined : readSubject(phrase, this.index, this.around.organisations);
  }

  private subjectOf(claim: AmountClaim): Subject | undefined {
    if (claim.budget && this.around.accounts) return undefined;
    if (claim.lastYear || this.isOtherYear(claim.subject)) return undefined;
    const own = this.read(claim.subject);
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
    // Money of this year alone and with carry-over, of one fund and of several, go by one name in prose.
    const elsewhere = this.lookup.looseMatch(subject, figure);
    return elsewhere ?? (this.isCertain(subject) && agree(facts) ? facts[0] : undefined);
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

  /** Whether a difference between a phrase and the fact it names would be a mistake and not another meaning. */
  private isCertain(subject: Subject): boolean {
    const { apart, narrow } = this.lookup.defaults;
    if (!subject.complete || subject.usual || apart || (narrow && isBareTotal(subject))) return false;
    if (this.lead?.scope === 'other') return false;
    if (this.lead?.scope === 'basic' && subject.measure === undefined && subject.lines[0] === 'total') return false;
    const isTotal = subject.lines.includes('total') && subject.measure === undefined;
    return !(this.around.carryOver && isTotal && !subject.grand);
  }

  private bindRate({ figure, change }: RateClaim): void {
    const current = change.current?.figure ?? this.currentOf(change);
    if (current) this.relations.push(new GrowthRelation('growth', figure, change.figure, current, change.direction));
  }

  /** The present amount of a change whose clause names what changed: the one fact of that name. */
  private currentOf(change: ChangeClaim): Figure | undefined {
    const subject = this.read(change.subject);
    if (!subject || !this.isCertain(subject)) return undefined;
    const facts = this.lookup.factsOf(subject).filter((fact) => fact.figure.value.coefficient !== 0n);
    return agree(facts) && facts[0]!.figure;
  }

  private bindCompletion({ figure, outturn, budget }: CompletionClaim): void {
    if (budget.figure.value.coefficient === 0n) return;
    this.relations.push(new ShareRelation('completion', figure, outturn.figure, budget.figure));
  }

  private bindShare(claim: ShareClaim): void {
    const whole = isFiller(claim.whole) ? '' : claim.whole;
    const named = this.read(whole);
    const part = this.subjects.get(claim.part);
    const context = { part, named, namedBefore: this.named, lead: this.lead?.figure, first: this.first };
    const bound = bindShare({ ...claim, whole }, context, this.lookup);
    if (named && bound.relations.length > 0) this.named = bound.relations[0]!.whole;
    this.relations.push(...bound.relations);
    this.tentative.push(...bound.tentative);
  }
}

function scopeOf(subject: Subject | undefined): Lead['scope'] {
  if (!subject?.complete || subject.usual || !subject.lines.includes('total')) return 'other';
  if (subject.measure === undefined) return 'department';
  return subject.measure === 'project' ? 'other' : 'basic';
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
