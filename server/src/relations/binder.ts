import type { Passage } from '../draft/passage.ts';
import { type Coordinates, type Fact, isItemLine, keyOf } from '../facts/fact.ts';
import { agree, type FactIndex } from '../facts/index.ts';
import type { Subject } from '../facts/prose/subject.ts';
import { absolute, compare, equals, HUNDRED, isZero, percentOf, subtract } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { baseOf } from '../prose/bases.ts';
import type {
  AmountClaim,
  ChangeClaim,
  Claim,
  CompletionClaim,
  FlatClaim,
  RateClaim,
  ShareClaim,
} from '../prose/claims.ts';
import { claimsOf } from '../prose/reader.ts';
import { FLOWS, type Fund } from '../tables/reading/funds.ts';
import type { Period } from '../tables/reading/period.ts';
import type { Binding, Lead, Surroundings } from './binding.ts';
import { remembered, signedSum } from './interned.ts';
import { Lookup, restates } from './lookup.ts';
import { type NearMiss, nearMiss } from './nearMisses.ts';
import { passagePartitions } from './parts.ts';
import { COVERS, FUND_NAMES, fundOfAll, isBareTotal, phraseOf, plainWords, withoutLead } from './phrases.ts';
import { asPrintedOr, finer, isOneSlipOff, isOnPresent, isSlippedFrom, lastPlace, roundLike } from './precision.ts';
import { AtMostRelation, GrowthRelation, type Relation, RiseRelation, ShareRelation, SumRelation } from './relation.ts';
import { listedChanges } from './sectionChanges.ts';
import { defaultsOf } from './sections.ts';
import { isSetApart } from './setApart.ts';
import { bindShares, type ShareOffer, wholesOf } from './shares.ts';
import { smallFirms } from './smallFirms.ts';
import type { ChangeStatement, PriorColumn, PriorStatement } from './statements.ts';
import { SubjectReader } from './subjectReader.ts';

/** Binds the claims of one passage to the figures they speak of. */
export class Binder {
  private readonly relations: Relation[] = [];
  private readonly tentative: (readonly ShareRelation[])[] = [];
  private readonly subjects = new Map<AmountClaim, Subject>();
  private readonly facts = new Map<AmountClaim, Fact>();
  private readonly nearMisses: NearMiss[] = [];
  private readonly unsure: SumRelation[] = [];
  private readonly changes: ChangeStatement[] = [];
  private readonly changeOf = new Map<AmountClaim, ChangeStatement>();
  private readonly priors: PriorStatement[] = [];
  private readonly priorColumns: PriorColumn[] = [];
  /** The amounts of the passage so far. */
  private readonly spoken: AmountClaim[] = [];
  private readonly lookup: Lookup;
  private readonly words: SubjectReader;
  private lead: Lead | undefined;
  private first: Figure | undefined;
  /** The amount named last in this passage. */
  private last: Lead | undefined;
  private looksBack = false;

  constructor(
    index: FactIndex,
    private readonly around: Surroundings,
  ) {
    this.lookup = new Lookup(index, defaultsOf(around.section));
    this.words = new SubjectReader(index, around);
    this.lead = around.lead;
    this.first = around.first;
  }

  bind(passage: Passage): Binding {
    const claims = claimsOf(passage);
    const rates = new Map(
      claims.flatMap((claim) => (claim.kind === 'rate' && claim.change ? [[claim.change, claim]] : [])),
    );
    const outer = this.lead;
    const lastAmount = claims.findLast((claim) => claim.kind === 'amount')?.figure;
    for (const claim of claims) {
      if (claim.kind === 'amount') this.bindAmount(claim, passage);
      else if (claim.kind === 'change') this.bindChange(claim, rates.get(claim));
      else if (claim.kind === 'rate') this.bindRate(claim);
      else if (claim.kind === 'completion') this.bindCompletion(claim);
      else if (claim.kind === 'flat') this.bindFlat(claim, claims);
      else if (claim.kind === 'again')
        this.relations.push(new SumRelation('repeated', claim.claim.figure, [claim.head.figure]));
    }
    this.bindShares(claims, passage);
    this.relations.push(...smallFirms(claims));
    const partitions = passagePartitions(passage, claims);
    this.relations.push(...partitions.map(({ relation }) => relation), ...listedChanges(passage));
    const { relations, tentative, first, changes, changeOf, priors, priorColumns, facts, nearMisses, unsure } = this;
    // A list that ends with its passage opens nothing for the next one; `…万元，其中：` at the end does.
    const lead = this.lead?.figure === lastAmount ? this.lead : outer;
    return {
      relations,
      tentative,
      lead,
      first,
      spoken: this.spoken.map((claim) => this.sharp(claim)),
      keys: this.lookup.keys,
      looksBack: this.looksBack,
      partitions,
      changes,
      changeOf,
      priors,
      priorColumns,
      facts,
      nearMisses,
      unsure,
    };
  }

