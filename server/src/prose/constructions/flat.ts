import type { FlatClaim } from '../claims.ts';
import type { Construction, ConstructionPage } from '../construction.ts';
import type { Scene } from '../scene.ts';
import { lexemes } from '../words.ts';

/** 年初预算为 A，决算为 B。决算数与预算数持平: the two amounts before it are the same. */
function flatClaims(scene: Scene): FlatClaim[] {
  const claims: FlatClaim[] = [];
  for (const word of lexemes(scene.passage)) {
    if (word.kind !== 'flat') continue;
    const last = scene.list.findLast(({ start }) => start < word.start);
    if (!last || last.bracket > 0) continue;
    const [later, earlier] = [last, ...scene.before(last)]
      .filter(({ entry, figure }) => entry === last.entry && figure.kind === 'amount')
      .slice(0, 2)
      .flatMap((mention) => scene.claimOf(mention) ?? []);
    const [prior, current] = earlier?.lastYear || earlier?.budget ? [earlier, later] : [later, earlier];
    if (!prior || !current || !(prior.lastYear || prior.budget) || current.lastYear) continue;
    claims.push({ kind: 'flat', figure: current.figure, current, prior });
  }
  return claims;
}

export const construction: Construction = { readWords: flatClaims };

/** `与上年持平`. */
export function writeFlat(comparison = '上年'): string {
  return `与${comparison}持平`;
}

export const page: ConstructionPage = {
  examples: [
    {
      name: { 'zh-cn': '“持平”与两个数', en: 'Two amounts said to be the same' },
      title: '## 三、支出预算情况',
      wrong: ['印刷费3.00万元，上年2.00万元，与上年⟦持平⟧{direction}。'],
      right: ['印刷费3.00万元，与上年持平。', '印刷费3.00万元，上年2.98万元，与上年基本持平。'],
    },
  ],
};
