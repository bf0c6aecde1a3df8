import type { Draft, PassagePlace } from '../draft/draft.ts';
import type { Passage } from '../draft/passage.ts';
import type { Section } from '../draft/section.ts';
import { type Coordinates, type Fact, keyOf } from '../facts/fact.ts';
import { agree, type FactIndex } from '../facts/index.ts';
import {
  type AmountClaim,
  type ChangeClaim,
  type Claim,
  claimsOf,
  type RateClaim,
  type ShareClaim,
} from '../facts/prose/claims.ts';
import { readSubject, type Subject } from '../facts/prose/subject.ts';
import { type Flow, type Fund, flowIn, fundIn, type Measure, measureIn } from '../facts/tables/funds.ts';
import { compare } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { GrowthRelation, type Relation, ShareRelation, SumRelation } from './relation.ts';

interface Defaults {
  readonly flow: Flow | undefined;
  readonly fund: Fund;
  readonly measure: Measure;
  /** The section is about something the tables of the budget do not print; a like-named fact proves nothing. */
  readonly apart: boolean;
}

/** Sections whose amounts share words, but not facts, with the budget tables. */
const APART = /结转|结余|采购|资产|绩效|名词解释|项目(?:支出)?情况/;

/** What one passage claims, bound to the figures it speaks of. */
export interface BoundPassage {
  readonly relations: readonly Relation[];
  /** Those that do not agree. */
  readonly conflicts: readonly Relation[];
}

/** Everything outside a passage that binding it depends on. */
interface Surroundings {
  readonly section: Section;
  readonly lead: Figure | undefined;
  readonly organisations: string;
  readonly year: number | undefined;
}

interface Kept extends BoundPassage {
  readonly around: Surroundings;
  readonly index: FactIndex;
  /** Keys that were looked up. */
  readonly keys: ReadonlySet<string>;
  readonly leadAfter: Figure | undefined;
}

const kept = new WeakMap<Passage, Kept>();

/**
 * What prose says, held against the tables and against itself. A passage is bound again only if its surroundings or
 * a fact it looked for have changed.
 */
export function bindProse(draft: Draft, index: FactIndex): BoundPassage[] {
  const bound: BoundPassage[] = [];
  const organisations = [...draft.organisations].join('|');
  let section: Section | undefined;
  let lead: Figure | undefined;
  for (const place of draft.passages) {
    if (place.section !== section) lead = undefined;
    section = place.section;
    const around: Surroundings = { section, lead, organisations, year: draft.year };
    const passage = boundFor(place, around, draft, index);
    lead = passage.leadAfter;
    if (passage.relations.length > 0) bound.push(passage);
  }
  return bound;
}

function boundFor(place: PassagePlace, around: Surroundings, draft: Draft, index: FactIndex): Kept {
  const known = kept.get(place.passage);
  if (known && sameSurroundings(known.around, around) && stillValid(known, index)) {
    if (known.index === index) return known;
    const renewed = { ...known, index };
    kept.set(place.passage, renewed);
    return renewed;
  }
  const bound = new Binder(draft, index, around).bind(claimsOf(place.passage));
  kept.set(place.passage, bound);
  return bound;
}

function sameSurroundings(a: Surroundings, b: Surroundings): boolean {
  return a.section === b.section && a.lead === b.lead && a.organisations === b.organisations && a.year === b.year;
}

function stillValid(known: Kept, index: FactIndex): boolean {
  if (known.index === index || known.relations.length + known.keys.size === 0) return known.index === index;
  if (known.index !== index.base || !index.changes) return false;
  for (const key of index.changes) if (known.keys.has(key)) return false;
  return true;
}

const ALL_FUNDS: readonly Fund[] = ['all', 'appropriation', 'general', 'government-fund', 'state-capital'];
const ALL_MEASURES: readonly Measure[] = ['total', 'basic', 'project', 'personnel', 'public'];
const FLOWS: readonly Flow[] = ['expenditure', 'income'];

class Binder {
  private readonly relations: Relation[] = [];
  private readonly keys = new Set<string>();
  private readonly defaults: Defaults;
  /** The last amount that was followed by 其中 or a colon: the whole of what is listed after it. */
  private lead: Figure | undefined;
  private readonly subjects = new Map<AmountClaim, Subject>();