  private bindAmount(claim: AmountClaim, passage: Passage): void {
    const subject = this.words.subjectOf(claim);
    // `接待费3万元，占…的10.71%，其中基本支出安排2万元`: the share between does not change what 其中 is of.
    if (claim.subject.startsWith('其中') && this.last) this.lead = this.last;
    let fact: Fact | undefined;
    const period = subject ? undefined : this.words.periodOf(claim);
    if (period) this.bindToPeriod(claim, period);
    if (subject) {
      this.subjects.set(claim, subject);
      fact = this.factFor(subject, claim.figure);
      // 扣除…后 says that the amount is not the one the tables print, unless it happens to be.
      if (fact && isSetApart(claim, passage) && !restates(claim.figure, fact.figure)) fact = undefined;
      if (fact) {
        this.facts.set(claim, fact);
        this.relations.push(restating(claim.figure, fact.figure));
      } else if (!isSetApart(claim, passage)) {
        const cell = this.cellPerhapsMeant(subject);
        if (cell && isLastDigitOff(claim.figure, cell)) this.relations.push(restating(claim.figure, cell));
        else {
          this.lookForNearMiss(claim, subject, passage);
          if (cell && subject.narrow !== 'units')
            this.unsure.push(remembered(new SumRelation('amount', claim.figure, [cell], 'hint')));
        }
      }
    }
    if (!fact && !this.around.accounts && COVERS.test(claim.subject)) this.bindToProjects(claim);
    this.boundByFund(claim, passage);
    // Parts of an amount that no table prints (another unit's, another year's) are held against nothing.
    const sharp = this.sharp(claim);
    const narrow = !fact && subject?.narrow === 'units';
    this.last = { figure: claim.figure, sharp, scope: fact ? scopeOf(subject) : 'other', narrow };
    if (claim.opens) this.lead = this.last;
    this.first ??= sharp;
    if (!claim.lastYear) this.spoken.push(claim);
  }

  /** The one amount that the tables print where the words point, certain or not. */
  private cellPerhapsMeant(subject: Subject): Figure | undefined {
    if (!subject.complete) return undefined;
    const facts = this.lookup.factsOf(subject).filter(({ figure }) => !figure.blank);
    return agree(facts) && facts[0]!.figure;
  }

  /** What is all of one fund is no more than the fund, whatever is carried over. */
  private boundByFund({ figure, end, lastYear }: AmountClaim, passage: Passage): void {
    const fund = lastYear ? undefined : fundOfAll(passage.folded.slice(end, end + REST));
    const around = fund && FUNDS_AROUND[fund];
    if (!around) return;
    const totals = around.flatMap((one) =>
      FLOWS.flatMap((flow) => this.lookup.at({ flow, fund: one, measure: 'total', line: 'total' })),
    );
    const [first, ...others] = totals.filter((fact) => !fact.figure.blank);
    if (!first) return;
    const most = others.reduce(
      (best, fact) => (compare(fact.figure.amount, best.figure.amount) > 0 ? fact : best),
      first,
    );
    if (compare(figure.interval.low, most.figure.interval.high) > 0)
      this.relations.push(new AtMostRelation('part-of-whole', figure, most.figure, 'warning'));
  }

  /** The projects reported on are some of all there are; transfers to districts may stand beside them. */
  private bindToProjects({ figure }: AmountClaim): void {
    const facts = this.lookup.at({ flow: 'expenditure', fund: 'all', measure: 'project', line: 'total' });
    const cell = agree(facts) && facts[0]!.figure;
    if (cell && cell.value.coefficient > 0n && compare(figure.interval.low, cell.interval.high) > 0)
      this.relations.push(new AtMostRelation('part-of-whole', figure, cell, 'warning'));
  }

