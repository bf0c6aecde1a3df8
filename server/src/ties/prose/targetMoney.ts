import { gathering } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { remembered } from '../../equations/interned.ts';
import { EchoRelation, type Relation, SumRelation } from '../../equations/relation.ts';
import { significantDigits } from '../../figures/alike.ts';
import { add, type Decimal } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { moneyUnit } from '../../figures/units.ts';
import { proseFigures } from '../../prose/tokens.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { squeeze } from '../../text/fold.ts';
import { TELLING_DIGITS } from '../../thresholds.ts';
import { ENDS_IN_SIGN, isUnderCosts } from '../../vocabulary/performance.ts';
import { costTargets } from '../document/costTargets.ts';
import { keyAt, type PlaceIndex } from './places.ts';

/** A project's money is divided over so many cost targets at most; more stand under several projects. */
const MOST_DIVIDED = 6;

/**
 * Ceilings of cost that performance targets set, and the money they are the whole or the division of: `经济成本指标
 * 项目预算控制 ≤ 43.35 万元` of a project of 43.352803. A ceiling need not be all the money, so equal values tie, and others
 * say nothing.
 */
export function targetMoney(
  passages: readonly PassagePlace[],
  readings: readonly TableReading[],
  places: PlaceIndex,
): Relation[] {
  const groups = [...inTables(readings), ...inPassages(passages)];
  const targets = new Set(groups.flat());
  const printed = (amount: Decimal, { exponent, decimals }: Figure) =>
    places
      .withValue(keyAt(amount, exponent - decimals), exponent - decimals)
      .find(({ place }) => !targets.has(place.figure))?.place.figure;
  return groups.flatMap((group) => {
    const [first, ...more] = group;
    const sum = more.reduce((all, { amount }) => add(all, amount), first!.amount);
    const whole = more.length > 0 && group.length <= MOST_DIVIDED ? printed(sum, first!) : undefined;
    if (whole)
      return [remembered(new SumRelation('parts', whole, group, 'information'))].filter(({ agrees }) => agrees);
    return group.flatMap((target) => {
      const same = significantDigits(target.value) >= TELLING_DIGITS ? printed(target.amount, target) : undefined;
      return same ? [remembered(new EchoRelation('repeated', target, same))] : [];
    });
  });
}

const inTables = gathering((reading: TableReading) => {
  const targets = costTargets(reading);
  return targets.length > 0 ? [targets] : [];
});

const inPassages = gathering(({ passage }: PassagePlace) => {
  const targets = targetsIn(passage);
  return targets.length > 0 ? [targets] : [];
});

/** The cost targets of a form whose page was read as text. */
function targetsIn(passage: Passage): readonly Figure[] {
  let cost = false;
  let from = 0;
  return proseFigures(passage).flatMap(({ figure, number }) => {
    const before = passage.folded.slice(from, number.start);
    from = number.unitEnd;
    cost = isUnderCosts([squeeze(before)], cost);
    const money = (figure.kind === 'amount' || figure.kind === 'threshold') && moneyUnit(figure.unit) !== undefined;
    return cost && money && ENDS_IN_SIGN.test(before) ? [figure] : [];
  });
}
