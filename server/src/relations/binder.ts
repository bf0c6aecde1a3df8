import type { Passage } from '../draft/passage.ts';
import type { Section } from '../draft/section.ts';
import { type Coordinates, type Fact, keyOf } from '../facts/fact.ts';
import { agree, type FactIndex } from '../facts/index.ts';
import {
  type AmountClaim,
  type ChangeClaim,
  type CompletionClaim,
  claimsOf,
  type RateClaim,
  type ShareClaim,
} from '../facts/prose/claims.ts';
import { baseOf } from '../facts/prose/comparison.ts';
import { readSubject, type Subject } from '../facts/prose/subject.ts';
import type { Figure } from '../figures/figure.ts';
import { Lookup, restates } from './lookup.ts';
import { type Partition, passagePartitions } from './parts.ts';
import { GrowthRelation, type Relation, RiseRelation, ShareRelation, SumRelation } from './relation.ts';
import { listedChanges } from './sectionChanges.ts';
import { defaultsOf } from './sections.ts';
import { bindShare } from './shares.ts';
import type { ChangeStatement, PriorStatement } from './statements.ts';

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
  readonly partitions: readonly Partition[];
  readonly changes: readonly ChangeStatement[];
  /** The change of each amount that the passage prints one for. */
  readonly changeOf: ReadonlyMap<AmountClaim, ChangeStatement>;
  readonly priors: readonly PriorStatement[];
  readonly facts: ReadonlyMap<AmountClaim, Fact>;
}

/** Binds the claims of one passage to the figures they speak of. */
export class Binder {
  private readonly relations: Relation[] = [];
  private readonly tentative: (readonly ShareRelation[])[] = [];
  private readonly subjects = new Map<AmountClaim, Subject>();
  private readonly facts = new Map<AmountClaim, Fact>();
  private readonly changes: ChangeStatement[] = [];
  private readonly changeOf = new Map<AmountClaim, ChangeStatement>();
  private readonly priors: PriorStatement[] = [];
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

  bind(passage: Passage): Binding {
    const claims = claimsOf(passage);
    const outer = this.lead;
    const lastAmount = claims.findLast((claim) => claim.kind === 'amount')?.figure;
    for (const claim of claims) {
      if (claim.kind === 'amount') this.bindAmount(claim);
      else if (claim.kind === 'change') this.bindChange(claim);
      else if (claim.kind === 'rate') this.bindRate(claim);
      else if (claim.kind === 'share') this.bindShare(claim);
      else if (claim.kind === 'completion') this.bindCompletion(claim);
    }
    const partitions = passagePartitions(passage, claims);
    this.relations.push(...partitions.map(({ relation }) => relation), ...listedChanges(passage));
    const { relations, tentative, first, changes, changeOf, priors, facts } = this;
    // A list that ends with its passage opens nothing for the next one; `…万元，其中：` at the end does.
    const lead = this.lead?.figure === lastAmount ? this.lead : outer;
    return {
      relations,
      tentative,
      lead,
      first,
      keys: this.lookup.keys,
      partitions,
      changes,
      changeOf,
      priors,
      facts,
    };
  }

