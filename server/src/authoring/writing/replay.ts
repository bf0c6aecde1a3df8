import type { Passage } from '../../draft/passage.ts';
import { restates } from '../../equations/precision.ts';
import {
  absolute,
  type Decimal,
  equals,
  format,
  isZero,
  normalize,
  round,
  shift,
  subtract,
} from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { TEN_THOUSAND_YUAN } from '../../figures/units.ts';
import type { AmountClaim, ChangeClaim, RateClaim } from '../../prose/claims.ts';
import { writeChange } from '../../prose/constructions/change.ts';
import { claimsOf } from '../../prose/reader.ts';
import { lexemes, type NumberWord } from '../../prose/words.ts';
import { asPercent, asPrinted } from '../../prose/written.ts';
import type { TextEdit } from '../../report.ts';
import { fold } from '../../text/fold.ts';
import { ENDS_COMPARING, STAYS } from '../../vocabulary/comparisons.ts';
import { oppositeOf } from '../../vocabulary/directions.ts';
import { gapFor, REASON_GAP } from '../../vocabulary/templates.ts';
import { type Begun, furtherOn } from '../continuing/paragraph.ts';
import { baseValue } from '../continuing/values.ts';
import { offersAmong } from './narrowed.ts';

/** Disclosures print 万元 with two decimals. */
const DECIMALS = 2;
/** How a gap for an amount ends. */
const OPEN_AMOUNT = '〕万元';

/**
 * Goes through a paragraph as if it were written again: its words stay, and its figures become what the tables have for the
 * words before them. A change is measured anew from what there was last year, which a new amount does not touch.
 */
export function replayed(begun: Begun, passage: Passage, among: readonly Decimal[]): readonly TextEdit[] {
  return new Replay(begun, passage, among).run();
}

class Replay {
  private readonly edits: TextEdit[] = [];
  /** What amounts come to now, in 元. */
  private readonly now = new Map<AmountClaim, Decimal>();
  private readonly numbers: ReadonlyMap<Figure, NumberWord>;
  /** The amount that a list of parts has opened with could not be read: nor can their shares. */
  private wholeUnread = false;
  private written = '';
  private at = 0;

  constructor(
    private readonly begun: Begun,
    private readonly passage: Passage,
    private readonly among: readonly Decimal[],
  ) {
    const numbers = lexemes(passage).filter((word): word is NumberWord => word.kind === 'number');
    this.numbers = new Map(numbers.map((word) => [word.item.figure, word]));
  }

  run(): readonly TextEdit[] {
    const claims = claimsOf(this.passage);
    for (const claim of claims) {
      const number = 'figure' in claim && this.numbers.get(claim.figure);
      // What stands before has been written over: a change that is none any more takes its rate along.
      if (!number || number.start < this.at) continue;
      if (claim.kind === 'amount') this.amount(claim, number);
      else if (claim.kind === 'change') {
        const rate = claims.find((other): other is RateClaim => other.kind === 'rate' && other.change === claim);
        this.change(claim, number, rate && this.numbers.get(rate.figure));
      } else if (claim.kind === 'share' || claim.kind === 'completion' || (claim.kind === 'rate' && !claim.change))
        this.ratio(number);
    }
    return this.edits;
  }

  private amount(claim: AmountClaim, number: NumberWord): void {
    const { figure } = claim;
    this.upTo(number.start);
    // An amount that is still a gap takes the place of the one that says what the rest of its sentence is about.
    if (this.written.slice(this.written.lastIndexOf('。') + 1).includes(OPEN_AMOUNT)) return;
    const offers = offersAmong(this.begunHere(), this.among).filter(({ kind }) => kind === 'amount');
    if (claim.opens) this.wholeUnread = offers.length === 0;
    if (offers.length === 0 || offers.some(({ cell }) => cell && restates(figure, cell))) return;
    const [only, ...others] = offers;
    if (!only?.cell || others.length > 0) return;
    const value = only.cell.amount;
    this.put(number.start, number.start + figure.text.length, printedLike(figure, value));
    this.now.set(claim, value);
    if (claim.steady) this.noLongerSteady(claim, number, value);
  }

