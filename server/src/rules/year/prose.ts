import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { tableFacts } from '../../facts/tableFacts.ts';
import { isZero, valueKey } from '../../figures/decimal.ts';
import { proseFigures } from '../../prose/tokens.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { CLAUSE_MARK, CLAUSES } from '../../text/characters.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { anyOf, everyOf, startsWithAny } from '../../vocabulary/words.ts';

/** A year that a sentence compares with, or that it begins with. */
interface SaidYear {
  readonly passage: Passage;
  readonly role: 'base' | 'subject';
  readonly year: number;
  readonly start: number;
  /** Years that the sentence names before it. */
  readonly before: readonly number[];
  /** Years that the sentence names in all. */
  readonly all: readonly number[];
  readonly words: string;
  /** The amounts of the sentence. */
  readonly amounts: readonly string[];
  /** A heading above names the year. */
  readonly titled: boolean;
}

const YEAR = everyOf('<!{<digit>}«<year>»_年');
/** 比2024年预算, 与2023年度相比: the base of a comparison of money. */
const BASE = everyOf('{比|较|与|同|较于}_«<year>»_年[度]');
const COMPARES = anyOf('增加 减少 增长 下降 持平 上升 增减 一致 相比');

/** The year that a sentence is about: it opens with it and goes on to an amount. */
const SUBJECT = startsWithAny('_[<item>]_«<year>»_年[度]');
/** What is told of an earlier year rightly. */
const OF_ITS_OWN = anyOf(
  '执行 完成 结转 结余 年初 上年 去年 一季度 二季度 三季度 四季度 上半年 下半年 月 以来 底 末 起 截至 计划 规划 批复',
);
const AMOUNT = anyOf('<digit>_[万|亿]元');
const LONGEST = 400;

const saidIn = keptFor((passage: Passage): readonly SaidYear[] => {
  if (!passage.hasDigits || !passage.folded.includes('元')) return [];
  return [...passage.folded.matchAll(CLAUSES)].flatMap(({ 0: text, index }): SaidYear[] => {
    if (text.length > LONGEST || !AMOUNT.test(text)) return [];
    const all = [...text.matchAll(YEAR)].map((match) => ({ year: Number(match[1]), at: match.index }));
    const said = (role: SaidYear['role'], year: number, at: number, words: string): SaidYear => ({
      passage,
      role,
      year,
      start: index + at,
      before: all.filter((other) => other.at < at).map((other) => other.year),
      all: all.map((other) => other.year),
      words,
      amounts: amountsIn(passage, index, index + text.length),
      titled: false,
    });
    const found = [...text.matchAll(BASE)].flatMap((match) => {
      const after = text.slice(match.index, match.index + 60);
      return COMPARES.test(after)
        ? [said('base', Number(match[1]), match.index + match[0].indexOf(match[1]!), after)]
        : [];
    });
    const subject = SUBJECT.exec(text);
    if (!subject) return found;
    const clause = text.slice(subject[0].length).split(CLAUSE_MARK)[0]!;
    const at = subject[0].indexOf(subject[1]!);
    return [...found, said('subject', Number(subject[1]), at, clause)];
  });
});

function amountsIn(passage: Passage, start: number, end: number): string[] {
  return proseFigures(passage).flatMap(({ figure, number }) =>
    figure.kind === 'amount' && number.start >= start && number.start < end && !isZero(figure.value)
      ? [valueKey(figure.amount)]
      : [],
  );
}

/** What a sentence says of the year that a heading above it names is not left over. */
const allSaid = gathering(({ passage, section }: PassagePlace) => {
  const said = saidIn(passage);
  const isTitled = ({ role, year }: SaidYear) =>
    role === 'subject' && section.titles.some((title) => title.includes(`${year}年`));
  return said.some(isTitled) ? said.map((one) => ({ ...one, titled: isTitled(one) })) : said;
});

/** What the tables print, by year. */
const allPrinted = gathering((reading: TableReading) =>
  tableFacts(reading).map(({ figure, period }) => ({ period, amount: valueKey(figure.amount) })),
);

/**
 * The year in prose that was not brought up to date: a budget compared with its own year or with the year before last
 * where the rest of the draft compares with last year, and a sentence that gives an amount of this year to the year
 * before.
 */
export const proseYears: DraftJudge = {
  parts: ({ draft, readings }) => [draft.year, draft.accounts, allSaid(draft.passages), allPrinted(readings)],
  judge({ draft, readings }) {
    const { year } = draft;
    const { accounts } = draft;
    if (year === undefined) return [];
    const said = allSaid(draft.passages);
    const bases = said.filter(({ role }) => role === 'base');
    const subjects = said.filter(({ role }) => role === 'subject');
    const withLast = bases.filter((base) => base.year === year - 1).length;
    const before = bases.filter((base) => base.year === year - 2);
    const own = subjects.filter((subject) => subject.year === year).length;
    // The year was taken from the wrong title.
    if (subjects.filter((subject) => subject.year === year + 1).length >= Math.max(own, 1)) return [];
    const ofThisYear = new Set(subjects.flatMap((subject) => (subject.year === year ? subject.amounts : [])));
    const ofLastYear = new Set<string>();
    for (const { period, amount } of allPrinted(readings)) (period === 'prior' ? ofLastYear : ofThisYear).add(amount);
    const withOwn = bases.filter((base) => base.year === year);
    return [
      // Accounts are held against the budget of their own year.
      ...(accounts || withOwn.length > withLast ? [] : withOwn.filter(onlyOf(year))),
      ...(withLast >= before.length ? before.filter(onlyOf(year)) : []),
      ...subjects.filter(
        ({ passage, year: its, all, words, amounts, titled }) =>
          its === year - 1 &&
          !titled &&
          // What last year's amount was may be told by itself; this year's under last year's name is no such thing.
          amounts.some((amount) => ofThisYear.has(amount)) &&
          !amounts.some((amount) => ofLastYear.has(amount)) &&
          // Both years side by side are a comparison.
          !subjects.some((other) => other.passage === passage && other.year === year) &&
          own > 0 &&
          !all.includes(year) &&
          !OF_ITS_OWN.test(words) &&
          (accounts || !words.includes('决算')),
      ),
    ].map((wrong) => verdict(wrong, wrong.role === 'base' ? year - 1 : year));
  },
};

/** Whether its sentence names no other year before it. */
function onlyOf(year: number): (said: SaidYear) => boolean {
  return ({ before }) => before.every((other) => other === year);
}

function verdict({ passage, start, role }: SaidYear, year: number): Verdict {
  const at = placeIn(passage, start, start + 4);
  const should = String(year);
  return {
    rule: 'year',
    at,
    atMost: 'warning',
    words: { kind: role, should },
    repairs: [{ becomes: should, edits: [{ at, newText: should }] }],
    sure: false,
    related: [],
  };
}
