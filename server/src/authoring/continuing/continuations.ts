import type { CheckedDraft } from '../../check.ts';
import { agree, type FactIndex } from '../../facts/index.ts';
import { add, compare, type Decimal, isZero, subtract } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { AmountClaim, Claim } from '../../prose/claims.ts';
import { writeChange } from '../../prose/constructions/change.ts';
import { claimsOf } from '../../prose/reader.ts';
import { asPercent, asPrinted, inTenThousand } from '../../prose/written.ts';
import type { Span } from '../../report.ts';
import { CLAUSE_MARK } from '../../text/characters.ts';
import { fold } from '../../text/fold.ts';
import { ENDS_COMPARING } from '../../vocabulary/comparisons.ts';
import { type Begun, claimAhead, paragraphBegun } from './paragraph.ts';
import { baseValue, valuesNamed, valuesOf } from './values.ts';

/** Words that a sentence may go on with, in the place of a stretch of the text. */
export interface Continuation extends Span {
  readonly newText: string;
  readonly kind: 'amount' | 'change' | 'rate' | 'share' | 'completion';
  /** The cell that prints it; undefined for what is worked out. */
  readonly cell: Figure | undefined;
}

/** What a figure is tried with: any will do, its words alone say what it would be. */
const SOME_AMOUNT = '11.11万元';
const SOME_PERCENT = '11.11%';
const DIGITS = '0123456789.,';
/** Opens a list of parts, a sentence behind its whole too. */
const WHICH_OF = '其中';

/**
 * What the sentence at an offset may go on with: an amount of the tables behind its name, the share behind 占, the change and
 * its rate behind 比上年. What is written so far is read as a check reads it, so that what is offered is held to be what it is.
 */
export function continuationsAt(checked: CheckedDraft, offset: number, last?: FactIndex): readonly Continuation[] {
  const begun = paragraphBegun(checked, offset, last);
  if (!begun) return [];
  const written = begun.before;
  let typed = 0;
  while (typed < written.length && DIGITS.includes(written[written.length - 1 - typed]!)) typed += 1;
  const whole = { ...begun, before: written.slice(0, written.length - typed) };
  if (whole.before.trim() === '') return [];
  const digits = written.slice(written.length - typed);
  const rest = checked.draft.split.text.slice(offset, offset + 2);
  const place = { start: offset - typed, end: offset };
  return offersOf(whole, typed === 0)
    .filter(({ newText }) => newText.startsWith(digits))
    .map((offer) => ({
      ...place,
      ...offer,
      start: place.start - (offer.back ?? 0),
      // 万元 may stand there already.
      newText: rest === '万元' && offer.newText.endsWith(rest) ? offer.newText.slice(0, -rest.length) : offer.newText,
    }));
}

/** What may come next, and how much of what stands it takes the place of. */
export type Offer = Omit<Continuation, 'start' | 'end'> & {
  /** How many characters before the caret it takes the place of. */
  readonly back?: number;
};

/**
 * The likeliest first.
 *
 * @param open no digit is typed yet, so that words may follow as well
 */
export function offersOf(begun: Begun, open = true): Offer[] {
  const compared = open ? comparisons(begun) : [];
  if (compared.length > 0) return compared;
  const ratio = ratios(begun);
  // 增加 A 万元，增长|: what has changed is said already.
  const said = claimAhead(begun, SOME_PERCENT, 'rate')?.claim.change;
  return said ? ratio : [...amounts(begun), ...ratio];
}

/** 收入总计|: what the tables print, or by how much it has changed where a direction word stands. */
function amounts(begun: Begun): Offer[] {
  const change = claimAhead(begun, SOME_AMOUNT, 'change');
  if (change) {
    const { current, direction, comparison, prior } = change.claim;
    const base = current && (prior?.amount ?? baseValue(begun, current, comparison));
    if (!current || !base) return [];
    const said = writeChange(current.figure.amount, base, comparison, begun.style);
    const by = difference(current.figure.amount, base);
    return by.coefficient > 0n === direction > 0 && !isZero(by)
      ? [{ newText: said.slice(said.indexOf(inTenThousand(by, begun.style))), kind: 'change', cell: undefined }]
      : [];
  }
  const last = begun.before.trimEnd().slice(-1);
  // Behind a comma or in a bracket nothing is named yet.
  const named = last === '：' || last === ':' || !(CLAUSE_MARK.test(last) || '（([【'.includes(last));
  const amount = named ? claimAhead(begun, SOME_AMOUNT, 'amount') : undefined;
  if (!amount) return [];
  return valuesOf(begun, amount.claim).map(({ amount: value, cell }) => ({
    newText: inTenThousand(value, begun.style),
    kind: 'amount',
    cell,
  }));
}

