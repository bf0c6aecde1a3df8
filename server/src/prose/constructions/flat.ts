import type { FlatClaim } from '../claims.ts';
import type { Scene } from '../scene.ts';
import { lexemes } from '../words.ts';

/** 年初预算为 A，决算为 B。决算数与预算数持平: the two amounts before it are the same. */
export function flatClaims(scene: Scene): FlatClaim[] {
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
