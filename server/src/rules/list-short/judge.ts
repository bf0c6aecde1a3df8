import { addTo, gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { restates } from '../../equations/precision.ts';
import { type Fact, isCategoryLine } from '../../facts/fact.ts';
import { tableFacts } from '../../facts/tableFacts.ts';
import { isZero } from '../../figures/decimal.ts';
import { maySumTo } from '../../figures/interval.ts';
import { type AmountClaim, isAmount } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import { placeOfFigure, type TableReading } from '../../tables/reading/reading.ts';
import { squeeze } from '../../text/fold.ts';
import { FEWEST_LISTED, MOST_LEFT_OUT } from '../../thresholds.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { LEADING_WORDS, LEAVES_OPEN, LISTS_ALL } from '../../vocabulary/lists.ts';

/** An amount of a list with the category it is said to be of. */
interface Listed {
  readonly name: string;
  readonly claim: AmountClaim;
}

/** The categories (类) that a table divides one amount into. */
interface Division {
  readonly reading: TableReading;
  readonly total: Fact;
  readonly categories: ReadonlyMap<string, Fact>;
}

/** A list that says it goes through all categories and leaves out some that the table has, which it needs to come to the total. */
export const listShort: DraftJudge = {
  parts: ({ draft, readings }) => [listing(draft.passages), allDivisions(readings)],
  judge: ({ draft, readings }) => {
    const divisions = allDivisions(readings);
    return listing(draft.passages).flatMap((place) => judge(place, divisions) ?? []);
  },
};

/** `包括A若干万元、B若干万元、C若干万元`: the amounts of the sentence, if it opens so. */
const listIn = keptFor((passage: Passage): readonly Listed[] => {
  const amounts = claimsOf(passage).filter(isAmount);
  const at = amounts.findIndex(({ subject, opens }) => !opens && LISTS_ALL.test(subject));
  const first = amounts[at];
  if (!first) return [];
  const listed = amounts.slice(at).filter(({ sentence }) => sentence === first.sentence);
  if (LEAVES_OPEN.test(squeeze(passage.folded.slice(listed.at(-1)!.end)))) return [];
  return listed.map((claim) => ({ name: claim.subject.replace(LISTS_ALL, '').replace(LEADING_WORDS, ''), claim }));
});

const divisionsOf = keptFor((reading: TableReading): readonly Division[] => {
  const columns = new Map<string, Fact[]>();
  for (const fact of tableFacts(reading)) {
    if (fact.flow === 'expenditure' && fact.period === 'current') addTo(columns, `${fact.fund} ${fact.measure}`, fact);
  }
  return [...columns.values()].flatMap((facts) => {
    const total = facts.find(({ line }) => line === 'total');
    const categories = new Map(
      facts.flatMap((fact) => (isCategoryLine(fact.line) ? [[fact.name, fact] as const] : [])),
    );
    return total && categories.size > FEWEST_LISTED ? [{ reading, total, categories }] : [];
  });
});

const listing = gathering((place: PassagePlace) => (listIn(place.passage).length < FEWEST_LISTED ? [] : [place]));
const allDivisions = gathering(divisionsOf);

function judge({ passage }: PassagePlace, divisions: readonly Division[]): Verdict | undefined {
  const list = listIn(passage);
  const restated = divisions.filter(({ categories }) =>
    list.every(({ name, claim }) => {
      const fact = categories.get(name);
      return fact !== undefined && restates(claim.figure, fact.figure);
    }),
  );
  const names = new Set(list.map(({ name }) => name));
  const short = restated.map((division) => ({ division, left: leftOut(division, names) }));
  // One table that the list goes through whole is the one it is of.
  if (short.length === 0 || short.some(({ left }) => left.length === 0)) return undefined;
  const found = short.find(
    ({ division, left }) =>
      left.length <= MOST_LEFT_OUT &&
      maySumTo(
        division.total.figure.interval,
        [...list.map(({ claim }) => claim), ...left].map(({ figure }) => figure.interval),
      ),
  );
  if (!found) return undefined;
  const { division, left } = found;
  const { claim: last } = list.at(-1)!;
  const at = placeIn(passage, last.start, last.end);
  const rest = left.map(({ name, figure }) => `${name}${figure.text}`).join('、');
  return {
    rule: 'list-short',
    at,
    atMost: 'warning',
    words: { rest, total: division.total.figure.text, title: division.reading.place.title },
    repairs: [],
    sure: false,
    rests: [...list.map(({ claim }) => claim.figure), ...left.map(({ figure }) => figure), division.total.figure],
    related: left.map(({ figure }) => ({
      at: { ...placeOfFigure(division.reading, figure), text: figure.text },
      role: 'table',
    })),
  };
}

function leftOut({ categories }: Division, names: ReadonlySet<string>): Fact[] {
  return [...categories.values()].filter(({ name, figure }) => !names.has(name) && !isZero(figure.value));
}