  private lookForNearMiss(claim: AmountClaim, subject: Subject, passage: Passage): void {
    const said = [...this.lookup.looseFacts(subject)].filter((fact) => isAsSaid(subject, fact));
    const facts = new Set([...this.lookup.factsOf(subject), ...said]);
    const vague = subject.usual && isBareTotal(subject) && !COVERS.test(claim.subject);
    const plain = subject.complete && !vague && !subject.narrow && !this.lead?.narrow;
    const miss = nearMiss(claim, [...facts], plain, passage, claimsOf(passage));
    if (miss) this.nearMisses.push(miss);
    else if (subject.usual && subject.complete && subject.measure) this.lookForUsual(claim.figure, subject);
  }

  /** 机关运行经费 is mostly the public part of basic expenditure: a slip of the finger away from it, it is told of. */
  private lookForUsual(figure: Figure, subject: Subject): void {
    const facts = [...this.lookup.looseFacts(subject)].filter((fact) => !isZero(fact.figure.value));
    const cell = agree(facts) && facts[0]!.figure;
    if (cell && isSlippedFrom(figure, cell.amount))
      this.relations.push(remembered(new SumRelation('amount', figure, [cell], 'information')));
  }

  /** An amount of last year or of the budget against the column of the tables that prints it. */
  private bindToPeriod(claim: AmountClaim, period: Period): void {
    const subject = this.words.contextSubject(claim);
    if (!subject) return;
    const facts = this.lookup.factsOf(subject, period);
    const same = facts.find((fact) => restates(claim.figure, fact.figure));
    if (same) this.relations.push(new SumRelation('amount', claim.figure, [same.figure]));
    if (period === 'prior' && subject.complete) {
      const at = this.lookup.placeOf(subject);
      if (at) this.priors.push({ figure: claim.figure, key: keyOf(at), named: namedIn(claim.subject) });
    }
  }

  /** The figure of a claim, or the cell it restates where that is printed more finely. */
  private sharp(claim: AmountClaim): Figure {
    const fact = this.facts.get(claim);
    if (!fact || fact.figure.blank || !restates(claim.figure, fact.figure)) return claim.figure;
    return finer(fact.figure, claim.figure) ? fact.figure : claim.figure;
  }

  /** The fact a figure restates: one that agrees, or else, when there is no doubt what is meant, one that does not. */
  private factFor(subject: Subject, figure: Figure): Fact | undefined {
    const facts = this.lookup.factsOf(subject);
    const agreeing = facts.find((fact) => restates(figure, fact.figure));
    if (agreeing) return agreeing;
    // Money of this year alone and with carry-over, of one fund and of several, go by one name in prose.
    const certain =
      subject.fund !== undefined && subject.fund !== 'appropriation' && this.isCertain(subject) && agree(facts);
    // The words name the fund: what another fund prints is not what they mean.
    const elsewhere = certain ? undefined : this.lookup.looseMatch(subject, figure);
    if (!elsewhere && facts.length === 0 && this.isCertain(subject)) return this.onlyFact(subject);
    if (elsewhere || !this.isCertain(subject)) return elsewhere;
    // A line that one table prints and another leaves blank is what the first prints.
    const telling = facts.filter((fact) => !fact.figure.blank);
    return agree(telling) ? telling[0] : agree(facts) ? facts[0] : undefined;
  }

  /** The tables print a line of one fund alone, and all of them the same. */
  private onlyFact(subject: Subject): Fact | undefined {
    // Where the words or the section name the fund, what another fund prints is not what they mean.
    const { fund } = this.lookup.defaults;
    if (subject.lines.includes('total') || subject.fund !== undefined || fund !== 'all') return undefined;
    const facts = [...this.lookup.looseFacts({ ...subject, measure: subject.measure ?? 'total' })];
    const telling = facts.filter((fact) => !fact.figure.blank);
    return agree(telling) && telling[0];
  }

  /** 持平: where the two differ, the word is wrong as likely as either, unless 完成100% says the same. */
  private bindFlat({ current, prior }: FlatClaim, claims: readonly Claim[]): void {
    const same = new SumRelation('change', current.figure, [prior.figure]);
    const completed = claims.some(
      (claim) => claim.kind === 'completion' && claim.outturn === current && equals(claim.figure.amount, HUNDRED),
    );
    if (same.agrees || completed) this.relations.push(same);
  }

