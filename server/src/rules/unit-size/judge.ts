import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { compare, type Decimal, decimal, multiply } from '../../figures/decimal.ts';
import { type ProseFigure, proseFigures } from '../../prose/tokens.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { OUT_OF_PROPORTION } from '../../thresholds.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { endsWithAny } from '../../vocabulary/words.ts';

const MYRIADS_LAST = endsWithAny('万_元');

/** A million of 万元: no single office prints more. */
const MUCH = decimal(1_000_000n, 0);

interface Large {
  readonly passage: Passage;
  readonly item: ProseFigure;
}

const largeIn = keptFor((passage: Passage): readonly Large[] =>
  passage.folded.includes('万元')
    ? proseFigures(passage).flatMap((item) =>
        item.figure.kind === 'amount' && item.figure.unit === '万元' && compare(item.figure.value, MUCH) >= 0
          ? [{ passage, item }]
          : [],
      )
    : [],
);

/** The largest amount that a table prints, in 元. */
const largestOf = keptFor(({ panels }: TableReading): Decimal | undefined => {
  let largest: Decimal | undefined;
  for (const { figures } of panels) {
    for (const row of figures) {
      for (const figure of row) {
        if (figure?.kind === 'amount' && (!largest || compare(figure.amount, largest) > 0)) largest = figure.amount;
      }
    }
  }
  return largest;
});

const allLarge = gathering(({ passage }: PassagePlace) => largeIn(passage));
const largest = gathering((reading: TableReading) => {
  const amount = largestOf(reading);
  return amount ? [amount] : [];
});

/** 302,475,975.31万元 of furniture beside a budget of 27,900.73万元: 元 is meant. */
export const unitSizes: DraftJudge = {
  parts({ draft, readings }) {
    const large = allLarge(draft.passages);
    return large.length > 0 ? [large, largest(readings)] : [];
  },
  judge({ draft, readings }) {
    const large = allLarge(draft.passages);
    if (large.length === 0) return [];
    const amounts = largest(readings);
    if (amounts.length === 0) return [];
    const highest = amounts.reduce((most, amount) => (compare(amount, most) > 0 ? amount : most));
    const limit = multiply(highest, decimal(OUT_OF_PROPORTION, 0));
    return large.flatMap(({ passage, item: { figure, number } }): Verdict[] => {
      if (compare(figure.amount, limit) <= 0) return [];
      const at = placeIn(passage, number.start, number.unitEnd);
      const becomes = at.text.replace(MYRIADS_LAST, '元');
      const repairs = [{ becomes, edits: [{ at, newText: becomes }] }];
      return [
        { rule: 'unit-size', at, atMost: 'warning', words: { should: becomes }, repairs, sure: false, related: [] },
      ];
    });
  },
};
