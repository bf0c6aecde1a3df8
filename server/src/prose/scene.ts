import type { Passage } from '../draft/passage.ts';
import { LIMITS, stopAt } from '../limits.ts';
import { LEVEL_MARKS } from '../vocabulary/codes.ts';
import { OPENING_CLAUSE } from '../vocabulary/lists.ts';
import { DEFINES, TITLE_BEFORE_TEXT } from '../vocabulary/numbering.ts';
import type { AmountClaim } from './claims.ts';
import { type Mention, type Mentions, mentionsOf } from './mentions.ts';
import { wordsBetween } from './words.ts';

/** Amounts further off than so many are nothing's counterpart. */
const MOST_CANDIDATES = 14;
const REACH = LIMITS.mentions;

/** A passage as its constructions look at it: mentions, and what each amount was found to claim. */
export class Scene {
  readonly mentions: Mentions;
  private readonly amounts = new Map<Mention, AmountClaim>();
  private readonly places = new Map<Mention, number>();
  /** By item: its first mention, and its first level. */
  private readonly firsts = new Map<number, Mention>();
  private readonly heads = new Map<number, Mention>();
  /** By sentence: where the words that take something out begin. */
  private readonly aparts = new Map<number, number>();

  /** Rates that the change beside them has spoken for. */
  readonly spokenFor = new Set<Mention>();
  /** What the last change was measured from; it goes for those after it that do not say. */
  comparison = '';

  constructor(readonly passage: Passage) {
    this.mentions = mentionsOf(passage);
    if (this.list.length > REACH) stopAt('mentions', passage);
    for (const [place, mention] of this.list.entries()) {
      this.places.set(mention, place);
      if (!this.firsts.has(mention.entry)) this.firsts.set(mention.entry, mention);
      if (isLevel(mention) && !this.heads.has(mention.entry)) this.heads.set(mention.entry, mention);
      if (!this.aparts.has(mention.sentence) && mention.words.some(({ kind }) => kind === 'apart'))
        this.aparts.set(mention.sentence, mention.start);
    }
  }

  get list(): readonly Mention[] {
    return this.mentions.list;
  }

  /** Which mention of the passage it is. */
  placeOf(mention: Mention): number {
    return this.places.get(mention)!;
  }

  /** The mentions before one that are near enough to belong to it, the nearest first. */
  before(of: Mention): readonly Mention[] {
    const at = this.placeOf(of);
    return this.list.slice(Math.max(0, at - REACH), at).reverse();
  }

  /** The mentions near enough to one to belong to it, in the order of the text. */
  around(mention: Mention): readonly Mention[] {
    const at = this.placeOf(mention);
    return this.list.slice(Math.max(0, at - REACH), at + REACH);
  }

  know(mention: Mention, claim: AmountClaim): void {
    this.amounts.set(mention, claim);
  }

  claimOf(mention: Mention): AmountClaim | undefined {
    return this.amounts.get(mention);
  }

  /** The words from the end of one mention, or the beginning of the passage, to another. */
  between(from: Mention | undefined, to: Mention): string {
    return wordsBetween(this.passage, from?.end ?? 0, to.start);
  }

  /** Whether the bracket of `mention` is open where `from` stands. */
  isVisible(mention: Mention, from: Mention): boolean {
    for (let bracket = from.bracket; ; bracket = this.mentions.brackets[bracket]!.parent) {
      if (mention.bracket === bracket) return true;
      if (bracket === 0) return false;
    }
  }

  /**
   * The amounts that a change, a rate or a share may be of: those of its sentence first, the nearest first and those in
   * brackets that have closed last; then the head of its item, then what stands between, then what follows.
   */
  candidates(of: Mention): readonly Mention[] {
    const at = this.placeOf(of);
    const before = this.before(of).filter(isLevel);
    const own = before.filter((mention) => mention.sentence === of.sentence && this.isVisible(mention, of));
    const head = this.headOf(of);
    const entry = before.filter((mention) => mention.entry === of.entry && this.isVisible(mention, of));
    const after = this.list
      .slice(at + 1, at + REACH)
      .filter((mention) => isLevel(mention) && mention.sentence === of.sentence);
    const closed = before.filter((mention) => !this.isVisible(mention, of));
    const rest = before.filter((mention) => this.isVisible(mention, of));
    return [...new Set([...own, ...(head ? [head] : []), ...entry, ...rest, ...closed, ...after])].slice(
      0,
      MOST_CANDIDATES,
    );
  }

  /** The amount that the item of a mention opens with. */
  headOf(of: Mention): Mention | undefined {
    const head = this.heads.get(of.entry);
    return head && head.start < of.start ? head : undefined;
  }

  /** The path of classes, or the title, that the item of a mention opens with in a sentence before its own. */
  pathOf(of: Mention): string {
    const from = this.mentions.entries[of.entry] ?? 0;
    const first = this.firsts.get(of.entry)!;
    const text = wordsBetween(this.passage, from, first.start);
    const path = OPENING_CLAUSE.exec(text)?.[0] ?? '';
    if (LEVEL_MARKS.test(path)) return text.length > path.length || first !== of ? path : '';
    const title = TITLE_BEFORE_TEXT.exec(text)?.[0] ?? '';
    return title.length < text.length && !DEFINES.test(text.slice(title.length)) ? title.slice(0, -1) : '';
  }

  /** Whether a list opens between an amount and another of its sentence. */
  opensBefore(whole: Mention, part: Mention): boolean {
    return whole.sentence === part.sentence && this.claimOf(whole)?.opens === true;
  }

  /** Words that take something out of what is compared, in the sentence up to `mention`. */
  isApart(mention: Mention): boolean {
    return (this.aparts.get(mention.sentence) ?? Number.POSITIVE_INFINITY) <= mention.start;
  }
}

function isLevel({ role, figure }: Mention): boolean {
  return role === 'level' && figure.kind === 'amount';
}