  private bindAmount(claim: AmountClaim): void {
    const subject = this.subjectOf(claim);
    // `接待费3万元，占…的10.71%，其中基本支出安排2万元`: the share between does not change what 其中 is of.
    if (claim.subject.startsWith('其中') && this.last) this.lead = this.last;
    let fact: Fact | undefined;
    if (subject) {
      this.subjects.set(claim, subject);
      fact = this.factFor(subject, claim.figure);
      if (fact) {
        this.facts.set(claim, fact);
        this.relations.push(new SumRelation('amount', claim.figure, [fact.figure]));
      }
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
    if (COVERS.test(claim.subject)) return this.projectsCovered(claim);
    const own = this.read(claim.subject);
    if (own && !isBareTotal(own)) return own;
    if (!isFiller(claim.subject)) return own;
    // `…（项）：年初预算为 A，支出决算为 B` says what it is once, in a clause before.
    for (const clause of claim.context) {
      const context = this.read(clause);
      // `财政拨款收入 A 万元，支出 B 万元`: the fund is the same, the side is not.
      if (context && own?.flow && context.flow && own.flow !== context.flow && context.lines.includes('total'))
        return { ...context, flow: own.flow };
      if (context && !isBareTotal(context)) return context;
      if (!isFiller(clause)) return own;
    }
    return own;
  }

  /** 一般公共预算项目4个，涉及预算金额 A: what these projects come to. */
  private projectsCovered({ context }: AmountClaim): Subject | undefined {
    const clause = context.find((words) => /项目$/.test(words));
    const subject = clause ? this.read(`${clause}支出`) : undefined;
    // Which of its projects a department reports on is its own affair.
    return subject && { ...subject, measure: 'project', lines: ['total'], usual: true };
  }

  private isOtherYear(words: string): boolean {
    const years = [...words.matchAll(/((?:19|20)\d\d)年/g)].map((match) => Number(match[1]));
    return this.around.year !== undefined && years.length > 0 && !years.includes(this.around.year);
  }

  /** The fact a figure restates: one that agrees, or else, when there is no doubt what is meant, one that does not. */
  private factFor(subject: Subject, figure: Figure): Fact | undefined {
    const facts = this.lookup.factsOf(subject);
    const agreeing = facts.find((fact) => restates(figure, fact.figure));
    if (agreeing) return agreeing;
    // Money of this year alone and with carry-over, of one fund and of several, go by one name in prose.
    const elsewhere = this.lookup.looseMatch(subject, figure);
    return elsewhere ?? (this.isCertain(subject) && agree(facts) ? facts[0] : undefined);
  }

  /** 本年数 = 上年数 ± 增减额, where the sentence prints all three. */
  private bindChange(claim: ChangeClaim): void {
    this.state(claim);
    const { figure, current, prior, direction } = claim;
    if (!current || !prior) return;
    const relation =
      direction > 0
        ? new SumRelation('change', current.figure, [prior, figure])
        : new SumRelation('change', prior, [current.figure, figure]);
    this.relations.push(relation);
  }

  /** Puts a change where other places of the text can find it. */
  private state(claim: ChangeClaim): void {
    const { current } = claim;
    const phrase = current ? phraseOf(current) : claim.subject;
    const words = plainWords(phrase);
    const subject = current ? this.subjects.get(current) : this.readLoosely(words);
    const fact = current ? this.facts.get(current) : undefined;
    const at = fact ?? (subject?.complete ? this.lookup.placeOf(subject) : undefined);
    if (!at && words.length < 3) return;
    const base = baseOf(claim.comparison, this.around.accounts, this.around.year);
    const statement: ChangeStatement = {
      figure: claim.figure,
      sign: claim.direction,
      at,
      fund: at?.fund ?? subject?.fund ?? this.lookup.defaults.fund,
      key: at ? keyOf(at) : `W:${words}`,
      base,
      named: /预算|执行|决算/.exec(claim.comparison.replace(FUND_NAMES, ''))?.[0] ?? '',
      current: current?.figure ?? (at && (this.amountHere(at) ?? this.oneAmount(at))),
      item: /^F\d{7}$/.test(at?.line ?? '') || /\(项[)：:]/.test(phrase),
      certain: subject?.complete === true || at === undefined,
    };
    this.changes.push(statement);
    if (current && !this.changeOf.has(current)) this.changeOf.set(current, statement);
  }

  /** The amount of the same thing that this passage printed before. */
  private amountHere(at: Coordinates): Figure | undefined {
    const key = keyOf(at);
    let found: Figure | undefined;
    for (const [claim, subject] of this.subjects) {
      const place = subject.complete && !claim.budget && this.lookup.placeOf(subject);
      if (place && keyOf(place) === key) found = claim.figure;
    }
    return found;
  }

  /** The one amount that the tables print at these coordinates. */
  private oneAmount(at: Coordinates): Figure | undefined {
    const facts = this.lookup.at(at);
    return agree(facts) && facts[0]!.figure;
  }

  /** 行政事业单位养老 is 行政事业单位养老支出: reasons leave the word out. */
  private readLoosely(words: string): Subject | undefined {
    const own = this.read(words);
    if (own?.complete || words === '' || words.endsWith('支出')) return own;
    const longer = this.read(`${words}支出`);
    return longer?.complete && longer.lines[0] !== 'total' ? longer : own;
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

  private bindRate({ figure, change, current, prior, direction }: RateClaim): void {
    if (change) {
      const present = change.current?.figure ?? this.currentOf(change);
      if (present) this.relations.push(new GrowthRelation('growth', figure, change.figure, present, change.direction));
    } else if (current && prior) {
      this.relations.push(new RiseRelation(figure, current.figure, prior, direction));
    }
  }

  /** The present amount of a change whose clause names what changed: the one fact of that name. */
  private currentOf(change: ChangeClaim): Figure | undefined {
    const subject = this.read(change.subject);
    if (!subject) return undefined;
    const place = subject.complete ? this.lookup.placeOf(subject) : undefined;
    const here = place && this.amountHere(place);
    if (here) return here;
    if (!this.isCertain(subject)) return undefined;
    const facts = this.lookup.factsOf(subject);
    const telling = facts.filter((fact) => fact.figure.value.coefficient !== 0n);
    if (telling.length === 0) return change.figure.value.coefficient === 0n ? facts[0]?.figure : undefined;
    return agree(telling) && telling[0]!.figure;
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

/** 涉及预算金额: of the projects counted before. */
const COVERS = /^涉及(?:财政)?(?:预算)?(?:资金|金额|经费)(?:为|共|共计)?$/;
/** Fund names carry the word 预算 without saying what is compared. */
const FUND_NAMES = /一般公共预算|公共财政预算|政府性基金预算|国有资本经营预算/g;

/** The words an amount goes by: those of its own clause, or of the clause that names it. */
function phraseOf(claim: AmountClaim): string {
  if (!isFiller(claim.subject)) return claim.subject;
  return claim.context.find((clause) => !isFiller(clause)) ?? '';
}

/** The last name of a path, without what leads up to it or what it merely is. */
function plainWords(words: string): string {
  const path = words.split(/\([类款项]\)/).filter((part) => part !== '');
  return (path.at(-1) ?? words)
    .replace(/^(?:\d{1,2}[、.]|主要|其中|原因|由于|包括|是|为|系|[:：、])+/, '')
    .replace(/(?:19|20)\d\d年(?:度)?/g, '')
    .replace(/(?:预算数?|决算数?|安排|支出|为|总额|合计|数)+$/, '');
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