  constructor(
    private readonly draft: Draft,
    private readonly index: FactIndex,
    private readonly around: Surroundings,
  ) {
    this.defaults = defaultsOf(around.section);
    this.lead = around.lead;
  }

  bind(claims: readonly Claim[]): Kept {
    for (const claim of claims) {
      if (claim.kind === 'amount') this.bindAmount(claim);
      else if (claim.kind === 'rate') this.bindRate(claim);
      else if (claim.kind === 'share') this.bindShare(claim);
    }
    return {
      relations: this.relations,
      conflicts: this.relations.filter((relation) => !relation.agrees),
      around: this.around,
      index: this.index,
      keys: this.keys,
      leadAfter: this.lead,
    };
  }

  private factsAtKey(at: Coordinates): readonly Fact[] {
    const key = keyOf(at);
    this.keys.add(key);
    return this.index.atKey(key);
  }

  private bindAmount(claim: AmountClaim): void {
    const subject = this.subjectOf(claim);
    if (subject) {
      this.subjects.set(claim, subject);
      const fact = this.factFor(subject, claim.figure);
      if (fact) this.relations.push(new SumRelation('amount', claim.figure, [fact.figure]));
    }
    if (claim.opens) this.lead = claim.figure;
  }

  private subjectOf(claim: AmountClaim): Subject | undefined {
    const { organisations } = this.draft;
    const own = this.otherYear(claim.subject) ? undefined : readSubject(claim.subject, this.index, organisations);
    if (own && own.lines.length > 0 && !isBareTotal(own)) return own;
    const context = claim.context === '' ? undefined : readSubject(claim.context, this.index, organisations);
    // `…（项）：2021年预算数为 A` says what it is in the clause before; so does `（2101501）`, `卫生健康支出：`.
    if (context && (own === undefined || isBareTotal(own)) && isFiller(claim.subject)) return context;
    return own;
  }

  private otherYear(words: string): boolean {
    const years = [...words.matchAll(/((?:19|20)\d\d)年/g)].map((match) => Number(match[1]));
    return this.draft.year !== undefined && years.length > 0 && !years.includes(this.draft.year);
  }

  /** The fact a figure restates: one that agrees, or else, when there is no doubt what is meant, one that does not. */
  private factFor(subject: Subject, figure: Figure): Fact | undefined {
    const exact = this.factsAt(subject);
    const agreeing = exact.find((fact) => restates(figure, fact));
    if (agreeing) return agreeing;
    const certain = subject.complete && !subject.usual && !this.defaults.apart;
    if (exact.length > 0 && certain) return agree(exact) ? exact[0] : undefined;
    return this.looseMatch(subject, figure);
  }

  /** A fact of the subject's line in any fund and measure that prints the same. */
  private looseMatch(subject: Subject, figure: Figure): Fact | undefined {
    for (const line of subject.lines) {
      // A phrase half understood that names no line could be any total; its value alone must not decide.
      if (line === 'total' && !subject.complete) continue;
      for (const at of this.coordinates(subject, line, true)) {
        const match = this.factsAtKey(at).find((fact) => !fact.figure.blank && restates(figure, fact));
        if (match) return match;
      }
    }
    return undefined;
  }

  /** Facts at the coordinates of a subject. */
  private factsAt(subject: Subject): Fact[] {
    const facts: Fact[] = [];
    for (const line of subject.lines) {
      for (const at of this.coordinates(subject, line, false)) {
        const found = this.factsAtKey(at);
        facts.push(...found);
        if (found.length > 0) break;
      }
    }
    return facts;
  }

  private *coordinates(subject: Subject, line: string, loose: boolean): Generator<Coordinates> {
    const flow =
      subject.flow ?? (line === 'total' && subject.measure === undefined ? this.defaults.flow : 'expenditure');
    const flows: readonly Flow[] = flow === undefined || flow === 'both' ? FLOWS : [flow];
    const fund = subject.fund ?? this.defaults.fund;
    const measure = subject.measure ?? 'total';
    if (!loose) {
      for (const side of flows) yield { flow: side, fund, measure, line };
      // A table of basic expenditure is where most documents print economic lines.
      if (subject.measure === undefined && this.defaults.measure !== 'total') {
        for (const side of flows) yield { flow: side, fund, measure: this.defaults.measure, line };
      }
      return;
    }
    for (const side of FLOWS) {
      for (const anyFund of ALL_FUNDS) {
        for (const anyMeasure of subject.measure ? [subject.measure] : ALL_MEASURES) {
          yield { flow: side, fund: anyFund, measure: anyMeasure, line };
        }
      }
    }
  }

