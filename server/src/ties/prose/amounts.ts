import { isOrganisation } from '../../draft/organisation.ts';
import type { Passage } from '../../draft/passage.ts';
import { remembered } from '../../equations/interned.ts';
import { finer, isSlippedFrom, lastPlace, restates, roundLike } from '../../equations/precision.ts';
import { AtMostRelation, CopyRelation, SumRelation } from '../../equations/relation.ts';
import { type Fact, keyOf } from '../../facts/fact.ts';
import { agree } from '../../facts/index.ts';
import type { Subject } from '../../facts/prose/subject.ts';
import { absolute, compare, equals, isZero, subtract } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { AmountClaim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import type { Period } from '../../tables/reading/period.ts';
import { FLOWS, type Fund } from '../../vocabulary/funds.ts';
import { OF_WHICH } from '../../vocabulary/lists.ts';
import { COVERS } from '../../vocabulary/subjects.ts';
import type { Lead } from './binding.ts';
import { hasOwnTable } from './lookup.ts';
import { nearMiss } from './nearMisses.ts';
import type { OpenBinding } from './openBinding.ts';
import { fundOfAll, isBareTotal, namedIn } from './phrases.ts';
import { isSetApart } from './setApart.ts';

/** Characters behind an amount that may say what all of it is. */
const REST = 24;

/** Funds whose totals a fund is no more than. */
const FUNDS_AROUND: Readonly<Partial<Record<Fund, readonly Fund[]>>> = {
  appropriation: ['appropriation'],
  general: ['general', 'appropriation'],
  'government-fund': ['government-fund', 'appropriation'],
  'state-capital': ['state-capital', 'appropriation'],
};

export function bindAmount(on: OpenBinding, claim: AmountClaim, passage: Passage): void {
  const named = on.words.subjectOf(claim);
  // `接待费3万元，占…的10.71%，其中基本支出安排2万元`: the share between does not change what 其中 is of.
  if (OF_WHICH.test(claim.subject)) on.openLast(claim, passage);
  const subject = named && on.asPart(named, claim);
  let fact: Fact | undefined;
  const period = subject ? undefined : on.words.periodOf(claim);
  if (period) bindToPeriod(on, claim, period);
  if (subject) {
    on.subjects.set(claim, subject);
    fact = factFor(on, subject, claim.figure);
    // 扣除…后 says that the amount is not the one the tables print, unless it happens to be.
    if (fact && isSetApart(claim, passage) && !restates(claim.figure, fact.figure)) fact = undefined;
    if (fact) {
      on.facts.set(claim, fact);
      on.relations.push(restating(claim.figure, fact.figure));
      const cell = hasOwnTable(fact.line) ? undefined : cellOfOwnTable(on, subject);
      if (cell && !restates(claim.figure, cell)) on.unsure.push(doubtful(claim.figure, cell));
    } else if (!isSetApart(claim, passage)) {
      const cell = cellPerhapsMeant(on, subject);
      if (cell && isLastDigitOff(claim.figure, cell)) on.relations.push(restating(claim.figure, cell));
      else {
        lookForNearMiss(on, claim, subject, passage);
        if (cell && subject.narrow !== 'units') on.unsure.push(doubtful(claim.figure, cell));
      }
    }
  }
  if (!fact && !on.around.accounts && COVERS.test(claim.subject)) bindToProjects(on, claim);
  boundByFund(on, claim, passage);
  // Parts of an amount that no table prints (another unit's, another year's) are held against nothing.
  const sharp = on.sharp(claim);
  const narrow = !fact && subject?.narrow === 'units';
  const scope = fact ? scopeOf(subject) : 'other';
  on.name({ figure: claim.figure, sharp, scope, narrow, fund: subject?.fund }, claim);
  on.first ??= sharp;
  if (!claim.lastYear) on.spoken.push(claim);
}

/** The one amount that the tables print where the words point, certain or not. */
function cellPerhapsMeant(on: OpenBinding, subject: Subject): Figure | undefined {
  if (subject.lines.some(hasOwnTable)) return cellOfOwnTable(on, subject);
  if (!subject.complete) return undefined;
  const facts = on.lookup.factsOf(subject).filter(({ figure }) => !figure.blank);
  return agree(facts) && facts[0]!.figure;
}

/** What a table of its own prints, whatever fund it names; the economic line of the same name is only a part. */
function cellOfOwnTable(on: OpenBinding, subject: Subject): Figure | undefined {
  if (!subject.complete && !isOrganisation(subject.left)) return undefined;
  const lines = subject.lines.filter(hasOwnTable);
  const facts = [...on.lookup.looseFacts({ ...subject, lines, complete: true })];
  const telling = facts.filter(({ figure }) => !figure.blank);
  return agree(telling) && telling[0]!.figure;
}

/** An amount and a cell that it may mean. */
function doubtful(figure: Figure, cell: Figure): SumRelation {
  return remembered(new SumRelation('amount', figure, [cell], 'hint'));
}

/** What is all of one fund is no more than the fund, whatever is carried over. */
function boundByFund(on: OpenBinding, { figure, end, lastYear }: AmountClaim, passage: Passage): void {
  const fund = lastYear ? undefined : fundOfAll(passage.folded.slice(end, end + REST));
  const around = fund && FUNDS_AROUND[fund];
  if (!around) return;
  const totals = around.flatMap((one) =>
    FLOWS.flatMap((flow) => on.lookup.at({ flow, fund: one, measure: 'total', line: 'total' })),
  );
  const [first, ...others] = totals.filter((fact) => !fact.figure.blank);
  if (!first) return;
  const most = others.reduce(
    (best, fact) => (compare(fact.figure.amount, best.figure.amount) > 0 ? fact : best),
    first,
  );
  if (compare(figure.interval.low, most.figure.interval.high) > 0)
    on.relations.push(new AtMostRelation('part-of-whole', figure, most.figure, 'warning'));
}

/** The projects reported on are some of all there are; transfers to districts may stand beside them. */
function bindToProjects(on: OpenBinding, { figure }: AmountClaim): void {
  const facts = on.lookup.at({ flow: 'expenditure', fund: 'all', measure: 'project', line: 'total' });
  const cell = agree(facts) && facts[0]!.figure;
  if (!cell || cell.value.coefficient <= 0n || compare(figure.interval.low, cell.interval.high) <= 0) return;
  // More than there is, and a slip of the finger away from all there is.
  const slipped = isSlippedFrom(figure, cell.amount);
  on.relations.push(
    slipped
      ? new SumRelation('amount', figure, [cell], 'warning')
      : new AtMostRelation('part-of-whole', figure, cell, 'warning'),
  );
}

function lookForNearMiss(on: OpenBinding, claim: AmountClaim, subject: Subject, passage: Passage): void {
  const said = [...on.lookup.looseFacts(subject)].filter((fact) => isAsSaid(subject, fact));
  const facts = new Set([...on.lookup.factsOf(subject), ...said]);
  const vague = subject.usual && isBareTotal(subject) && !COVERS.test(claim.subject);
  // 行政运行A，其中公用经费B: what an item is divided into is the item's.
  const divides = claim.path !== '' && subject.measure !== undefined && subject.lines[0] === 'total';
  const plain = subject.complete && !vague && !subject.narrow && !on.lead?.narrow && !divides;
  const miss = nearMiss(claim, [...facts], plain, passage, claimsOf(passage));
  if (miss) on.nearMisses.push(miss);
  else if (subject.usual && subject.complete && subject.measure) lookForUsual(on, claim.figure, subject);
}

/** 机关运行经费 is mostly the public part of basic expenditure: a slip of the finger away from it, it is told of. */
function lookForUsual(on: OpenBinding, figure: Figure, subject: Subject): void {
  const facts = [...on.lookup.looseFacts(subject)].filter((fact) => !isZero(fact.figure.value));
  const cell = agree(facts) && facts[0]!.figure;
  if (cell && isSlippedFrom(figure, cell.amount))
    on.relations.push(remembered(new SumRelation('amount', figure, [cell], 'information')));
}

/** An amount of last year or of the budget against the column of the tables that prints it. */
function bindToPeriod(on: OpenBinding, claim: AmountClaim, period: Period): void {
  const subject = on.words.contextSubject(claim);
  if (!subject) return;
  const facts = on.lookup.factsOf(subject, period);
  const same = facts.find((fact) => restates(claim.figure, fact.figure));
  const [first] = facts;
  const cell = same?.figure ?? (subject.complete && agree(facts) && first && slippedCell(claim.figure, first.figure));
  if (cell) on.relations.push(new SumRelation('amount', claim.figure, [cell], same ? undefined : 'warning'));
  if (period === 'prior' && subject.complete) {
    const at = on.lookup.placeOf(subject);
    if (at) on.priors.push({ figure: claim.figure, key: keyOf(at), named: namedIn(claim.subject) });
  }
}

/** The cell, if the figure is a slip of the finger away from it. */
function slippedCell(figure: Figure, cell: Figure): Figure | undefined {
  return isSlippedFrom(figure, cell.amount) ? cell : undefined;
}

/** The fact a figure restates: one that agrees, or else, when there is no doubt what is meant, one that does not. */
function factFor(on: OpenBinding, named: Subject, figure: Figure): Fact | undefined {
  const subject = underTitle(on, named);
  const ofFund = on.lookup.factsOf(subject);
  // What has a table of its own is that, of whatever fund.
  const facts = ofFund.length === 0 && subject.lines.every(hasOwnTable) ? [...on.lookup.looseFacts(subject)] : ofFund;
  // Two tables that round for themselves differ in the last digit: it is enough to print what one of them prints.
  const agreeing =
    facts.find((fact) => equals(figure.amount, fact.figure.amount)) ??
    facts.find((fact) => restates(figure, fact.figure));
  if (agreeing) return agreeing;
  // Money of this year alone and with carry-over, of one fund and of several, go by one name in prose.
  const certain =
    subject.fund !== undefined && subject.fund !== 'appropriation' && on.isCertain(subject) && agree(facts);
  // The words name the fund: what another fund prints is not what they mean.
  const elsewhere = certain ? undefined : on.lookup.looseMatch(subject, figure);
  if (!elsewhere && facts.length === 0 && on.isCertain(subject)) return onlyFact(on, subject);
  if (elsewhere || !on.isCertain(subject)) return elsewhere;
  // A line that one table prints and another leaves blank is what the first prints.
  const telling = facts.filter((fact) => !fact.figure.blank);
  return agree(telling) ? telling[0] : agree(facts) ? facts[0] : undefined;
}

/**
 * Under a title that names them, 公务接待费 is the public expense and not the economic line, which holds what basic
 * expenditure pays of it.
 */
function underTitle(on: OpenBinding, subject: Subject): Subject {
  if (!on.around.section.titles.some((title) => title.includes(PUBLIC_EXPENSES))) return subject;
  const lines = subject.lines.filter(hasOwnTable);
  const isPrinted = lines.length > 0 && on.lookup.factsOf({ ...subject, lines }).some(({ figure }) => !figure.blank);
  return isPrinted ? { ...subject, lines } : subject;
}

const PUBLIC_EXPENSES = '三公';

/** The tables print a line of one fund alone, and all of them the same. */
function onlyFact(on: OpenBinding, subject: Subject): Fact | undefined {
  // Where the words or the section name the fund, what another fund prints is not what they mean.
  const { fund } = on.lookup.defaults;
  if (subject.lines.includes('total') || subject.fund !== undefined || fund !== 'all') return undefined;
  const facts = [...on.lookup.looseFacts({ ...subject, measure: subject.measure ?? 'total' })];
  const telling = facts.filter((fact) => !fact.figure.blank);
  return agree(telling) && telling[0];
}

/** That a figure restates a cell; one that is off by its last digit was cut, or rounded so that its list adds up. */
function restating(figure: Figure, cell: Figure): CopyRelation {
  return new CopyRelation(figure, cell, isLastDigitOff(figure, cell) ? 'information' : undefined);
}

/** Whether the last digit printed is one off that of the cell, rounded to as many where it is printed more finely. */
function isLastDigitOff(figure: Figure, cell: Figure): boolean {
  const rounded = roundLike(cell.amount, figure);
  const ofOnePrecision = figure.decimals === cell.decimals && figure.exponent === cell.exponent;
  if (!ofOnePrecision && (!finer(cell, figure) || equals(rounded, cell.amount))) return false;
  const off = absolute(subtract(rounded, figure.amount));
  return equals(off, lastPlace(figure, figure.decimals));
}

/** Whether a fact is on the side and of the fund that the words name, where they name one. */
function isAsSaid({ flow, fund }: Subject, fact: Fact): boolean {
  return (flow === undefined || flow === 'both' || flow === fact.flow) && (fund === undefined || fund === fact.fund);
}

function scopeOf(subject: Subject | undefined): Lead['scope'] {
  if (subject?.complete && subject.lines.some(hasOwnTable)) return 'own';
  if (!subject?.complete || subject.usual || !subject.lines.includes('total')) return 'other';
  if (subject.measure === undefined) return 'department';
  return subject.measure === 'project' ? 'other' : 'basic';
}
