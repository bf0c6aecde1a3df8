import type { CheckedDraft } from '../../check.ts';
import { restates } from '../../equations/precision.ts';
import { type Decimal, equals } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { maySumTo } from '../../figures/interval.ts';
import { proseFigures } from '../../prose/tokens.ts';
import { DIGIT } from '../../text/characters.ts';
import { fold, squeeze } from '../../text/fold.ts';
import { chineseNumber, LEADING_NUMBER } from '../../vocabulary/numbering.ts';
import {
  ALL_OF,
  CATEGORY_NAME,
  ITEM_LINE,
  LABEL_MARK,
  LEAD_ENDS,
  LIST_LEAD,
  NAMES_LEAD,
  NONE_LEAD,
  NUMBER_FIRST,
  NUMBERS,
  OPEN_LIST,
} from '../../vocabulary/ownLists.ts';
import { GAP, gapFor } from '../../vocabulary/templates.ts';
import { cut, mergedList, type Piece } from './pieces.ts';

/** The text under a heading, at its place in a draft. */
export interface Body extends Piece {
  readonly checked: CheckedDraft;
}

/** What a section is about. */
export interface Subject {
  /** Without its number. */
  readonly title: string;
  /** `2025年`, as its sentences begin. */
  readonly year: string;
  /** Names that the writers list: what carries one has come from a table. */
  readonly isListed: (name: string) => boolean;
  /** Categories that the tables print an amount of, as lists name them; their figures may be told apart by nothing else. */
  readonly categories: ReadonlySet<string>;
  /** What its tables come to. */
  readonly totals: readonly Decimal[];
  /** All that they print. */
  readonly cells: readonly Figure[];
  /** Whether the words before a figure say that it is from no table: it is what would be written now. */
  readonly isGiven: (label: string) => boolean;
}

/** A text whose lists are those of the tables, and what was done to them. */
export interface Relisted {
  readonly text: string;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** What the tables have, and a list of the writer's own was not given. */
  readonly left: readonly string[];
  /** Words before an amount that the tables do not come to, and that no plan would write now. */
  readonly stale: readonly string[];
}

/**
 * Lists as the writers write them gain what the tables list by now, and lose what no table has any more; a gap whose figure
 * the tables have is filled. A list gains only if it made up a whole that the draft prints: what a writer has chosen from the
 * tables stays chosen.
 *
 * @param before the text before its figures were brought up to the tables
 * @param now the same with the figures of the tables
 * @param fresh the paragraphs that the section would get if it were written now
 */
export function relisted(before: Body, now: Body, fresh: readonly string[], subject: Subject): Relisted {
  const relisting = new Relisting(before, now, fresh, subject);
  const text = relisting.run();
  return { text, gained: relisting.gained, lost: relisting.lost, left: relisting.left, stale: relisting.stale };
}

class Relisting {
  readonly gained: string[] = [];
  readonly lost: string[] = [];
  readonly left: string[] = [];
  readonly stale: string[] = [];
  /** The pieces of the text before, by those that they have become. */
  private readonly twins = new Map<Piece, Piece>();

  constructor(
    private readonly before: Body,
    private readonly now: Body,
    private readonly fresh: readonly string[],
    private readonly subject: Subject,
  ) {}

  run(): string {
    const { now, fresh, subject } = this;
    const none = `本部门${subject.year}没有`;
    const unwritten = `${gapFor(subject.title)}。`;
    const text = now.text.trim();
    const isFixed = (words: string) =>
      words === unwritten || (words.startsWith(none) && words.indexOf('。') === words.length - 1);
    const wanted = fresh.length === 0 ? unwritten : fresh.join('\n\n');
    if (text === '' || text === wanted) return now.text;
    if (isFixed(text) || (isFixed(wanted) && this.isAllOurs())) return now.text.replace(text, () => wanted);
    const lines = this.twinned(cut(now, '\n'), cut(this.before, '\n'));
    const candidates = fresh.flatMap((paragraph) => paragraph.split('\n'));
    this.tellStale(lines, candidates);
    const rewritten = lines.map((line) => ({ ...line, text: this.line(line, candidates) }));
    for (const [at, line] of rewritten.entries()) this.twins.set(line, this.twins.get(lines[at]!)!);
    return this.items(rewritten, candidates);
  }

