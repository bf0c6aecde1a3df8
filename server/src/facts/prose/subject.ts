import { sameSet } from '../../collections.ts';
import type { Flow, Fund, Measure } from '../../vocabulary/funds.ts';
import { ADMINISTRATION_COSTS } from '../../vocabulary/lines.ts';
import {
  ALL_UNITS,
  BEFORE_YEAR,
  BRACKETED_CODE,
  CARRY_OVER_LINES,
  FILLER,
  LEVEL_SIGN,
  MONEY_WORDS,
  NAMED_BY_FUND,
  OF_THIS_YEAR,
  PATH_CODE,
  SOME_UNITS,
  TERM_START,
  TERMS,
  type Term,
  UNIT_NAME,
  YEAR_TOTAL,
} from '../../vocabulary/subjects.ts';
import { canonicalName, isFunctionalLine } from '../fact.ts';
import type { FactIndex } from '../index.ts';

/** What a phrase speaks of, as far as its words say. */
export interface Subject {
  readonly flow: Flow | 'both' | undefined;
  readonly fund: Fund | undefined;
  readonly measure: Measure | undefined;
  /** Lines it may stand for; `total` where the phrase names the whole. */
  readonly lines: readonly string[];
  /** Whether nothing is left of the phrase that was not understood. */
  readonly complete: boolean;
  /** The phrase says that it means the grand total (总计, 总预算). */
  readonly grand: boolean;
  /** The phrase means this fact in most documents but not in all; a difference proves nothing. */
  readonly usual: boolean;
  /** Of some of the department's units (所属事业单位, 本级), or of this year's money alone (当年预算安排的). */
  readonly narrow: 'units' | 'year' | undefined;
  /** What was left unread. */
  readonly left: string;
}

/** Characters of a line of each level, its book included: F2101501. */
const LEVELS: Readonly<Record<string, number>> = { 类: 4, 款: 6, 项: 8 };

const kept = new WeakMap<object, { organisations: ReadonlySet<string>; subjects: Map<string, Subject | null> }>();
/** Phrases kept for one vocabulary; set phrases recur, but a long session types many that do not. */
const MOST_KEPT = 20_000;

/** Reads a phrase against the lines that the draft's tables have. Undefined if it names nothing known. */
export function readSubject(phrase: string, index: FactIndex, organisations: ReadonlySet<string>): Subject | undefined {
  let known = kept.get(index.vocabulary);
  if (!known || known.subjects.size > MOST_KEPT || !sameSet(known.organisations, organisations)) {
    known = { organisations, subjects: known ? new Map() : stillRead(index, organisations) };
    kept.set(index.vocabulary, known);
  }
  let subject = known.subjects.get(phrase);
  if (subject === undefined) {
    subject = read(phrase, index, organisations) ?? null;
    known.subjects.set(phrase, subject);
  }
  return subject ?? undefined;
}

/** Phrases that read the same against the names there are now as against those before. */
function stillRead(index: FactIndex, organisations: ReadonlySet<string>): Map<string, Subject | null> {
  const before = index.base && index.changes && kept.get(index.base.vocabulary);
  if (!before || before.subjects.size > MOST_KEPT || !sameSet(before.organisations, organisations)) return new Map();
  return new Map([...before.subjects].filter(([phrase]) => !index.readsOtherwise(phrase)));
}

function read(phrase: string, index: FactIndex, organisations: ReadonlySet<string>): Subject | undefined {
  const code = codeIn(phrase);
  let text = phrase.replace(BRACKETED_CODE, '').replace(PATH_CODE, '');
  for (const organisation of organisations) if (text.includes(organisation)) text = text.replace(organisation, '');
  const level = LEVELS[[...text.matchAll(LEVEL_SIGN)].at(-1)?.[0].charAt(1) ?? ''];
  text = text.replace(LEVEL_SIGN, '/');
  const found = scan(afterYear(text), index);
  if (found.names.length === 0 && !found.any && code === '') return undefined;
  const unit = isUnit(found, text, index);
  // 机关运行经费 without a line of its own is what Guangdong's tables call 行政经费, or a part of that.
  const instead = found.usual && found.names.length === 0 ? index.linesNamed(ADMINISTRATION_COSTS) : [];
  const named = instead.length > 0 ? instead : linesOf(found, code, level, index);
  const lines = unit ? [...named, 'total'] : named;
  return {
    flow: found.flow,
    fund: found.fund,
    measure: instead.length > 0 ? undefined : found.measure,
    lines,
    complete: found.left === '' || (code !== '' && !severalCodes(phrase) && lines.length > 0),
    grand: phrase.includes('总'),
    usual:
      unit ||
      severalCodes(phrase) ||
      found.usual ||
      isOfAnotherPath(found, named, code, level) ||
      !(found.plain || found.names.length > 0 || code !== ''),
    left: found.left,
    narrow: found.units && !ALL_UNITS.test(text) ? 'units' : OF_THIS_YEAR.test(text) ? 'year' : undefined,
  };
}

