import {
  type Catalogue,
  compareWithEntry,
  type Entry,
  type FormerName,
  foldName,
  isWellFormed,
  type Level,
  levelOf,
  likelyBook,
  nameIn,
  parentCode,
} from '../catalogue/index.ts';
import type { Mention } from '../facts/codes/mention.ts';
import type { CodeColumn } from '../facts/codes/tables.ts';
import { NAME_LINKS } from '../vocabulary/codes.ts';

/** What names and codes are held against: the codes of one year. */
export interface Book {
  readonly catalogue: Catalogue;
  readonly year: number | undefined;
}

/** How a mention stands to the catalogue, where it does not simply fit. */
export type Misfit =
  /** The name is what the code was called before. */
  | { readonly kind: 'former'; readonly entry: Entry; readonly former: FormerName; readonly name: string }
  | { readonly kind: 'slip'; readonly entry: Entry; readonly name: string; readonly slight: boolean }
  /** The name is that of other codes. */
  | { readonly kind: 'other'; readonly entry: Entry; readonly named: readonly Entry[]; readonly name: string }
  /** Nothing in the catalogue is called so. */
  | { readonly kind: 'unlike'; readonly entry: Entry; readonly name: string }
  /** The catalogue has not the code; `named` are the codes of the name. */
  | { readonly kind: 'unknown'; readonly named: readonly Entry[]; readonly local: boolean }
  | { readonly kind: 'level'; readonly level: Level; readonly entry: Entry | undefined }
  /** The step above is of another branch. */
  | { readonly kind: 'parent'; readonly entry: Entry; readonly parent: Entry; readonly generic: boolean }
  /** The row stands under a row that is not above its code. */
  | { readonly kind: 'misplaced'; readonly above: Mention; readonly there: Entry | undefined };

export interface Judged {
  readonly mention: Mention;
  readonly misfit: Misfit;
}

interface Kept {
  readonly book: Book;
  readonly judged: readonly Judged[];
}

const kept = new WeakMap<object, Kept>();
const NONE: readonly never[] = [];

function keep(key: object, book: Book, judge: () => Judged[]): readonly Judged[] {
  const known = kept.get(key);
  if (known && known.book.catalogue === book.catalogue && known.book.year === book.year) return known.judged;
  const found = judge();
  const judged = found.length > 0 ? found : NONE;
  kept.set(key, { book, judged });
  return judged;
}

/** What does not fit in a pair of columns; nothing if most of it does not, for then it is something else. */
export function judgeColumn(column: CodeColumn, book: Book): readonly Judged[] {
  return keep(column, book, () => {
    const judged: Judged[] = [];
    let fitting = 0;
    let contrary = 0;
    let unknown = 0;
    for (const mention of column.mentions) {
      if (mention.code === '') continue;
      const misfit = judgePair(mention, book);
      if (misfit?.kind === 'unknown') unknown += 1;
      else if (misfit?.kind === 'other' || misfit?.kind === 'unlike') contrary += 1;
      else if (mention.name !== '') fitting += 1;
      if (misfit) judged.push({ mention, misfit });
    }
    if (fitting === 0 ? !(column.headed && contrary + unknown <= 1) : contrary + unknown > fitting) return [];
    // An office that adds codes of its own also words the official ones in its own way.
    const local = unknown > 2 || judged.some(({ misfit }) => misfit.kind === 'unknown' && misfit.local);
    const plain = local
      ? judged.flatMap(({ mention, misfit }) => {
          if (misfit.kind === 'unlike') return [];
          return [{ mention, misfit: misfit.kind === 'unknown' ? { ...misfit, local } : misfit }];
        })
      : judged;
    return [...plain, ...misplaced(column, book)];
  });
}

/** What does not fit among the mentions of a passage. */
export function judgeMentions(mentions: readonly Mention[], book: Book): readonly Judged[] {
  return keep(mentions, book, () =>
    mentions.flatMap((mention) => {
      const misfit = judgeProse(mention, book);
      return misfit ? [{ mention, misfit }] : [];
    }),
  );
}

function judgePair(mention: Mention, { catalogue, year }: Book): Misfit | undefined {
  const { code, name } = mention;
  const scope = year === undefined ? {} : { year };
  const entry = catalogue.find(code, scope) ?? catalogue.find(code);
  if (!entry) {
    const likely = likelyBook(code);
    if (!likely) return undefined;
    return { kind: 'unknown', named: likeCodes(catalogue, code, name), local: !isWellFormed(code, likely) };
  }
  if (name === '') return undefined;
  const others = catalogue.findAll(code);
  const verdicts = others.map((other) => compareWithEntry(catalogue, other, name, year));
  if (verdicts.some(({ kind }) => kind === 'same' || kind === 'equivalent' || kind === 'cut')) return undefined;
  const misfit = compareWithEntry(catalogue, entry, name, year);
  const right = nameIn(entry, year);
  if (misfit.kind === 'former') {
    return misfit.standing === 'outdated' ? { kind: 'former', entry, former: misfit.former, name: right } : undefined;
  }
  if (misfit.kind === 'slip') return { kind: 'slip', entry, name: right, slight: onlyLinks(name, right) };
  const named = likeCodes(catalogue, code, name);
  return named.length > 0 ? { kind: 'other', entry, named, name: right } : { kind: 'unlike', entry, name: right };
}