  /** What stands there opens with an amount that nothing bears out, and the tables would have it told in other words. */
  private tellStale(lines: readonly Piece[], candidates: readonly string[]): void {
    const { now, subject } = this;
    const leads = new Set(candidates.map((line) => this.lead(line)));
    const [first] = amountsIn(now.checked, now);
    if (!first || subject.totals.length === 0 || lines.some(({ text }) => pathIn(text) || leads.has(this.lead(text))))
      return;
    if (subject.cells.some((cell) => restates(first, cell))) return;
    const opening = lines.find(({ text }) => text.trim() !== '');
    if (opening) this.stale.push(this.lead(opening.text));
  }

  private twinned(pieces: readonly Piece[], old: readonly Piece[]): readonly Piece[] {
    if (pieces.length === old.length) for (const [at, piece] of pieces.entries()) this.twins.set(piece, old[at]!);
    return pieces;
  }

  /** Nothing stands there but what a plan writes, and it begins with an amount that the tables do not come to any more. */
  private isAllOurs(): boolean {
    const { now, subject } = this;
    const [first] = amountsIn(now.checked, now);
    return (
      !subject.totals.some((total) => first && equals(total, first.amount)) &&
      cut(now, '\n').every(({ text }) => text.trim() === '' || pathIn(text) || text.startsWith(subject.year))
    );
  }

  /** Items, a line each. */
  private items(lines: readonly Piece[], candidates: readonly string[]): string {
    const isItem = ({ text }: Piece) => pathIn(text) !== undefined;
    const old = lines.filter(isItem);
    const wanted = candidates.filter((line) => pathIn(line)).map((text) => ({ text, start: -1 }));
    if (old.length === 0 || wanted.length === 0) return joined(lines, '\n');
    const complete = this.wasComplete(old);
    const merged = mergedList<Piece>(old, wanted, {
      keyOf: ({ text }) => pathIn(text)!,
      gains: ({ text }) => this.gains(complete, pathIn(text)!),
      loses: (piece) => this.loses(pathIn(piece.text)!, true),
      both: (piece, fresh) => ({ ...piece, text: this.gapsIn(piece, fresh.text) }),
    });
    const numbered = numberedAs(old, merged);
    const first = lines.findIndex(isItem);
    const last = lines.findLastIndex(isItem);
    const between = lines.slice(first, last + 1);
    // Where the writer has put text between the items, each stays where it is.
    if (between.some((line) => !isItem(line) && line.text.trim() !== '')) {
      this.left.push(...this.gained.splice(0));
      this.lost.length = 0;
      return joined(lines, '\n');
    }
    const mark = between.length > old.length ? '\n\n' : '\n';
    const outside = (from: number, until?: number) => lines.slice(from, until).map(({ text }) => text);
    return [...outside(0, first), numbered.join(mark), ...outside(last + 1)].join('\n');
  }

  /** A paragraph of sentences. */
  private line(line: Piece, candidates: readonly string[]): string {
    if (line.text.trim() === '' || pathIn(line.text)) return line.text;
    const fresh = candidates.find((other) => !pathIn(other) && this.lead(other) === this.lead(line.text));
    if (fresh === undefined) return line.text;
    // A paragraph whose every figure is a gap has nothing of the writer's.
    const words = fold(line.text);
    const rest = words.replace(GAP, '');
    if (rest !== words && !DIGIT.test(rest.replaceAll(this.subject.year, ''))) return fresh;
    const twin = this.twins.get(line);
    const old = this.twinned(cut(line, '。'), twin ? cut(twin, '。') : []);
    const complete = old.some((sentence) => this.isCompleteList(sentence)) || line.text.includes(ALL_OF);
    const isList = ({ text }: Piece) => LIST_LEAD.test(fold(text)) || NONE_LEAD.test(fold(text));
    const merged = mergedList<Piece>(old, cut({ text: fresh, start: -1 }, '。'), {
      keyOf: ({ text }) => this.lead(text),
      gains: (sentence) => isList(sentence) && this.gains(complete, ''),
      loses: (sentence) =>
        isList(sentence) &&
        // One that is all of the whole has its place in the sentence on it.
        this.partsOf(sentence).parts.every(
          (part) => plain(fresh).includes(ALL_OF + this.lead(part.text)) || this.losesPart(part),
        ),
      both: (sentence, other) => ({ ...sentence, text: this.sentence(sentence, other, complete) }),
    });
    return joined(merged, '。');
  }