/** …，比上年|: the change, its direction and its rate. */
function comparisons(begun: Begun): Offer[] {
  const match = ENDS_COMPARING.exec(fold(begun.before));
  const change = match && claimAhead(begun, `增加${SOME_AMOUNT}`, 'change');
  if (!match || !change) return [];
  const { current, prior, comparison } = change.claim;
  const base = current && (prior?.amount ?? baseValue(begun, current, comparison));
  if (!current || !base) return [];
  const said = writeChange(current.figure.amount, base, '', begun.style);
  // 比上年 goes on with 增加, 与上年 with 持平; what was written for the other is written anew.
  if (isZero(difference(current.figure.amount, base)))
    return [
      { newText: `与${match[1]?.slice(1) ?? '上年'}持平`, back: match[0].length, kind: 'change', cell: undefined },
    ];
  return [{ newText: said.slice(1), kind: 'change', cell: undefined }];
}

/** …，占|, …，增长|, 完成年初预算的|. */
function ratios(begun: Begun): Offer[] {
  const offer = (percent: string | undefined, kind: Offer['kind']): Offer[] =>
    percent === undefined ? [] : [{ newText: percent, kind, cell: undefined }];
  const share = claimAhead(begun, SOME_PERCENT, 'share');
  if (share) {
    const { part, printed, whole } = share.claim;
    const named = printed
      ? printed.amount
      : whole === ''
        ? wholeBefore(begun, part, share.claims)
        : onlyNamed(begun, whole);
    return named && compare(part.figure.amount, named) <= 0
      ? offer(asPercent(part.figure.amount, named, begun.style), 'share')
      : [];
  }
  const rate = claimAhead(begun, SOME_PERCENT, 'rate');
  if (rate) {
    const { current, prior, change, direction } = rate.claim;
    const base =
      current &&
      (prior?.amount ?? baseOfChange(change?.figure, current, direction) ?? baseValue(begun, current, '上年'));
    if (!current || !base) return [];
    const by = difference(current.figure.amount, base);
    return by.coefficient > 0n === direction > 0 ? offer(asPercent(by, base, begun.style), 'rate') : [];
  }
  const completion = claimAhead(begun, SOME_PERCENT, 'completion');
  if (!completion) return [];
  const { outturn, budget } = completion.claim;
  const planned = budget ? budget.figure.amount : baseValue(begun, outturn, '年初预算');
  return planned ? offer(asPercent(outturn.figure.amount, planned, begun.style), 'completion') : [];
}

function difference(current: Decimal, base: Decimal): Decimal {
  return subtract(asPrinted(current), asPrinted(base));
}

/** 增加 A 万元，增长|: what there was before the change. */
function baseOfChange(change: Figure | undefined, current: AmountClaim, direction: 1 | -1): Decimal | undefined {
  if (!change) return undefined;
  return direction > 0 ? subtract(current.figure.amount, change.amount) : add(current.figure.amount, change.amount);
}

/** The amount that opened the list which a part stands in: in its paragraph, or in one above; else the total of its section. */
function wholeBefore(begun: Begun, part: AmountClaim, claims: readonly Claim[]): Decimal | undefined {
  const own = opening(claims.filter((claim) => claim.kind === 'amount' && claim.start < part.start));
  if (own) return own.figure.amount;
  // A 万元，比上年增加…。其中：B 万元，占|
  const which = begun.before.lastIndexOf(WHICH_OF, part.start);
  const before = claims.findLast(
    (claim): claim is AmountClaim => claim.kind === 'amount' && claim.end <= which && !claim.lastYear,
  );
  if (before) return before.figure.amount;
  for (const passage of begun.above) {
    const found = opening(claimsOf(passage));
    if (found) return found.figure.amount;
  }
  const { flow, fund, measure } = begun.lookup.defaults;
  if (!flow) return undefined;
  return agree(begun.lookup.at({ flow, fund, measure, line: 'total' }));
}

function opening(claims: readonly Claim[]): AmountClaim | undefined {
  return claims.findLast((claim): claim is AmountClaim => claim.kind === 'amount' && claim.opens);
}

function onlyNamed(begun: Begun, name: string): Decimal | undefined {
  const [only, ...more] = valuesNamed(begun, name);
  return more.length === 0 ? only?.amount : undefined;
}
