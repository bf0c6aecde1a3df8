import { gathering } from '../../collections.ts';
import { compare } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { intersect } from '../../figures/interval.ts';
import { onlyMoney } from '../../tables/reading/form.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { SOLE_COST } from '../../thresholds.ts';
import type { DraftJudge, Scene } from '../../verdicts/judge.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { isTotal, isWholeCost, mayBeWholeCost } from '../../vocabulary/performance.ts';
import { moneyOf, type Target, targetsOf } from './targets.ts';

/** The money of a project as its form prints it. */
export type Amount = Pick<Figure, 'interval' | 'text'>;

/** Whether a target of money is less than an amount, whatever was rounded. */
export function isBelow(target: Target, { interval }: Amount): boolean {
  const money = moneyOf(target);
  return money !== undefined && compare(money.high, interval.low) < 0;
}

/** The one cost that a form sets, and its money. */
interface SoleCost {
  readonly target: Target;
  readonly money: Amount;
  readonly states: 'same' | 'above' | 'below';
  /** Whether its name is that of the project: 古籍修复经费总额 of the project 古籍修复经费. */
  readonly ofProject: boolean;
}

function soleCost(reading: TableReading): SoleCost | undefined {
  const money = onlyMoney(reading.form);
  const [target, another] = money ? targetsOf(reading).filter((one) => one.cost && moneyOf(one)) : [];
  if (!money || !target || another || target.limit === 'floor' || !mayBeWholeCost(target.label)) return undefined;
  const project = reading.form?.project ?? '';
  const ofProject = project !== '' && target.label.startsWith(project) && isTotal(target.label.slice(project.length));
  if (intersect(moneyOf(target)!, money.interval)) return { target, money, states: 'same', ofProject };
  return { target, money, states: isBelow(target, money) ? 'below' : 'above', ofProject };
}

const forms = gathering((reading: TableReading) => (reading.form ? [reading] : []));

/**
 * The only cost a form sets is all that its project costs where the other forms of the draft bear it out: there a
 * ceiling below the money is told, as information, since its name does not say that it is the whole. A whole cost that is
 * to be met exactly and is another amount contradicts the money beside it.
 */
export const soleCosts: DraftJudge = {
  parts: ({ readings }: Scene) => [forms(readings)],
  judge({ readings }) {
    const costs = forms(readings).flatMap((reading) => soleCost(reading) ?? []);
    const same = costs.filter(({ states }) => states === 'same').length;
    const unlike = costs.filter(({ states, target }) => states === 'below' && !isWholeCost(target.label));
    const borneOut = same >= SOLE_COST.least && same >= SOLE_COST.perFailure * unlike.length;
    const low = borneOut ? unlike.filter(({ target }) => target.limit === 'ceiling') : [];
    const other = costs.filter(
      ({ states, target }) =>
        states !== 'same' && target.signed && target.limit === 'exact' && isWholeCost(target.label),
    );
    const high = costs.filter(
      ({ states, target, ofProject }) =>
        states === 'above' && target.limit === 'ceiling' && (ofProject || isWholeCost(target.label)),
    );
    const usual = same >= SOLE_COST.least && same >= SOLE_COST.perFailure * high.length;
    return [
      ...high.filter(({ ofProject }) => usual || ofProject).map((cost) => told(cost, 'above-money')),
      ...low.map((cost) => told(cost, 'below-money')),
      ...other.map((cost) => told(cost, 'other-money')),
    ];
  },
};

function told({ target, money }: SoleCost, kind: string): Verdict {
  return {
    rule: 'indicator',
    at: target.at,
    atMost: 'information',
    words: { kind, label: target.label, said: target.at.text, money: money.text },
    repairs: [],
    sure: false,
    related: [],
  };
}