  /** ，与上年持平, of an amount that has changed: it is now more or less than it was. */
  private noLongerSteady(claim: AmountClaim, number: NumberWord, value: Decimal): void {
    const stays = STAYS.exec(this.passage.folded.slice(number.end));
    if (!stays) return;
    const base = baseValue(this.begun, claim, stays[1]!) ?? claim.figure.amount;
    // Against last year's column it may be the same all the while.
    if (equals(asPrinted(value), asPrinted(base))) return;
    const change = writeChange(value, base, stays[1], this.begun.style);
    const end = number.end + stays[0].length;
    this.put(number.end, end, `，${change}，主要原因是${gapFor('增减原因')}`);
  }

  private change(claim: ChangeClaim, number: NumberWord, rate: NumberWord | undefined): void {
    const { current, figure, direction, comparison, prior } = claim;
    if (!current) return;
    const value = this.now.get(current) ?? current.figure.amount;
    const said = direction > 0 ? figure.amount : subtract({ ...figure.amount, coefficient: 0n }, figure.amount);
    const base = prior?.amount ?? baseValue(this.begun, current, comparison) ?? subtract(current.figure.amount, said);
    const by = subtract(asPrinted(value), asPrinted(base));
    if (equals(by, said)) return;
    if (isZero(by)) {
      this.becomesSteady(number, rate);
      return;
    }
    this.turn(number, by);
    this.put(number.start, number.start + figure.text.length, printedLike(figure, absolute(by)));
    if (!rate || rate.start < this.at) return;
    const percent = asPercent(by, base, { grouped: false, percent: rate.item.figure.decimals });
    if (percent === undefined) return;
    this.turn(rate, by);
    this.put(rate.start, rate.start + rate.item.figure.text.length, percent);
  }

  /** ，比上年增加 A 万元，增长 x%, of an amount that is now what it was. */
  private becomesSteady(number: NumberWord, rate: NumberWord | undefined): void {
    const word = this.directionBefore(number);
    const compared = word && ENDS_COMPARING.exec(this.passage.folded.slice(this.at, word.start));
    if (!compared?.[1]) return;
    const end = rate && rate.start > number.start ? rate.end : number.end;
    const reason = REASON_GAP.exec(fold(this.passage.text.slice(end)));
    const start = this.at + compared.index;
    this.put(start, end + (reason?.[0].length ?? 0), `与${compared[1].slice(1)}持平`);
  }

  /** The direction word of a change or a rate, the other way round if need be. */
  private turn(number: NumberWord, by: Decimal): void {
    const word = this.directionBefore(number);
    if (!word) return;
    const isUp = word.kind === 'up' || word.kind === 'more';
    if (isUp === by.coefficient > 0n) return;
    this.put(word.start, word.end, oppositeOf(word.text, isUp));
  }

  private directionBefore(number: NumberWord) {
    const word = lexemes(this.passage).findLast(
      ({ kind, start, end }) =>
        end <= number.start && start >= this.at && ['up', 'down', 'more', 'less'].includes(kind),
    );
    return word && word.kind !== 'number' ? word : undefined;
  }

  private ratio(number: NumberWord): void {
    if (this.wholeUnread) return;
    const { figure } = number.item;
    this.upTo(number.start);
    const [only, ...others] = offersAmong(this.begunHere());
    if (!only || others.length > 0 || only.kind === 'amount' || only.kind === 'change') return;
    if (figure.unit !== '%' || only.newText === figure.text) return;
    this.put(number.start, number.start + figure.text.length, only.newText);
  }

  private begunHere(): Begun {
    return furtherOn({ ...this.begun, before: '' }, this.written);
  }

  private upTo(end: number): void {
    this.written += this.passage.text.slice(this.at, end);
    this.at = end;
  }

  private put(start: number, end: number, newText: string): void {
    this.upTo(start);
    if (this.passage.text.slice(start, end) !== newText) this.edits.push({ start, end, newText });
    this.written += newText;
    this.at = end;
  }
}

/** A value (in 元) in the unit and the form of a figure: with its decimals, or more where it would lose something. */
function printedLike(figure: Figure, value: Decimal): string {
  const plain = normalize(shift(value, -figure.exponent));
  const finest = figure.exponent === TEN_THOUSAND_YUAN.exponent ? DECIMALS : figure.finest;
  const decimals = Math.max(figure.decimals, Math.min(plain.scale, finest));
  return format(round(plain, decimals), figure.grouped);
}