  private sentence(sentence: Piece, fresh: Piece, complete: boolean): string {
    const { lead, parts } = this.partsOf(sentence);
    const twin = this.twins.get(sentence);
    if (twin) this.twinned(parts, this.partsOf(twin).parts);
    const merged = mergedList<Piece>(parts, this.partsOf(fresh).parts, {
      keyOf: ({ text }) => this.lead(text),
      gains: ({ text }) => this.gains(complete || NAMES_LEAD.test(this.lead(text)), this.lead(text)),
      loses: (part) => this.losesPart(part),
      both: (part, other) => ({ ...part, text: this.part(part, other.text) }),
    });
    return `${lead}${joined(merged, '；')}`;
  }

  private part(part: Piece, fresh: string): string {
    const lead = this.lead(part.text);
    if (NAMES_LEAD.test(lead)) return this.names(part.text, fresh, lead);
    return this.gapsIn({ ...part, text: withAllOf(part.text, fresh) }, fresh);
  }

  /** `人员经费主要包括：基本工资、奖金`. */
  private names(text: string, fresh: string, lead: string): string {
    const behind = (whole: string) => {
      const at = whole.indexOf(lead) + lead.length;
      return whole[at] === '：' ? at + 1 : at;
    };
    const [from, until] = [behind(text), behind(fresh)];
    const old = text.slice(from).split('、');
    const merged = mergedList(old, fresh.slice(until).split('、'), {
      keyOf: plain,
      gains: (name) => this.gains(!OPEN_LIST.test(old.at(-1)!), name),
      loses: (name) => this.loses(name, this.subject.isListed(plain(name))),
    });
    return text.slice(0, from) + merged.join('、');
  }

  /** Gaps whose figure the tables have by now, and figures that they have no more. */
  private gapsIn(piece: Piece, fresh: string): string {
    const filled = restated(exchanged(piece.text, fresh, true), fresh, this.subject.isGiven);
    return this.isHeld(piece) ? filled : exchanged(filled, fresh, false);
  }

  private losesPart(part: Piece): boolean {
    const lead = this.lead(part.text);
    if (NAMES_LEAD.test(lead)) {
      const names = part.text.slice(part.text.indexOf(lead) + lead.length).split('、');
      return names.every((name) => this.subject.isListed(plain(name).replace(':', '')));
    }
    const { isListed, categories } = this.subject;
    const isGone = CATEGORY_NAME.test(lead) ? !categories.has(lead) : isListed(lead) && !this.isHeld(part);
    return this.loses(lead, isGone);
  }

  private gains(may: boolean, name: string): boolean {
    if (name !== '') (may ? this.gained : this.left).push(name);
    return may;
  }

  private loses(name: string, may: boolean): boolean {
    if (may) this.lost.push(name);
    return may;
  }

  private partsOf(sentence: Piece): { readonly lead: string; readonly parts: readonly Piece[] } {
    const lead = sentence.text.slice(0, LIST_LEAD.exec(fold(sentence.text))?.[0].length ?? 0);
    const rest = { text: sentence.text.slice(lead.length), start: sentence.start + lead.length };
    return { lead, parts: cut(rest, '；') };
  }

  /** What a piece is known by: its words up to the first figure, gap or colon. */
  private lead(text: string): string {
    const { year } = this.subject;
    const own = plain(text);
    const words = own.startsWith(year) ? own.slice(year.length) : own;
    const none = NONE_LEAD.exec(words)?.[0];
    if (none !== undefined) return none;
    const end = LEAD_ENDS.exec(words)?.index;
    return end === undefined ? words : words.slice(0, end);
  }

  private isCompleteList(sentence: Piece): boolean {
    const twin = this.twins.get(sentence);
    return twin !== undefined && LIST_LEAD.test(fold(twin.text)) && this.addsUp(this.partsOf(twin).parts);
  }

  private wasComplete(pieces: readonly Piece[]): boolean {
    const twins = pieces.map((piece) => this.twins.get(piece));
    return twins.every((twin) => twin !== undefined) && this.addsUp(twins as readonly Piece[]);
  }

