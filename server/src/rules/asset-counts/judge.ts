import { addTo, gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { Token } from '../../facts/codes/mention.ts';
import { compare, isZero } from '../../figures/decimal.ts';
import { type ProseFigure, proseFigures } from '../../prose/tokens.ts';
import { LAST_CLAUSE } from '../../text/characters.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { isGlossary, placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { BOUGHT, CARS_BOUGHT, HELD, OTHER_CARS, PIECES } from '../../vocabulary/holdings.ts';
import { startsWithAny } from '../../vocabulary/words.ts';
import { placeIn as placeInSqueezed, squeeze } from '../squeezed.ts';

const OF_WHICH = startsWithAny('其中: 其中');

/** The things that a sentence counts, by their names. */
interface Counts {
  readonly passage: Passage;
  readonly role: 'held' | 'bought';
  readonly items: ReadonlyMap<string, ProseFigure>;
}

const countsIn = keptFor((passage: Passage): readonly Counts[] => {
  if (!passage.hasDigits || !(HELD.test(passage.folded) || BOUGHT.test(passage.folded))) return [];
  const bySentence = new Map<number, ProseFigure[]>();
  for (const item of proseFigures(passage)) {
    addTo(bySentence, item.sentence, item);
  }
  let role: Counts['role'] | undefined;
  return [...bySentence.values()].flatMap((figures): Counts[] => {
    const words = figures.flatMap(({ chunk, before }) => [chunk, ...before]).join('');
    // A sentence that says neither goes on with what the one before said.
    role = HELD.test(words) ? 'held' : BOUGHT.test(words) ? 'bought' : role;
    const items = new Map<string, ProseFigure>();
    for (const item of figures) {
      const { kind, decimals, unit } = item.figure;
      const name = item.chunk.replace(OF_WHICH, '');
      if (kind === 'count' && decimals === 0 && PIECES.test(unit) && name !== '') items.set(`${name} ${unit}`, item);
    }
    return role && items.size > 0 ? [{ passage, role, items }] : [];
  });
});

const counted = gathering(({ passage, section }: PassagePlace) =>
  countsIn(passage).map((counts) => ({ ...counts, section })),
);

/** So many things that are held are bought once more, each in the very number: the sentence was copied. */
const COPIED = 2;
/** Fewer pieces are as many by chance. */
const MANY = 5;

/** What is to be bought is, thing by thing, what there is already: the numbers of the sentence before were kept. */
export const copiedCounts: DraftJudge = {
  parts: ({ draft }) => [counted(draft.passages)],
  judge({ draft }) {
    const all = counted(draft.passages);
    return all.flatMap((bought) => {
      if (bought.role !== 'bought') return [];
      const held = all.filter(({ role, section }) => role === 'held' && section === bought.section);
      return held.flatMap((one) => copied(bought, one) ?? []).slice(0, 1);
    });
  },
};

function copied(bought: Counts, held: Counts): Verdict | undefined {
  const same: ProseFigure[] = [];
  for (const [name, item] of bought.items) {
    const other = held.items.get(name);
    if (!other || isZero(other.figure.value) || isZero(item.figure.value)) continue;
    if (compare(other.figure.value, item.figure.value) !== 0) return undefined;
    same.push(item);
  }
  const [first, ...others] = same;
  if (!first || same.length < COPIED) return undefined;
  const at = ({ number }: ProseFigure) => placeIn(bought.passage, number.start, number.unitEnd);
  const words = { kind: 'copied', said: same.map((item) => at(item).text).join('、') };
  const related = others.map((item) => ({ at: at(item), role: 'alike' }));
  const many = same.reduce((sum, { figure }) => sum + Number(figure.value.coefficient), 0) >= MANY;
  const atMost = many ? 'warning' : 'information';
  return { rule: 'asset-counts', at: at(first), atMost, words, repairs: [], sure: false, related };
}

interface Cars {
  readonly count: number;
  readonly at: Token;
}

const carsIn = keptFor((passage: Passage): readonly Cars[] => {
  if (!passage.folded.includes('辆')) return [];
  const text = squeeze(passage);
  return [...text.label.matchAll(CARS_BOUGHT)].flatMap((match) => {
    const count = (match[1] ?? match[2])!;
    const clause = LAST_CLAUSE.exec(text.label.slice(0, match.index))![0];
    if (OTHER_CARS.test(clause.slice(-12))) return [];
    const start = match.index + match[0].indexOf(count);
    return [{ count: Number(count), at: placeInSqueezed(text, start, count.length + 1) }];
  });
});

const withCars = gathering((place: PassagePlace) =>
  carsIn(place.passage).length > 0 && !isGlossary(place.section) ? [place] : [],
);

/** Cars bought under 三公 and under assets are as many, unless some are paid for otherwise. */
export const carsBought: DraftJudge = {
  parts: ({ draft }) => [withCars(draft.passages)],
  judge({ draft }) {
    const [one, two, ...more] = withCars(draft.passages);
    if (!one || !two || more.length > 0 || one.section === two.section) return [];
    const [first, other, ...rest] = [...carsIn(one.passage), ...carsIn(two.passage)];
    if (!first || !other || rest.length > 0 || first.count === other.count) return [];
    if (first.count === 0 || other.count === 0) return [];
    const words = { kind: 'cars', said: first.at.text, other: other.at.text };
    const related = [{ at: other.at, role: 'elsewhere' }];
    return [
      { rule: 'asset-counts', at: first.at, atMost: 'information', words, repairs: [], sure: false, related },
    ] satisfies Verdict[];
  },
};