  /** 本年数 = 上年数 ± 增减额, where the sentence prints all three. */
  private bindChange(claim: ChangeClaim, rate: RateClaim | undefined): void {
    this.state(claim);
    const { figure, prior, direction, current, settled } = claim;
    if (!current || !prior) return;
    const relation =
      direction > 0
        ? new SumRelation('change', current.figure, [prior, figure])
        : new SumRelation('change', prior, [current.figure, figure]);
    // The rate may bear out another base than the amount that stands nearest.
    if (relation.agrees || (current.sentence === claim.sentence && !(settled && rate))) this.relations.push(relation);
  }

  /** Puts a change where other places of the text can find it. */
  private state(claim: ChangeClaim): void {
    if (claim.apart) return;
    const { current } = claim;
    const phrase = current ? phraseOf(current) : claim.subject;
    const words = plainWords(phrase);
    const subject = current ? this.subjects.get(current) : this.words.readLoosely(withoutLead(phrase));
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
      named: namedIn(claim.comparison),
      current: current?.figure ?? (at && (this.amountHere(at) ?? this.oneAmount(at))),
      item: (at !== undefined && isItemLine(at.line)) || /\(项[)：:]/.test(phrase),
      certain: subject?.complete === true || at === undefined,
    };
    this.changes.push(statement);
    if (at && base !== 'budget') this.compareWithTable(at, subject?.lines ?? [], statement);
    if (current && !this.changeOf.has(current)) this.changeOf.set(current, statement);
  }

  /** This year's amount − the change = what the tables print for last year. */
  private compareWithTable(at: Coordinates, lines: readonly string[], statement: ChangeStatement): void {
    const { figure, sign, current, named } = statement;
    // 因公出国（境）费 is a line of the economic classification, and of the public expenses, which print last year too.
    const priors = [at.line, ...lines]
      .map((line) => this.lookup.at({ ...at, line, period: 'prior' }))
      .find((facts) => facts.length > 0);
    if (!current || !priors || !agree(priors)) return;
    const prior = priors[0]!.figure;
    const relation = signedSum(
      'change',
      [
        { figure, sign },
        { figure: prior, sign: 1 },
      ],
      [{ figure: current, sign: 1 }],
    );
    this.priorColumns.push({ relation, named });
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

  /** Whether a difference between a phrase and the fact it names would be a mistake and not another meaning. */
  private isCertain(subject: Subject): boolean {
    const { apart, narrow } = this.lookup.defaults;
    if (subject.narrow === 'units' || (subject.narrow === 'year' && this.around.carryOver)) return false;
    if (!subject.complete || subject.usual || apart || (narrow && isBareTotal(subject))) return false;
    if (this.lead?.scope === 'other') return false;
    if (this.lead?.scope === 'basic' && subject.measure === undefined && subject.lines[0] === 'total') return false;
    const isTotal = subject.lines.includes('total') && subject.measure === undefined;
    return !(this.around.carryOver && isTotal && !subject.grand) || this.isSpent(subject);
  }

  /** What was spent of a fund in final accounts is one amount, whatever was carried over. */
  private isSpent(subject: Subject): boolean {
    const { accounts } = this.around;
    const fund = subject.fund ?? this.lookup.defaults.fund;
    if (!accounts || subject.flow !== 'expenditure' || fund === 'all') return false;
    const at = { flow: subject.flow, fund, measure: 'total', line: 'total' } as const;
    const year = this.lookup.at({ ...at, line: 'N:本年支出合计' });
    return agree([...this.lookup.at(at), ...year]) !== undefined;
  }

  /** The figure of a claim, or the cell that its list or its rate asks for. */
  private meant(claim: AmountClaim): Figure {
    return this.nearMisses.find((miss) => miss.askedFor && miss.figure === claim.figure)?.cell ?? this.sharp(claim);
  }

  private bindRate(claim: RateClaim): void {
    const relation = claim.change ? this.growthOf(claim, claim.change) : this.riseOf(claim);
    if (relation) this.relations.push(relation);
  }

  /** A rate and the change beside it. */
  private growthOf({ figure, prior, settled }: RateClaim, change: ChangeClaim): Relation | undefined {
    const { current, direction, certain } = change;
    const growth = (of: Figure) => new GrowthRelation('growth', figure, change.figure, of, direction);
    const both = (of: AmountClaim) => asPrintedOr(growth(this.meant(of)), growth(of.figure));
    if (prior) {
      const fromBase = new ShareRelation('growth', figure, change.figure, prior);
      if (settled && fromBase.agrees) return fromBase;
    }
    if (settled && current) return both(current);
    const named = this.currentOf(change);
    if (current && growth(this.sharp(current)).agrees) return both(current);
    // Nothing else can be meant, and a slip explains it: that a rate of few digits fits some other amount is chance.
    if (current && certain && isOneSlipOff(growth(current.figure))) return both(current);
    const outside = [
      ...(named ? [named] : []),
      ...this.currentsOf(change),
      ...[this.lead?.sharp, this.first, ...this.before()].flatMap((of) => of ?? []),
    ];
    const fitting = outside
      .map(growth)
      .find((relation) => relation.agrees && relation.subject.value.coefficient !== 0n);
    if (fitting) return fitting;
    const present = current ? both(current) : named && growth(named);
    if (!present || present.agrees) return present;
    if (certain || (named && !current)) return present;
    if (isOneSlipOff(present) || isOnPresent(present)) return present;
    const near = change.rivals.filter(({ sentence, start }) => sentence === change.sentence && start < change.start);
    return near.map(both).find(isOneSlipOff);
  }

  /** A rate between two amounts. */
  private riseOf({ figure, current, prior, direction, settled, certain }: RateClaim): Relation | undefined {
    if (!current) return undefined;
    if (prior && prior.value.coefficient === 0n) return undefined;
    if (prior) {
      const rise = new RiseRelation(figure, current.figure, prior, direction);
      if (settled || certain || isOneSlipOff(rise)) return rise;
      return undefined;
    }
    const fact = this.facts.get(current);
    if (!fact) return undefined;
    const rises = this.lookup
      .at({ ...fact, period: 'prior' })
      .map((last) => new RiseRelation(figure, fact.figure, last.figure, direction));
    return rises.find((rise) => rise.agrees);
  }

  /** The facts that the words of a change may mean, where they name something. */
  private currentsOf(change: ChangeClaim): readonly Figure[] {
    const subject = this.words.read(withoutLead(change.subject));
    if (!subject) return [];
    const facts = [...this.lookup.factsOf(subject), ...this.lookup.looseFacts(subject)];
    return facts.slice(0, MOST_FACTS).map((fact) => fact.figure);
  }

  /** The present amount of a change whose clause names what changed: the one fact of that name. */
  private currentOf(change: ChangeClaim): Figure | undefined {
    const subject = this.words.read(change.subject);
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

  private bindCompletion({ figure, outturn, budget, stage, settled }: CompletionClaim): void {
    const base = budget?.figure ?? this.budgetOf(outturn, stage);
    if (!base || base.value.coefficient === 0n) return;
    const completion = (of: Figure) => new ShareRelation('completion', figure, of, base);
    if (settled) this.relations.push(completion(outturn.figure));
    else this.relations.push(asPrintedOr(completion(this.sharp(outturn)), completion(outturn.figure)));
  }

  /** The budget that the tables print beside an outturn: the one named, or the only one. */
  private budgetOf(outturn: AmountClaim, stage: CompletionClaim['stage']): Figure | undefined {
    const fact = this.facts.get(outturn);
    if (!fact) return undefined;
    const stages: readonly Period[] = stage ? [stage] : ['budget', 'final-budget'];
    const facts = stages.flatMap((period) => this.lookup.at({ ...fact, period }));
    return agree(facts) && facts[0]!.figure;
  }

  /** All shares of a passage together: those of one list have one whole. */
  private bindShares(claims: readonly Claim[], passage: Passage): void {
    const shares = claims.filter((claim) => claim.kind === 'share');
    if (shares.length === 0) return;
    const offers = shares.map((claim) => this.offerOf(claim, claims));
    const bound = bindShares(offers);
    for (const { relation, claim } of bound.relations) {
      if (isSetApart(claim.part, passage) && !relation.agrees) continue;
      this.relations.push(...this.asSaid(relation, claim));
    }
    this.tentative.push(...bound.tentative);
  }

  /** Amounts that stand before this section, or before this passage. */
  private before(): readonly (Figure | undefined)[] {
    this.looksBack = true;
    return [this.around.beside, ...this.around.recent];
  }

  /** What a share may be of. */
  private offerOf(claim: ShareClaim, claims: readonly Claim[]): ShareOffer {
    const words = NO_WHOLE.test(claim.whole) ? '' : claim.whole;
    const before = claims.filter(
      (other): other is AmountClaim => other.kind === 'amount' && other.start < claim.part.start && !other.lastYear,
    );
    const said = this.amountNamed(words, claim.part.start);
    const opening = before.findLast(({ opens }) => opens);
    const context = {
      part: this.subjects.get(claim.part),
      named: this.words.read(words),
      said,
      lead: opening ? this.sharp(opening) : this.around.lead?.sharp,
      near: before.flatMap((other) => [other.figure, this.sharp(other)]).reverse(),
      outside: [this.around.first, ...this.before()].flatMap((figure) => figure ?? []),
    };
    return {
      claim,
      words,
      parts: [claim.part, ...claim.rivals].map((part) => ({ printed: part.figure, sharp: this.sharp(part) })),
      wholes: wholesOf(claim, words, context, this.lookup),
      known: context.part !== undefined || said !== undefined,
    };
  }

  /** A share of what the text prints, where the tables print both more finely; nothing if it prints only the part. */
  private asSaid(relation: ShareRelation, { figure, part }: ShareClaim): ShareRelation[] {
    if (relation.agrees) return [relation];
    const spoken = this.spoken.find((claim) => this.sharp(claim) === relation.whole)?.figure;
    const whole = spoken ?? (this.lead?.sharp === relation.whole ? this.lead.figure : relation.whole);
    const printed = percentOf(part.figure.amount, roundLike(whole.amount, part.figure), figure.decimals);
    if (finer(whole, part.figure) && printed && compare(printed, figure.amount) === 0) return [];
    return [asPrintedOr(relation, new ShareRelation('share', figure, part.figure, whole))];
  }

  /** The amount of this passage that goes by the words of a whole: 占政府采购支出总额的. */
  private amountNamed(whole: string, start: number): Figure | undefined {
    const words = plainWords(whole);
    if (words.length < 3) return undefined;
    return this.spoken.findLast((claim) => claim.start < start && plainWords(phraseOf(claim)).endsWith(words))?.figure;
  }
}

/** That a figure restates a cell; one that is off by its last digit was cut, or rounded so that its list adds up. */
function restating(figure: Figure, cell: Figure): SumRelation {
  return new SumRelation('amount', figure, [cell], isLastDigitOff(figure, cell) ? 'information' : undefined);
}

/** Whether the last digit printed is one off what the cell, printed more finely, has to be rounded to. */
function isLastDigitOff(figure: Figure, cell: Figure): boolean {
  const rounded = roundLike(cell.amount, figure);
  if (!finer(cell, figure) || equals(rounded, cell.amount)) return false;
  const off = absolute(subtract(rounded, figure.amount));
  return equals(off, lastPlace(figure, figure.decimals));
}

/** Characters behind an amount that may say what all of it is. */
const REST = 24;
/** Funds whose totals a fund is no more than. */
const FUNDS_AROUND: Readonly<Partial<Record<Fund, readonly Fund[]>>> = {
  appropriation: ['appropriation'],
  general: ['general', 'appropriation'],
  'government-fund': ['government-fund', 'appropriation'],
  'state-capital': ['state-capital', 'appropriation'],
};

/** Facts of one name that a change may be of. */
const MOST_FACTS = 12;
/** 占总额的: of what stands before, whatever it is. */
const NO_WHOLE = /^(?:其|总额|总数|总量|总计|合计|全部|金额|资金|比例?|的|约)*$/;

/** The stage that words name: last year's 预算 or its 执行, 决算. */
function namedIn(words: string): string {
  return /预算|执行|决算/.exec(words.replace(FUND_NAMES, ''))?.[0] ?? '';
}

/** Whether a fact is on the side and of the fund that the words name, where they name one. */
function isAsSaid({ flow, fund }: Subject, fact: Fact): boolean {
  return (flow === undefined || flow === 'both' || flow === fact.flow) && (fund === undefined || fund === fact.fund);
}

function scopeOf(subject: Subject | undefined): Lead['scope'] {
  if (!subject?.complete || subject.usual || !subject.lines.includes('total')) return 'other';
  if (subject.measure === undefined) return 'department';
  return subject.measure === 'project' ? 'other' : 'basic';
}
