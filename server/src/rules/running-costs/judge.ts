import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { tableFacts } from '../../facts/tableFacts.ts';
import { compare, isZero } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { intersect } from '../../figures/interval.ts';
import type { AmountClaim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import { placeOfFigure, type TableReading } from '../../tables/reading/reading.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { isGlossary, placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { isRunningCosts } from '../../vocabulary/runningCosts.ts';
import { isBudgetKind } from '../../vocabulary/tableKinds.ts';

/** Fewer digits agree by chance. */
const DIGITS = 4;

const claimsIn = keptFor((passage: Passage): readonly AmountClaim[] =>
  passage.folded.includes('运行经费')
    ? claimsOf(passage).filter(
        (claim): claim is AmountClaim =>
          claim.kind === 'amount' &&
          !claim.lastYear &&
          isRunningCosts(claim.subject) &&
          String(claim.figure.value.coefficient).length >= DIGITS,
      )
    : [],
);

/** The totals of tables that are none of the budget: procurement, bought services, lists. */
const otherTotals = keptFor(({ kind, panels }: TableReading): readonly Figure[] =>
  isBudgetKind(kind) || kind === 'public-expenses'
    ? []
    : panels.flatMap(({ rows, figures }) =>
        rows.flatMap((row, at) => (row.total ? figures[at]!.flatMap((figure) => (figure ? [figure] : [])) : [])),
      ),
);

/** 公用经费 in total, and every amount of the budget. */
const publicTotals = keptFor((reading: TableReading): readonly Figure[] =>
  tableFacts(reading).flatMap(({ measure, line, figure }) =>
    measure === 'public' && line === 'total' ? [figure] : [],
  ),
);
const budgetAmounts = keptFor((reading: TableReading): readonly Figure[] =>
  isBudgetKind(reading.kind)
    ? reading.panels.flatMap(({ figures }) =>
        figures.flatMap((row) => row.flatMap((figure) => (figure ? [figure] : []))),
      )
    : [],
);

const allClaims = gathering(({ passage, section }: PassagePlace) =>
  isGlossary(section) ? [] : claimsIn(passage).map((claim) => ({ passage, claim })),
);

/**
 * 机关运行经费 is a part of 公用经费, more or less: where it is more than all of that and to the last digit the total of a
 * table of something else, it was copied from there.
 */
export const runningCosts: DraftJudge = {
  parts: ({ draft, readings }) => [allClaims(draft.passages), readings],
  judge: ({ draft, readings }) =>
    allClaims(draft.passages).flatMap(({ passage, claim }): Verdict[] => {
      const { figure, start, end } = claim;
      const office = readings.flatMap(publicTotals).filter(({ value }) => !isZero(value));
      if (office.length === 0 || office.some(({ amount }) => compare(figure.amount, amount) <= 0)) return [];
      const isSame = (other: Figure) =>
        !isZero(other.value) && other.decimals >= figure.decimals && intersect(other.interval, figure.interval);
      if (readings.some((reading) => budgetAmounts(reading).some(isSame))) return [];
      for (const reading of readings) {
        const copied = otherTotals(reading).find(isSame);
        if (!copied) continue;
        const title = reading.place.title;
        const token = { ...placeOfFigure(reading, copied), text: copied.text };
        const words = { said: figure.text, title, office: office[0]!.text };
        const related = [{ at: token, role: 'table' }];
        const at = placeIn(passage, start, end);
        return [{ rule: 'running-costs', at, atMost: 'warning', words, repairs: [], sure: false, related }];
      }
      return [];
    }),
};