function isUnit({ names, any }: Found, text: string, index: FactIndex): boolean {
  const [name] = names;
  return (
    any &&
    names.length === 1 &&
    name !== undefined &&
    UNIT_NAME.test(name) &&
    text.startsWith(name) &&
    index.linesNamed(name).every((line) => line.startsWith('N:'))
  );
}

/** What stands before `2021年` is the department's name, unless it holds a term of its own. */
function afterYear(text: string): string {
  const year = BEFORE_YEAR.exec(text);
  if (!year || MONEY_WORDS.test(year[0])) return text;
  return text.slice(year[0].length);
}

function codeIn(phrase: string): string {
  const path = [...phrase.matchAll(PATH_CODE)].map((match) => match[1]!);
  if (path.length > 0) return path.join('');
  const codes = [...phrase.matchAll(BRACKETED_CODE)];
  return codes.at(-1)?.[1] ?? '';
}

/** 住房公积金（2210201）和购房补贴（2210203）: more than one line; the codes of a path go on from one another. */
function severalCodes(phrase: string): boolean {
  const codes = [...phrase.matchAll(BRACKETED_CODE)].map(([, code]) => code!);
  return codes.some((code, at) => at > 0 && !code.startsWith(codes[at - 1]!));
}

interface Found {
  flow: Flow | 'both' | undefined;
  fund: Fund | undefined;
  measure: Measure | undefined;
  names: string[];
  any: boolean;
  /** Something more than a vague word was found. */
  plain: boolean;
  usual: boolean;
  units: boolean;
  left: string;
}

function scan(text: string, index: FactIndex): Found {
  const found: Found = {
    flow: undefined,
    fund: undefined,
    measure: undefined,
    names: [],
    any: false,
    plain: false,
    usual: false,
    units: false,
    left: '',
  };
  for (let at = 0; at < text.length; ) {
    const [length, term] = termAt(text, at);
    const name = index.nameAt(text, at);
    // A line of its own says more than what such a line usually is.
    if (name && (name.length > length || term?.usual) && !NAMED_BY_FUND.test(name)) {
      found.names.push(name);
      at += name.length;
      continue;
    }
    if (term) {
      found.any ||= term.total === true;
      found.plain ||= !term.vague;
      found.usual ||= term.usual === true;
      if (term.flow) found.flow = term.flow;
      if (term.fund) found.fund = term.fund;
      if (term.measure) found.measure = term.measure;
      if (term.name) found.names.push(term.name);
      at += length;
      continue;
    }
    FILLER.lastIndex = at;
    const filler = FILLER.exec(text);
    if (filler) {
      found.units ||= SOME_UNITS.test(filler[0]);
      at += filler[0].length;
    } else {
      if (text[at] !== '/') found.left += text[at];
      at += 1;
    }
  }
  return found;
}

function termAt(text: string, at: number): [number, Term | undefined] {
  if (!TERM_START.test(text[at]!)) return [0, undefined];
  let length = 0;
  let best: Term | undefined;
  for (const [pattern, term] of TERMS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match && match[0].length > length) {
      length = match[0].length;
      best = term;
    }
  }
  return [length, best];
}

/** The lines meant: by code, by the last name of a path within its parents, or the total. */
function linesOf(found: Found, code: string, level: number | undefined, index: FactIndex): string[] {
  if (code !== '') {
    const book = code.startsWith('2') ? 'F' : code.startsWith('3') ? 'E' : 'G';
    return [`${book}${code}`];
  }
  const last = found.names.at(-1);
  if (last === undefined) return ['total'];
  // This year's total stands in a row of its own where carry-over follows, else it is the total.
  if (YEAR_TOTAL.test(last)) return [`N:${last}`, 'total'];
  const lines = [...index.linesNamed(canonicalName(last))];
  if (last === '上年结转') lines.push(...CARRY_OVER_LINES.flatMap((name) => index.linesNamed(name)));
  if (lines.length === 0) return [`N:${last}`];
  if (level === undefined || found.names.length < 2) return lines;
  const parents = found.names.slice(0, -1).flatMap((name) => [...index.linesNamed(name)]);
  const under = lines.filter((line) => parents.some((parent) => line.startsWith(parent)));
  const exact = under.filter((line) => line.length === level);
  return exact.length > 0 ? exact : under.length > 0 ? under : lines;
}

/** A path whose line no table prints: another line of the same last name is not what it means. */
function isOfAnotherPath(found: Found, lines: readonly string[], code: string, level: number | undefined): boolean {
  if (level === undefined || code !== '' || found.names.length === 0) return false;
  const coded = lines.filter(isFunctionalLine);
  return coded.length > 0 && coded.every((line) => line.length !== level);
}
