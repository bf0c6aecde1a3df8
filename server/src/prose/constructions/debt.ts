import { ALL_ASSETS, ALL_LIABILITIES, DEBT_RATIO } from '../../vocabulary/balanceSheet.ts';
import type { ShareClaim } from '../claims.ts';
import type { Construction, ConstructionPage } from '../construction.ts';
import type { Mention } from '../mentions.ts';
import { claimed } from '../quotients.ts';
import type { Scene } from '../scene.ts';

/** 资产总额 A 万元，负债总额 B 万元，资产负债率 x%: the share that B is of A, of the same item. */
function debtClaim(scene: Scene, mention: Mention): ShareClaim | undefined {
  const before = scene
    .before(mention)
    .filter(({ figure, role, entry }) => figure.kind === 'amount' && role === 'level' && entry === mention.entry);
  const liabilities = before.find(({ item }) => ALL_LIABILITIES.test(item.chunk));
  const assets = before.find(({ item }) => ALL_ASSETS.test(item.chunk));
  const part = liabilities && scene.claimOf(liabilities);
  if (!part || !assets) return undefined;
  return { kind: 'share', figure: mention.figure, part, rivals: [], whole: '', printed: assets.figure, alone: false };
}

export const construction: Construction = {
  read: (scene, mention) =>
    mention.figure.kind === 'percent' && DEBT_RATIO.test(mention.item.chunk)
      ? claimed(debtClaim(scene, mention))
      : undefined,
};

export const page: ConstructionPage = {
  examples: [
    {
      name: { 'zh-cn': '资产负债率', en: 'Liabilities as a share of assets' },
      title: '## 八、国有资产占用情况',
      wrong: ['资产总额412.60亿元，负债总额185.45亿元，资产负债率⟦44.59%⟧{share → 44.95%}。'],
      right: ['资产总额412.60亿元，负债总额185.24亿元，净资产227.36亿元，资产负债率为44.9%。'],
    },
    {
      name: { 'zh-cn': '资产与负债、净资产', en: 'Assets, liabilities and net assets' },
      title: '## 八、国有资产占用情况',
      wrong: ['资产总额⟦412.60⟧{parts → 418.60}万元，负债合计185.24万元，净资产233.36万元。'],
      right: ['资产总额412.60万元，比上年增长3%；负债合计185.24万元；净资产227.36万元。'],
    },
  ],
};
