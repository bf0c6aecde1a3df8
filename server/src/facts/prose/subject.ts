import { sameSet } from '../../collections.ts';
import type { Flow, Fund, Measure } from '../../tables/reading/funds.ts';
import { canonicalName } from '../fact.ts';
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

interface Term {
  readonly vague?: boolean;
  readonly usual?: boolean;
  readonly flow?: Flow | 'both';
  readonly fund?: Fund;
  readonly measure?: Measure;
  readonly name?: string;
  readonly total?: boolean;
}

/** Set phrases, tried at one place after another; the longest that fits wins. */
const TERMS: readonly (readonly [RegExp, Term])[] = [
  [
    /收支(?:预算)?总(?:预算|计|额|表)|收、支(?:决算)?总计|收入、?支出总计|总收支|收支预算|收支/y,
    { flow: 'both', total: true },
  ],
  [
    /(?:预算|决算)?(?:总收入|收入总(?:预算|计|额)|收入(?:预算|决算)?合计|收入预算|收入决算|预算收入)/y,
    { flow: 'income', total: true },
  ],
  [
    /(?:预算|决算)?(?:总支出|支出总(?:预算|计|额)|支出(?:预算|决算)?合计|支出预算|支出决算|预算支出)/y,
    { flow: 'expenditure', total: true },
  ],
  [/本年(?:度)?收入(?:决算数?|预算数?)?(?:合计)?/y, { name: '本年收入合计', flow: 'income', total: true }],
  [/本年(?:度)?支出(?:决算数?|预算数?)?(?:合计)?/y, { name: '本年支出合计', flow: 'expenditure', total: true }],
  [
    /(?:使用)?(?:上年|年初)(?:财政拨款)?(?:结转(?:和|及|、)?结余|结余结转|结转|结余)(?:收入|资金)?/y,
    { name: '上年结转', flow: 'income' },
  ],
  // Alone these words say little: 接待41批次，共计支出6.60万元 is not the department's expenditure.
  [/收入/y, { flow: 'income', total: true, vague: true }],
  [/支出/y, { flow: 'expenditure', total: true, vague: true }],
  [/一般公共预算(?:财政)?(?:当年)?(?:拨款)?|公共财政预算(?:拨款)?/y, { fund: 'general', total: true }],
  [/政府性基金(?:预算)?(?:财政)?(?:当年)?(?:拨款)?/y, { fund: 'government-fund', total: true }],
  [/国有资本经营(?:预算)?(?:财政)?(?:当年)?(?:拨款)?/y, { fund: 'state-capital', total: true }],
  [/财政拨款/y, { fund: 'appropriation', total: true }],
  [/基本支出(?:预算|决算)?/y, { measure: 'basic', flow: 'expenditure', total: true }],
  [/项目支出(?:预算|决算)?/y, { measure: 'project', flow: 'expenditure', total: true }],
  [/人员(?:经费|支出)/y, { measure: 'personnel', flow: 'expenditure', total: true }],
  [/(?:日常)?公用(?:经费|支出)/y, { measure: 'public', flow: 'expenditure', total: true }],
  // For an administrative department it is the public part of basic expenditure; others define it otherwise.
  [/机关运行经费(?:财政拨款)?/y, { measure: 'public', flow: 'expenditure', total: true, usual: true }],
  [/[“"'‘]?三公[”"'’]?经费(?:支出)?/y, { name: '三公经费', flow: 'expenditure' }],
  [/因公出国(?:\(境\))?(?:费用|经费|支出|费)?/y, { name: '因公出国境费', flow: 'expenditure' }],
  [/公务接待(?:费用|经费|支出|费)?/y, { name: '公务接待费', flow: 'expenditure' }],
  [/公务用车购置(?:及|和)?运行(?:维护)?(?:费用|经费|支出|费)?/y, { name: '公务用车购置及运行费', flow: 'expenditure' }],
  [/公务用车购置(?:费用|经费|支出|费)?/y, { name: '公务用车购置费', flow: 'expenditure' }],
  [/公务用车运行(?:维护)?(?:费用|经费|支出|费)?/y, { name: '公务用车运行维护费', flow: 'expenditure' }],
];
/** Words that name nothing of their own. */
const FILLER =
  /(?:19|20)\d\d(?:年度?|度)|\d{1,2}[、.)]|\(\d{1,2}\)|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|其中|本部门|本单位|(?:行政|事业)单位|本年度?|人民币|[¥￥]|当年|全年|我(?:局|委|厅|部门|单位|校|院|中心)|部门|单位|本级|(?:及)?所属|年初|预算数?|决算数?|执行数|安排|总体|合计|共计|总计|总额|总|共|为|是|数|各|均|约|资金|规模|金额|计划|的|等|当年|年|实际|完成|达到?|主要|包括|分别|收入|拨款|财政|类级?|科目|情况|[:：“”"'‘’()（）[\]—-]/y;
/** Words among these that say that not all units are meant. */
const UNITS = /^(?:(?:行政|事业)单位|本级|(?:及)?所属)$/;
const ALL_UNITS = /本级(?:及|和)/;
const THIS_YEAR = /当年(?:预算)?安排/;
const CODE = /[([](\d{3}(?:\d{2}){0,3})(?:类|款|项)?[)\]]/g;
const PATH_CODE = /\((?:类|款|项):(\d{2,3})\)/g;
const LEVEL = /\([类款项]\)/g;
/** Characters of a line of each level, its book included: F2101501. */
const LEVELS: Readonly<Record<string, number>> = { 类: 4, 款: 6, 项: 8 };

/** What money left over from last year is called. */
const CARRY_OVER = [
  '上年结转结余',
  '上年结转和结余',
  '上年结转及结余',
  '上年结余',
  '年初结转和结余',
  '年初结转结余',
  '使用上年结转',
];

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
  let text = phrase.replace(CODE, '').replace(PATH_CODE, '');
  for (const organisation of organisations) if (text.includes(organisation)) text = text.replace(organisation, '');
  const level = LEVELS[[...text.matchAll(LEVEL)].at(-1)?.[0].charAt(1) ?? ''];
  text = text.replace(LEVEL, '/');
  const found = scan(afterYear(text), index);
  if (found.names.length === 0 && !found.any && code === '') return undefined;
  const unit = isUnit(found, text, index);
  const named = linesOf(found, code, level, index);
  const lines = unit ? [...named, 'total'] : named;
  return {
    flow: found.flow,
    fund: found.fund,
    measure: found.measure,
    lines,
    complete: found.left === '' || (code !== '' && lines.length > 0),
    grand: /总/.test(phrase),
    usual:
      unit ||
      found.usual ||
      isOfAnotherPath(found, named, code, level) ||
      !(found.plain || found.names.length > 0 || code !== ''),
    left: found.left,
    narrow: found.units && !ALL_UNITS.test(text) ? 'units' : THIS_YEAR.test(text) ? 'year' : undefined,
  };
}

/** A department's name before 收入预算: one of its units may go by the same name in the tables. */
const UNIT = /(?:局|委|会|厅|办|室|中心|院|所|校|队|馆|站|部|处|社|署|法院)(?:\(本级\)|本级)?$/;

function isUnit({ names, any }: Found, text: string, index: FactIndex): boolean {
  const [name] = names;
  return (
    any &&
    names.length === 1 &&
    name !== undefined &&
    UNIT.test(name) &&
    text.startsWith(name) &&
    index.linesNamed(name).every((line) => line.startsWith('N:'))
  );
}

/** What stands before `2021年` is the department's name, unless it holds a term of its own. */
function afterYear(text: string): string {
  const year = /^[^:：]{2,40}?(?=(?:19|20)\d\d年)/.exec(text);
  if (!year || /预算|支出|收入|经费|拨款|资金|费/.test(year[0])) return text;
  return text.slice(year[0].length);
}

function codeIn(phrase: string): string {
  const path = [...phrase.matchAll(PATH_CODE)].map((match) => match[1]!);
  if (path.length > 0) return path.join('');
  const codes = [...phrase.matchAll(CODE)];
  return codes.at(-1)?.[1] ?? '';
}

/** Lines that a phrase names by its fund and its side, not by this name: the tables call them in many ways. */
const NO_NAME =
  /^(?:收入|支出|合计|(?:一般公共预算|公共财政预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|财政拨款)(?:当年)?(?:财政)?(?:拨款)?(?:收入|支出)?)$/;

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
    if (name && (name.length > length || term?.usual) && !NO_NAME.test(name)) {
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
      found.units ||= UNITS.test(filler[0]);
      at += filler[0].length;
    } else {
      if (text[at] !== '/') found.left += text[at];
      at += 1;
    }
  }
  return found;
}

/** First characters of the set phrases: most places in a sentence begin none of them. */
const TERM_START = /[收预决总支一公政国财基项人日机使本上年“"'‘三因]/;

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
  if (/^本年(?:收入|支出)合计$/.test(last)) return [`N:${last}`, 'total'];
  const lines = [...index.linesNamed(canonicalName(last))];
  if (last === '上年结转') lines.push(...CARRY_OVER.flatMap((name) => index.linesNamed(name)));
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
  const coded = lines.filter((line) => /^F\d/.test(line));
  return coded.length > 0 && coded.every((line) => line.length !== level);
}
