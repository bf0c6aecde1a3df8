import { type Catalogue, type Entry, foldName, isCutName } from '../catalogue/index.ts';
import { gathering, keptFor } from '../collections.ts';
import type { Mention } from '../facts/codes/mention.ts';
import type { CodeColumn } from '../facts/codes/tables.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { type Book, entriesOf } from './judge.ts';
import { codeRepair, nameRepair, placesOf } from './repairs.ts';
import { amountsOf, type Usage } from './usage.ts';

const strangersKept = new WeakMap<CodeColumn, { readonly catalogue: Catalogue; readonly rows: readonly Mention[] }>();

/** Rows with a code and a name that the catalogue does not know; what it knows it has judged already. */
function strangers(column: CodeColumn, catalogue: Catalogue): readonly Mention[] {
  const known = strangersKept.get(column);
  if (known?.catalogue === catalogue) return known.rows;
  const rows = column.mentions.filter(({ code, name }) => code !== '' && name !== '' && !catalogue.find(code));
  strangersKept.set(column, { catalogue, rows });
  return rows;
}

/** One code that goes by two names, and one name that stands for two codes, where the catalogue cannot tell. */
export function inconsistencies(
  columns: readonly CodeColumn[],
  accused: ReadonlySet<Mention>,
  { catalogue }: Book,
): Verdict[] {
  const byCode = new Map<string, Map<string, Mention[]>>();
  const byName = new Map<string, Map<string, Mention[]>>();
  for (const mention of columns.flatMap((column) => (column.headed ? strangers(column, catalogue) : []))) {
    if (accused.has(mention)) continue;
    const form = foldName(mention.name);
    group(byCode, mention.code, form, mention);
    group(byName, `${mention.code.slice(0, -2)} ${form}`, mention.code, mention);
  }
  const found: Verdict[] = [];
  for (const [code, names] of byCode) {
    for (const [odd, usual] of oddOnes(names)) {
      if (isCutName(odd.name, usual.name) || isCutName(usual.name, odd.name)) continue;
      found.push({
        ...BASE,
        rule: 'name-twice',
        at: odd.nameToken!,
        words: { code, name: odd.name, right: usual.name },
        repairs: nameRepair(odd, usual.name),
        related: placesOf([usual]),
      });
    }
  }
  for (const codes of byName.values()) {
    for (const [odd, usual] of oddOnes(codes)) {
      const at = odd.codeParts.at(-1);
      if (!at || odd.code.length !== usual.code.length) continue;
      found.push({
        ...BASE,
        rule: 'code-twice',
        at,
        words: { code: odd.code, name: odd.name, right: usual.code },
        repairs: codeRepair(odd, usual.code),
        related: placesOf([usual]),
      });
    }
  }
  return found;
}

const BASE = { atMost: 'information', sure: false } as const;

/** The codes that tables list; the same as long as they list the same. */
export const codesListed = (tables: readonly (readonly CodeColumn[])[]): Listed => listedIn(codesIn(tables));

const codesIn = gathering((columns: readonly CodeColumn[]) =>
  columns.flatMap(({ mentions }) => mentions.map(({ code }) => code).filter(Boolean)),
);
const listedIn = keptFor((codes: readonly string[]) => new Listed(codes));

class Listed {
  private readonly codes: ReadonlySet<string>;
  /** How many there are of a length in a book. */
  private readonly alike = new Map<string, number>();

  constructor(codes: readonly string[]) {
    this.codes = new Set(codes);
    for (const code of this.codes) this.alike.set(kindOf(code), this.numberAlike(code) + 1);
  }

  get size(): number {
    return this.codes.size;
  }

  has(code: string): boolean {
    return this.codes.has(code);
  }

  /** Whether one of them begins with a code. */
  holdsUnder(code: string): boolean {
    if (this.codes.has(code)) return true;
    for (const other of this.codes) if (other.startsWith(code)) return true;
    return false;
  }

  /** How many are of the book and the length of a code. */
  numberAlike(code: string): number {
    return this.alike.get(kindOf(code)) ?? 0;
  }
}

function kindOf(code: string): string {
  return `${code[0]}${code.length}`;
}

const FEWEST_LISTED = 3;

/** Of these books a department spends; social insurance has budgets of its own. */
const SPENT: ReadonlySet<Entry['book']> = new Set(['general', 'gov-fund', 'state-capital']);

/**
 * A category that prose names with money, by its name alone, and that no table lists: 教育支出2.00万元 where the tables go
 * through the categories without it. Its code; undefined where a table has it. Economic categories are listed for a part of
 * the money only.
 */
function absentCategory(mention: Mention, listed: Listed, { catalogue }: Book, usage: Usage): string | undefined {
  if (mention.code !== '' || !mention.whole || mention.above || amountsOf(mention).length === 0) return undefined;
  const entries = entriesOf(mention, catalogue);
  const [category, ...more] = entries.filter(({ level, book }) => level === 'category' && SPENT.has(book));
  if (!category || more.length > 0 || usage.ofName(mention.name).some(({ place }) => place === 'table'))
    return undefined;
  // 援助其他地区支出 has a group of the same name.
  const isThere = entries.some(({ code }) => listed.holdsUnder(code));
  return isThere ? undefined : category.code;
}

/** Codes and categories that prose gives an amount to and that no table has, though the tables list codes of that kind. */
export function absentCodes(
  prose: readonly (readonly Mention[])[],
  listed: Listed,
  accused: ReadonlySet<Mention>,
  book: Book,
  usage: Usage,
): Verdict[] {
  if (listed.size === 0) return [];
  const codeOf = (mention: Mention) =>
    mention.code === ''
      ? absentCategory(mention, listed, book, usage)
      : amountsOf(mention).length > 0 && !listed.has(mention.code)
        ? mention.code
        : undefined;
  return prose.flat().flatMap((mention): Verdict[] => {
    const code = accused.has(mention) ? undefined : codeOf(mention);
    const at = mention.codeParts.at(-1) ?? mention.nameToken;
    if (code === undefined) return [];
    if (!at || listed.numberAlike(code) < FEWEST_LISTED) return [];
    const [row] = usage.ofName(mention.name).filter((other) => other.place === 'table' && other.code !== '');
    return [
      {
        ...BASE,
        // A code may be of a table that is published elsewhere; a category beside all the others is not.
        atMost: mention.code === '' ? 'warning' : BASE.atMost,
        rule: 'code-absent',
        at,
        words: { code, name: mention.name, ...(row ? { right: row.code } : {}) },
        repairs: row ? codeRepair(mention, row.code) : [],
        related: row ? placesOf([row]) : [],
      },
    ];
  });
}

function group(groups: Map<string, Map<string, Mention[]>>, key: string, form: string, mention: Mention): void {
  const forms = groups.get(key) ?? new Map<string, Mention[]>();
  const list = forms.get(form) ?? [];
  list.push(mention);
  forms.set(form, list);
  groups.set(key, forms);
}

/** The places that differ from the most frequent form, each with a place that has it. */
function oddOnes(forms: ReadonlyMap<string, readonly Mention[]>): [Mention, Mention][] {
  if (forms.size < 2) return [];
  const ranked = [...forms.values()].sort((a, b) => b.length - a.length);
  const usual = ranked[0]![0]!;
  return ranked.slice(1).flatMap((mentions) => mentions.map((mention): [Mention, Mention] => [mention, usual]));
}
