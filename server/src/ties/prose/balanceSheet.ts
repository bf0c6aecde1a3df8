import { missesBySlip } from '../../equations/missedSums.ts';
import { SumRelation } from '../../equations/relation.ts';
import { type AmountClaim, type Claim, isAmount } from '../../prose/claims.ts';
import { ALL_ASSETS, ALL_LIABILITIES, NET_ASSETS } from '../../vocabulary/balanceSheet.ts';

/**
 * 资产总额 A，负债总额 B，净资产 C: the assets of an item and what is told of them before the next. Other names may stand
 * between them, so that only a slip of the finger is a mistake.
 */
export function balanceSheets(claims: readonly Claim[]): SumRelation[] {
  const amounts = claims.filter(isAmount);
  return amounts.flatMap((assets, at) => {
    if (!ALL_ASSETS.test(assets.subject)) return [];
    const [liabilities, net] = partsOf(assets, amounts.slice(at + 1));
    if (!liabilities || !net) return [];
    const relation = new SumRelation('parts', assets.figure, [liabilities.figure, net.figure], 'warning');
    return relation.agrees || missesBySlip(relation, true) ? [relation] : [];
  });
}

function partsOf(assets: AmountClaim, after: readonly AmountClaim[]): readonly (AmountClaim | undefined)[] {
  const end = after.findIndex(({ subject, entry }) => entry !== assets.entry || ALL_ASSETS.test(subject));
  const own = after.slice(0, end < 0 ? after.length : end).filter(({ lastYear }) => lastYear === assets.lastYear);
  return [ALL_LIABILITIES, NET_ASSETS].map((name) => own.find(({ subject }) => name.test(subject)));
}
