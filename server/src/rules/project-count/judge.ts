import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { Token } from '../../facts/codes/mention.ts';
import { tableFacts } from '../../facts/tableFacts.ts';
import { compare, type Decimal, format, round, shift } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { type ProseFigure, proseFigures } from '../../prose/tokens.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { LAST_CLAUSE } from '../../text/characters.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { isGlossary, placeIn as placeInPassage } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { fundIn } from '../../vocabulary/funds.ts';
import { OF_GOALS, OTHER_PROJECTS, PROJECTS_SAID, THEIR_MONEY } from '../../vocabulary/projects.ts';
import { placeIn, squeeze } from '../squeezed.ts';
import { listsOf, type ProjectList } from './lists.ts';

/** 共计 7 个一级项目，涉及资金 1266.75 万元. */
interface Said {
  readonly passage: Passage;
  readonly count: number;
  readonly at: Token;
  readonly money: ProseFigure;
  /** Its sentence names a fund. */
  readonly ofFund: boolean;
}

const saidIn = keptFor((passage: Passage): readonly Said[] => {
  if (!passage.hasDigits || !OF_GOALS.test(passage.folded)) return [];
  const text = squeeze(passage);
  const amounts = proseFigures(passage).filter(({ figure }) => figure.kind === 'amount');
  return [...text.label.matchAll(PROJECTS_SAID)].flatMap((match) => {
    const digits = (match[1] ?? match[2])!;
    const end = match.index + match[0].length;
    const sentence = LAST_CLAUSE.exec(text.label.slice(0, match.index))![0];
    if (OTHER_PROJECTS.test(sentence)) return [];
    const money = amounts.find(({ number }) => number.start >= (text.at(end) ?? passage.folded.length));
    const between = money && passage.folded.slice(text.at(end - 1)! + 1, money.number.start).replaceAll(' ', '');
    if (!money || between === undefined || !THEIR_MONEY.test(between)) return [];
    const start = match.index + match[0].indexOf(digits);
    const ofFund = fundIn(sentence + between) !== undefined;
    return [{ passage, count: Number(digits), at: placeIn(text, start, digits.length), money, ofFund }];
  });
});

const allSaid = gathering(({ passage, section }: PassagePlace) => (isGlossary(section) ? [] : saidIn(passage)));

/**
 * The projects that a sentence counts, and their money, against the list of them. Where their number is that of a list
 * its money is meant, and where the money is that of a list its number; a list of which neither agrees is another one.
 */
export const projectCounts: DraftJudge = {
  parts({ draft, readings }) {
    const said = allSaid(draft.passages);
    return said.length > 0 ? [said, readings] : [];
  },
  judge({ draft, readings }) {
    const all = allSaid(draft.passages);
    if (all.length === 0) return [];
    const lists = listsOf(readings);
    return all.flatMap((said) => judge(said, lists, readings) ?? []);
  },
};

function judge(said: Said, lists: readonly ProjectList[], readings: readonly TableReading[]): Verdict | undefined {
  const { count, money, at, passage } = said;
  const sameCount = lists.filter(({ items, names }) => items.length === count || names === count);
  const sameMoney = lists.filter(({ sum }) => holds(money.figure, sum));
  const [counted] = sameCount;
  const [paid] = sameMoney;
  if (lists.some((list) => sameCount.includes(list) && sameMoney.includes(list))) return undefined;
  if (paid && !counted) {
    const should = String(paid.names);
    const repairs = paid.names === paid.items.length ? [{ becomes: should, edits: [{ at, newText: should }] }] : [];
    const words = { kind: 'count', said: at.text, listed: should };
    return { rule: 'project-count', at, atMost: 'warning', words, repairs, sure: false, related: [] };
  }
  if (!counted || paid || sameCount.length > 1) return undefined;
  // The amount may be that of one fund, or of all projects: then a table prints it.
  if (isPrinted(money.figure, readings) && (said.ofFund || !isOfOneFund(money.figure, counted, readings)))
    return undefined;
  const { figure, number } = money;
  const amount = placeInPassage(passage, number.start, number.end);
  const should = format(round(shift(counted.sum, -figure.exponent), figure.decimals), figure.text.includes(','));
  return {
    rule: 'project-count',
    at: amount,
    atMost: 'warning',
    words: { kind: 'money', said: figure.text, count: String(count), listed: should },
    repairs: [{ becomes: should, edits: [{ at: amount, newText: should }] }],
    sure: false,
    related: counted.items.slice(0, MOST_RELATED).map((item) => ({ at: item.at, role: 'amount' })),
  };
}

/**
 * Whether what is said of all projects is only what one fund has of them: the tables print it as the total of a fund and
 * nowhere else, and the money of those that are listed as the total of all.
 */
function isOfOneFund(money: Figure, { sum }: ProjectList, readings: readonly TableReading[]): boolean {
  const totals = readings.flatMap(tableFacts).filter(({ line }) => line === 'total');
  const printing = totals.filter(({ figure }) => holds(money, figure.amount));
  const isTotal = new Set(printing.map(({ figure }) => figure));
  return (
    printing.every(({ fund }) => fund !== 'all' && fund !== 'appropriation') &&
    !isPrinted(money, readings, (cell) => !isTotal.has(cell)) &&
    totals.some(({ fund, figure }) => fund === 'all' && holds(figure, sum))
  );
}

const MOST_RELATED = 24;

function holds({ interval }: Figure, value: Decimal): boolean {
  return compare(interval.low, value) <= 0 && compare(value, interval.high) <= 0;
}

function isPrinted(figure: Figure, readings: readonly TableReading[], counts: (cell: Figure) => boolean = () => true) {
  return readings.some(({ panels }) =>
    panels.some(({ figures }) =>
      figures.some((row) => row.some((cell) => cell && counts(cell) && holds(figure, cell.amount))),
    ),
  );
}