  private bindRate(claim: RateClaim): void {
    const current = claim.change.current?.figure ?? this.currentOf(claim.change);
    if (!current) return;
    this.relations.push(
      new GrowthRelation('growth', claim.figure, claim.change.figure, current, claim.change.direction),
    );
  }

  /** The present amount of a change whose clause names what changed: the one fact of that name. */
  private currentOf(change: ChangeClaim): Figure | undefined {
    if (change.subject === '') return undefined;
    const subject = readSubject(change.subject, this.index, this.draft.organisations);
    if (!subject?.complete) return undefined;
    const facts = this.factsAt(subject);
    return facts.length > 0 && agree(facts) ? facts[0]!.figure : undefined;
  }

  private bindShare(claim: ShareClaim): void {
    const wholes = this.wholesOf(claim);
    const relations = wholes
      .filter((whole) => whole !== claim.part.figure && whole.value.coefficient !== 0n)
      .map((whole) => new ShareRelation('share', claim.figure, claim.part.figure, whole));
    const holding = relations.find((relation) => relation.agrees);
    if (holding) this.relations.push(holding);
    // With several wholes to choose from and none that fits, the nearest one is named.
    else if (relations.length > 0 && this.subjects.has(claim.part)) this.relations.push(relations[0]!);
  }

  private wholesOf(claim: ShareClaim): Figure[] {
    if (claim.whole !== '') {
      const subject = readSubject(claim.whole, this.index, this.draft.organisations);
      if (subject?.complete) {
        const facts = this.factsAt(subject);
        return facts.length > 0 && agree(facts) ? [facts[0]!.figure] : [];
      }
      if (!isFiller(claim.whole)) return [];
    }
    const wholes = this.lead ? [this.lead] : [];
    const part = this.subjects.get(claim.part);
    const flow = part?.flow === 'income' || part?.flow === 'expenditure' ? part.flow : this.defaults.flow;
    for (const side of flow ? [flow] : FLOWS) {
      const facts = this.factsAtKey({ flow: side, fund: this.defaults.fund, measure: 'total', line: 'total' });
      if (facts.length > 0 && agree(facts)) wholes.push(facts[0]!.figure);
    }
    return wholes;
  }
}

/** Whether a figure in prose and a cell may print the same value. */
function restates(figure: Figure, fact: Fact): boolean {
  const a = figure.interval;
  const b = fact.figure.interval;
  return compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
}

/** The phrase names no more than income, expenditure or the whole, so a better name may stand before it. */
function isBareTotal(subject: Subject): boolean {
  return (
    subject.lines.length === 1 &&
    subject.lines[0] === 'total' &&
    subject.fund === undefined &&
    subject.measure === undefined
  );
}

/** `2021年预算数为`, `支出`: words that leave it to the clause before to say what is meant. */
function isFiller(words: string): boolean {
  return /^(?:(?:19|20)\d\d年(?:度)?|年初|当年|本年|全年|预算数?|决算数?|支出|总额|总计|合计|安排|为|共|计|数|是|约|的|:)*$/.test(
    words,
  );
}

const defaultsKept = new WeakMap<Section, Defaults>();

/** What the titles above a passage say about it, the innermost first. */
function defaultsOf(section: Section): Defaults {
  let defaults = defaultsKept.get(section);
  if (!defaults) {
    const titles = [...section.titles].reverse();
    const first = <T>(read: (title: string) => T | undefined): T | undefined => {
      for (const title of titles) {
        const found = read(title);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    defaults = {
      flow: first(flowIn),
      fund:
        first((title) => {
          const fund = fundIn(title);
          return fund === 'other' || fund === 'carry-over' ? undefined : fund;
        }) ?? 'all',
      measure: first(measureIn) ?? 'total',
      apart: APART.test(titles[0] ?? ''),
    };
    defaultsKept.set(section, defaults);
  }
  return defaults;
}
