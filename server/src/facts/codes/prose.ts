import type { Catalogue, Level } from '../../catalogue/index.ts';
import { levelOf, likelyBook } from '../../catalogue/index.ts';
import type { Passage } from '../../draft/passage.ts';
import { type ProseFigure, proseFigures } from '../../prose/tokens.ts';
import { CLAUSE_END } from '../../text/characters.ts';
import { fold, squeeze } from '../../text/fold.ts';
import { AFTER_NAME, BEFORE_NAME, CODE_MARK, MAY_MARK } from '../../vocabulary/codes.ts';
import type { CodePart, Mention, Token } from './mention.ts';

const LEVEL: Readonly<Record<string, Level>> = { 类: 'category', 款: 'group', 项: 'item' };
const LEVELS = Object.values(LEVEL);
/** What no name reaches across. */
const BOUNDARY = /[。;:,!?，；：！？%“”"]/;
const LONGEST_NAME = 40;

const kept = new WeakMap<Passage, { readonly catalogue: Catalogue; readonly mentions: readonly Mention[] }>();
const NONE: readonly never[] = [];

/** What codes and names a passage prints: with a code or a level word beside them, or with an amount. */
export function proseMentions(passage: Passage, catalogue: Catalogue): readonly Mention[] {
  const known = kept.get(passage);
  if (known?.catalogue === catalogue) return known.mentions;
  const found = new Reader(passage, catalogue).read();
  const mentions = found.length > 0 ? found : NONE;
  kept.set(passage, { catalogue, mentions });
  return mentions;
}

const beginningsKept = new WeakMap<Catalogue, ReadonlySet<string>>();

/** The first two characters of every name, present or former: most places in a sentence begin none. */
function beginningsOf(catalogue: Catalogue): ReadonlySet<string> {
  let beginnings = beginningsKept.get(catalogue);
  if (!beginnings) {
    const names = catalogue.entries.flatMap((entry) => [entry, ...entry.wordings, ...entry.formerNames]);
    beginnings = new Set(names.map(({ name }) => fold(name).slice(0, 2)));
    beginningsKept.set(catalogue, beginnings);
  }
  return beginnings;
}

interface Found {
  readonly mention: Omit<Mention, 'amounts'>;
  readonly start: number;
  readonly end: number;
}

class Reader {
  private readonly found: Found[] = [];
  private readonly text: string;
  private readonly beginnings: ReadonlySet<string>;

  constructor(
    private readonly passage: Passage,
    private readonly catalogue: Catalogue,
  ) {
    this.text = passage.folded;
    this.beginnings = beginningsOf(catalogue);
  }

  read(): Mention[] {
    if (MAY_MARK.test(this.text)) this.readMarked();
    const figures = proseFigures(this.passage).filter(({ figure }) => figure.kind === 'amount');
    this.readBare(figures);
    this.found.sort((a, b) => a.start - b.start);
    return this.withAmounts(figures);
  }

  private readMarked(): void {
    let from = 0;
    let above: Mention | undefined;
    for (const mark of this.text.matchAll(CODE_MARK)) {
      const start = mark.index;
      const end = start + mark[0].length;
      const clause = this.clauseStart(from, start);
      if (clause > from || from === 0) above = undefined;
      from = end;
      const word = mark[1] ?? mark[5];
      // 住房公积金（项）和购房补贴（项）: two of one level are beside each other.
      while (above?.said && word !== undefined && LEVELS.indexOf(above.said) >= LEVELS.indexOf(LEVEL[word]!))
        above = above.above;
      const digits = mark[2] ?? mark[4] ?? '';
      const code = this.codeOf(digits, above);
      if (digits !== '' && code === undefined) continue;
      const bracketed = mark[3] === '[' || mark[3] === '【';
      const name = this.nameBefore(clause, start) ?? (bracketed ? this.nameAfter(end) : undefined);
      if (!name && (mark[1] !== undefined || mark[3] === '(')) continue;
      const at = digits === '' ? -1 : start + mark[0].indexOf(digits);
      const said = word === undefined ? undefined : start + mark[0].indexOf(word);
      const mention: Omit<Mention, 'amounts'> = {
        place: 'prose',
        code: code ?? '',
        codeParts: code ? [this.codePart(at, digits, code)] : [],
        name: name ? squeeze(name.token.text) : '',
        nameToken: name?.token,
        whole: name?.whole ?? true,
        said: word === undefined ? undefined : LEVEL[word],
        saidToken: said === undefined ? undefined : this.token(said, said + 1),
        above,
      };
      above = word === undefined ? undefined : { ...mention, amounts: NONE };
      this.found.push({ mention, start: Math.min(name?.start ?? start, start), end: Math.max(name?.end ?? end, end) });
    }
  }

  /** Names that have nothing beside them but an amount. */
  private readBare(figures: readonly ProseFigure[]): void {
    let before = 0;
    for (const { number } of figures) {
      const marked = this.found.findLast((found) => found.end <= number.start && found.end > before);
      const clause = this.clauseStart(Math.max(before, marked?.end ?? 0), number.start);
      before = number.unitEnd;
      const words = this.text.slice(clause, number.start);
      const end = clause + words.replace(AFTER_NAME, '').length;
      // 支出 may belong to the name or to the sentence; the longer name is looked for first.
      const name =
        this.knownEnd(clause, end + (words.slice(end - clause).startsWith('支出') ? 2 : 0)) ??
        this.knownEnd(clause, end);
      if (!name) continue;
      const mention: Omit<Mention, 'amounts'> = {
        place: 'prose',
        code: '',
        codeParts: [],
        name: squeeze(name.token.text),
        nameToken: name.token,
        whole: name.whole,
        said: undefined,
        saidToken: undefined,
        above: undefined,
      };
      this.found.push({ mention, start: name.start, end: name.end });
    }
  }

  private withAmounts(figures: readonly ProseFigure[]): Mention[] {
    return this.found.map(({ mention, end }, index) => {
      const next = this.found[index + 1]?.start ?? this.text.length;
      const first = figures.find(({ number }) => number.start >= end && number.start < next);
      const near = first && !CLAUSE_END.test(this.text.slice(end, first.number.start));
      return { ...mention, amounts: near ? [first.figure] : NONE };
    });
  }

  /** The digits as a whole code: pairs continue the step above. */
  private codeOf(digits: string, above: Mention | undefined): string | undefined {
    if (digits === '') return undefined;
    const code = digits.length === 2 && above?.code ? above.code + digits : digits;
    return levelOf(code) !== undefined && likelyBook(code) !== undefined ? code : undefined;
  }

  private codePart(at: number, digits: string, code: string): CodePart {
    return { ...this.token(at, at + digits.length), from: code.length - digits.length, length: digits.length };
  }

  private clauseStart(from: number, to: number): number {
    for (let at = to - 1; at >= from && at >= to - LONGEST_NAME - 20; at--) {
      if (BOUNDARY.test(this.text[at]!)) return at + 1;
    }
    return Math.max(from, to - LONGEST_NAME - 20);
  }

  private nameBefore(from: number, to: number): Name | undefined {
    const known = this.knownEnd(from, to);
    if (known) return known;
    const words = this.text.slice(from, to);
    const lead = BEFORE_NAME.exec(words)![0].length;
    const name = words.slice(lead).trim();
    if (name.length < 2 || name.length > 25 || !/^[\p{Script=Han}()、“”]+$/u.test(name)) return undefined;
    const start = from + words.indexOf(name, lead);
    return { token: this.token(start, start + name.length), start, end: start + name.length, whole: true };
  }

  /** The longest catalogue name that ends at `to`. */
  private knownEnd(from: number, to: number): Name | undefined {
    const words = this.text.slice(from, to);
    const end = words.trimEnd().length;
    const lead = BEFORE_NAME.exec(words)![0].length;
    for (let at = Math.max(0, end - LONGEST_NAME); at <= end - 2; at++) {
      if (!this.beginnings.has(words.slice(at, at + 2))) continue;
      if (!this.isName(words.slice(at, end))) continue;
      const whole = at <= lead;
      return { token: this.token(from + at, from + end), start: from + at, end: from + end, whole };
    }
    return undefined;
  }

  private nameAfter(from: number): Name | undefined {
    const words = /^\s*[\p{Script=Han}()、]{2,40}/u.exec(this.text.slice(from, from + 60))?.[0] ?? '';
    const lead = words.length - words.trimStart().length;
    for (let end = words.length; end >= lead + 2; end--) {
      if (!this.isName(words.slice(lead, end))) continue;
      const start = from + lead;
      return { token: this.token(start, from + end), start, end: from + end, whole: end === words.length };
    }
    return undefined;
  }

  private isName(text: string): boolean {
    const name = squeeze(text);
    if (name.length < 4) return this.catalogue.named(name).length > 0;
    return this.catalogue.namedAlike(name).length > 0 || this.catalogue.formerlyNamed(name).length > 0;
  }

  private token(start: number, end: number): Token {
    return { ...this.passage.locate(start, end), text: this.passage.text.slice(start, end) };
  }
}

interface Name {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
  readonly whole: boolean;
}