/** Codes of the same digits' book that are called so, of the same level first. */
function likeCodes(catalogue: Catalogue, code: string, name: string): Entry[] {
  if (name === '') return [];
  const named = catalogue.namedAlike(name).filter((entry) => entry.code[0] === code[0]);
  const near = (entry: Entry) => (entry.code.length === code.length ? 0 : 10) - commonStart(entry.code, code);
  return named.sort((a, b) => near(a) - near(b));
}

export function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Whether two names differ in nothing but the words that join: 机关商品服务支出 and 机关商品和服务支出. */
function onlyLinks(a: string, b: string): boolean {
  return foldName(a).replace(NAME_LINKS, '') === foldName(b).replace(NAME_LINKS, '');
}

function judgeProse(mention: Mention, book: Book): Misfit | undefined {
  if (mention.code !== '') {
    const misfit = mention.whole || mention.name === '' ? judgePair(mention, book) : undefined;
    // Numbers in brackets are not always codes: a name must say so.
    if (misfit?.kind === 'unlike' || (misfit?.kind === 'unknown' && misfit.named.length === 0)) return undefined;
    if (misfit) return misfit;
  }
  return judgeLevel(mention, book.catalogue) ?? judgePath(mention, book.catalogue) ?? judgeName(mention, book);
}

function judgeLevel({ code, name, said, whole }: Mention, catalogue: Catalogue): Misfit | undefined {
  // 抚恤支出 is only the end of 其他抚恤支出: the level is that of another name.
  if (!said || (code === '' && !whole)) return undefined;
  if (code !== '') {
    const level = levelOf(code)!;
    return level === said || level === 'sub-item' ? undefined : { kind: 'level', level, entry: catalogue.find(code) };
  }
  const entries = catalogue.namedAlike(name);
  const [first] = entries;
  if (!first || entries.some((entry) => entry.level === said || entry.level !== first.level)) return undefined;
  return { kind: 'level', level: first.level, entry: best(entries) };
}

function judgePath(mention: Mention, catalogue: Catalogue): Misfit | undefined {
  if (!mention.above || !mention.whole) return undefined;
  const here = entriesOf(mention, catalogue);
  const above = entriesOf(mention.above, catalogue);
  if (here.length === 0 || above.length === 0) return undefined;
  const codes = new Set(above.map(({ code }) => code));
  const fits = (entry: Entry) => catalogue.pathOf(entry).some((step) => step !== entry && codes.has(step.code));
  if (here.some(fits)) return undefined;
  const parents = here.map((entry) => catalogue.pathOf(entry).find(({ level }) => level === above[0]!.level));
  const parent = parents[0];
  return parent && { kind: 'parent', entry: here[0]!, parent, generic: here.length > 2 };
}

/** A name with nothing but a level word or an amount beside it: only a former name can be told. */
function judgeName({ code, name, whole, said }: Mention, { catalogue, year }: Book): Misfit | undefined {
  if (code !== '' || !whole || year === undefined || name.length < 4) return undefined;
  if (catalogue.namedAlike(name).length > 0) return undefined;
  for (const { entry } of catalogue.formerlyNamed(name, year)) {
    if (said && entry.level !== said) continue;
    const misfit = compareWithEntry(catalogue, entry, name, year);
    if (misfit.kind === 'former' && misfit.standing === 'outdated' && !misfit.former.reused) {
      return { kind: 'former', entry, former: misfit.former, name: nameIn(entry, year) };
    }
  }
  return undefined;
}

/** The entries a step of a path may stand for. */
export function entriesOf({ code, name, said }: Mention, catalogue: Catalogue): readonly Entry[] {
  if (code !== '') return catalogue.findAll(code);
  const entries = catalogue.namedAlike(name);
  return said ? entries.filter((entry) => entry.level === said) : entries;
}

const RANK = { verified: 0, single: 1, recalled: 2 } as const;

/** The best known of some entries. */
function best(entries: readonly Entry[]): Entry | undefined {
  return [...entries].sort((a, b) => RANK[a.status] - RANK[b.status])[0];
}

/**
 * Rows of a list by levels that stand under a row of another branch and have none of their own anywhere, where nearly
 * all others stand under their own.
 */
function misplaced({ mentions }: CodeColumn, { catalogue }: Book): Judged[] {
  const found: Judged[] = [];
  const codes = new Set(mentions.map(({ code }) => code));
  let placed = 0;
  let above: Mention[] = [];
  for (const mention of mentions) {
    if (mention.code === '') {
      above = [];
      continue;
    }
    above = above.filter((other) => other.code.length < mention.code.length);
    const nearest = above.at(-1);
    if (nearest && mention.code.startsWith(nearest.code)) placed += 1;
    else if (nearest && !codes.has(parentCode(mention.code))) {
      const there = catalogue.find(nearest.code.padEnd(mention.code.length - 2, '0') + mention.code.slice(-2));
      const fits = there && foldName(there.name) === foldName(mention.name) ? there : undefined;
      found.push({ mention, misfit: { kind: 'misplaced', above: nearest, there: fits } });
    }
    above.push(mention);
  }
  return found.length * 5 <= placed ? found : [];
}
