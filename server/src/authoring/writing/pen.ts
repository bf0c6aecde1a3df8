import { type Decimal, equals, isZero } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { inTenThousand } from '../../prose/written.ts';
import { gapFor } from '../../vocabulary/templates.ts';
import { type Offer, offersOf } from '../continuing/continuations.ts';
import { type Begun, furtherOn } from '../continuing/paragraph.ts';

/**
 * Writes one paragraph: words as they are given, and behind them the figures that the tables have for these words, as a check
 * reads them. Where the tables have none, or more than one, nothing is written.
 */
export class Pen {
  constructor(private begun: Begun) {}

  /** What is written so far. */
  get text(): string {
    return this.begun.before;
  }

  words(words: string): this {
    this.begun = furtherOn(this.begun, words);
    return this;
  }

  /**
   * A name and its amount; the cell that it is from is returned.
   *
   * @param meant what the table prints that the paragraph is about: an amount that its words may mean as well is none of it
   */
  amount(name: string, meant: readonly Decimal[]): Figure | undefined {
    return this.filled(name, meant)?.cell;
  }

  /** A name and its amount, or a gap for it. */
  amountOrGap(name: string, meant: readonly Decimal[], what: string): Figure | undefined {
    const amount = this.amount(name, meant);
    if (!amount) this.words(`${name}${gapFor(what)}万元`);
    return amount;
  }

  /** An amount (in 元) that no table prints. */
  given(name: string, amount: Decimal): this {
    return this.words(`${name}${inTenThousand(amount, this.begun.style)}`);
  }

  /** `，完成年初预算的98.00%` of the budget that has just been written; false where it is none of it. */
  completion(): boolean {
    return this.filled('，完成年初预算的')?.kind === 'completion';
  }

  /** `，比上年增加2.00万元，增长7.14%`, with a gap for the reason; nothing where last year is not known. */
  change(reason?: string): this {
    const before = this.text.length;
    const changed = this.filled('，比上年');
    if (changed && reason !== undefined && !this.text.slice(before).startsWith('，与'))
      this.words(`，主要原因是${gapFor(reason)}`);
    return this;
  }

  /** `，占12.50%` of what the paragraph has opened with, or the section is about. */
  share(): this {
    this.filled('，占');
    return this;
  }

  private filled(words: string, meant?: readonly Decimal[]) {
    const next = furtherOn(this.begun, words);
    const isMeant = ({ cell }: Offer) => cell && meant?.some((amount) => equals(amount, cell.amount));
    const [only, ...others] = offersOf(next).filter((offer) => !meant || isMeant(offer));
    if (!only || others.some(({ kind }) => kind === only.kind)) return undefined;
    if (only.cell && isZero(only.cell.amount)) return undefined;
    const kept = next.before.slice(0, next.before.length - (only.back ?? 0));
    this.begun = { ...next, before: kept + only.newText, tried: new Map() };
    return only;
  }
}
