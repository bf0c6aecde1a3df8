import { gathering, keptFor } from '../../collections.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { significantDigits } from '../../figures/alike.ts';
import { absolute, type Decimal, isZero, shift, valueKey } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { type MoneyUnit, TEN_THOUSAND_YUAN, YUAN } from '../../figures/units.ts';
import { proseFigures } from '../../prose/tokens.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { FEW_DIGITS, FIRM, OF_ANOTHER_UNIT } from '../../thresholds.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { UNIT_PRINTED } from '../../vocabulary/unitLines.ts';

/** Only a table whose largest amount is this many 元 or less may be in 万元, and only one of more in 元. */
const SMALL = 100_000n;
const LARGE = 1_000_000_000_000n;

/** Amounts in 元 that a table prints, once each. */
const amountsOf = keptFor((reading: TableReading): ReadonlyMap<string, Decimal> => {
  const figures = reading.panels.flatMap((panel) => panel.figures.flat());
  return new Map(
    figures.flatMap((figure) =>
      figure && !isZero(figure.value) ? [[valueKey(absolute(figure.amount)), absolute(figure.amount)] as const] : [],
    ),
  );
});

const saidIn = keptFor((passage: Passage): readonly string[] =>
  proseFigures(passage).flatMap(({ figure }) =>
    figure.kind === 'amount' && !isZero(figure.value) ? [valueKey(absolute(figure.amount))] : [],
  ),
);

/** The unit that a table may be in, other than the one its unit line prints, by the size of its amounts alone. */
const otherUnit = keptFor((reading: TableReading): MoneyUnit | undefined => {
  const unit = reading.table.unit;
  const amounts = [...amountsOf(reading).values()].map(({ coefficient, scale }) => coefficient / 10n ** BigInt(scale));
  if (amounts.length < FIRM) return undefined;
  if (unit?.name === YUAN.name) return amounts.every((amount) => amount <= SMALL) ? TEN_THOUSAND_YUAN : undefined;
  if (unit?.name !== TEN_THOUSAND_YUAN.name) return undefined;
  return amounts.some((amount) => amount >= LARGE) ? YUAN : undefined;
});

const inOtherUnit = gathering((reading: TableReading) => (otherUnit(reading) ? [reading] : []));

/** A whole table in another unit than its unit line says: its amounts stand elsewhere, with the point four places on. */
export const unitLine: DraftJudge = {
  parts: ({ draft, readings }) => (inOtherUnit(readings).length > 0 ? [readings, draft.passages, draft.texts] : []),
  judge({ draft, readings }) {
    return inOtherUnit(readings).flatMap((reading) => {
      const unit = otherUnit(reading);
      return unit && isIn(unit, reading, readings, draft) ? verdictAt(reading, unit, draft) : [];
    });
  },
};

function isIn(unit: MoneyUnit, reading: TableReading, readings: readonly TableReading[], draft: Draft): boolean {
  const elsewhere = new Set(draft.passages.flatMap(({ passage }) => saidIn(passage)));
  for (const other of readings) if (other !== reading) for (const key of amountsOf(other).keys()) elsewhere.add(key);
  const telling = [...amountsOf(reading).values()].filter((amount) => significantDigits(amount) >= FEW_DIGITS);
  const places = unit.exponent - reading.table.unit!.exponent;
  const inOther = telling.filter((amount) => elsewhere.has(valueKey(shift(amount, places))));
  if (telling.some((amount) => elsewhere.has(valueKey(amount)))) return false;
  return inOther.length >= FIRM && inOther.length >= OF_ANOTHER_UNIT * telling.length;
}

function verdictAt(reading: TableReading, unit: MoneyUnit, draft: Draft): Verdict[] {
  const { order } = draft;
  const table = order.of(reading.place.region) ?? -1;
  const above = draft.texts.findLast(({ passage }) => {
    const at = order.of(passage.locate(0, 1).region);
    return at !== undefined && at < table && UNIT_PRINTED.test(passage.folded);
  });
  const match = above && UNIT_PRINTED.exec(above.passage.folded);
  if (!match || match[1] !== reading.table.unit!.name) return [];
  const end = match.index + match[0].length;
  const at = placeIn(above.passage, match.index, end);
  const word = placeIn(above.passage, end - match[1].length, end);
  const inOther = new Set(
    [...amountsOf(reading).values()].map((amount) =>
      valueKey(shift(amount, unit.exponent - reading.table.unit!.exponent)),
    ),
  );
  // What the text prints in the other unit is right as well.
  const said = draft.passages
    .flatMap(({ passage }) => proseFigures(passage))
    .flatMap(({ figure }) => (inOther.has(valueKey(absolute(figure.amount))) ? [figure] : []));
  const figures = reading.panels
    .flatMap((panel) => panel.figures.flat())
    .filter((one): one is Figure => one !== undefined);
  return [
    {
      rule: 'unit-line',
      at,
      atMost: 'error',
      words: { unit: match[1], should: unit.name },
      repairs: [{ becomes: unit.name, edits: [{ at: word, newText: unit.name }] }],
      sure: false,
      related: [],
      explains: [...figures, ...said],
    },
  ];
}