  /** Whether pieces of the text before make up an amount that its sentences print. */
  private addsUp(pieces: readonly Piece[]): boolean {
    const { checked } = this.before;
    const amounts = pieces.map((piece) => amountsIn(checked, piece)[0]);
    if (amounts.length === 0 || amounts.some((amount) => amount === undefined)) return false;
    const intervals = amounts.map((amount) => amount!.interval);
    return checked.draft.passages.some(({ passage }) =>
      proseFigures(passage).some(
        ({ figure }) => figure.kind === 'amount' && !amounts.includes(figure) && maySumTo(figure.interval, intervals),
      ),
    );
  }

  /** Whether the tables of the section print an amount of the piece. */
  private isHeld(piece: Piece): boolean {
    const printed = this.subject.cells;
    return amountsIn(this.now.checked, piece).some((figure) => printed.some((cell) => restates(figure, cell)));
  }
}

function amountsIn(checked: CheckedDraft, { text, start }: Piece): readonly Figure[] {
  return checked.figuresIn({ start, end: start + text.length }).filter(({ kind }) => kind === 'amount');
}

/** `农林水支出（类）水利（款）防汛（项）` of a line that an item begins. */
function pathIn(line: string): string | undefined {
  return ITEM_LINE.exec(plain(line))?.[1];
}

/** Lines numbered in their order, as the old ones were; those that had no number, or one of another order, keep what they have. */
export function numberedAs(old: readonly Piece[], merged: readonly Piece[]): readonly string[] {
  const prefixes = old.map(({ text }) => LEADING_NUMBER.exec(text)?.[0] ?? '');
  const ways: readonly ((n: number) => string)[] = [(n) => `${n}`, chineseNumber];
  const way = ways.find((write) => prefixes.every((prefix, at) => prefix.includes(write(at + 1))));
  if (!way) return merged.map(({ text }) => text);
  const style = prefixes[0]!;
  return merged.map(({ text }, at) => {
    const own = LEADING_NUMBER.exec(text)?.[0] ?? '';
    const blank = text.slice(own.length).length - text.slice(own.length).trimStart().length;
    return `${style.replace(way(1), way(at + 1))}${text.slice(own.length, own.length + blank)}${text.slice(own.length + blank)}`;
  });
}

/** `，全部为项目支出`, where the new sentence has it, and only there. */
function withAllOf(text: string, fresh: string): string {
  const clause = fresh.split('，').find((other) => other.startsWith(ALL_OF));
  const own = text.split('，').filter((other) => !other.startsWith(ALL_OF));
  return (clause === undefined ? own : own.toSpliced(1, 0, clause)).join('，');
}

/** A text with what another has behind the same words: its figures in the place of gaps, or the other way round. */
function exchanged(text: string, other: string, fill: boolean): string {
  const [gaps, figures] = fill ? [text, other] : [other, text];
  let result = text;
  for (const match of fold(gaps).matchAll(GAP)) {
    const label = labelBefore(gaps, match.index);
    const at = label === '' ? -1 : figures.indexOf(label);
    const number = at < 0 ? undefined : NUMBER_FIRST.exec(figures.slice(at + label.length))?.[0];
    if (number === undefined) continue;
    const gap = gaps.slice(match.index, match.index + match[0].length);
    const [from, to] = fill ? [gap, number] : [number, gap];
    result = result.replace(label + from, () => label + to);
  }
  return result;
}

/** A text with the figures that another has behind the same words, of those that `isGiven` says. */
function restated(text: string, other: string, isGiven: (label: string) => boolean): string {
  let result = text;
  for (const match of other.matchAll(NUMBERS)) {
    const label = labelBefore(other, match.index);
    if (label === '' || !isGiven(label)) continue;
    const at = result.indexOf(label);
    const number = at < 0 ? undefined : NUMBER_FIRST.exec(result.slice(at + label.length))?.[0];
    if (number !== undefined) result = result.replace(label + number, () => label + match[0]);
  }
  return result;
}

/** The words of a clause before a place. */
function labelBefore(text: string, at: number): string {
  const folded = fold(text);
  let from = at;
  while (from > 0 && !LABEL_MARK.test(folded[from - 1]!)) from -= 1;
  return text.slice(from, at);
}

function joined(pieces: readonly Piece[], mark: string): string {
  return pieces.map(({ text }) => text).join(mark);
}

function plain(text: string): string {
  return fold(squeeze(text));
}
