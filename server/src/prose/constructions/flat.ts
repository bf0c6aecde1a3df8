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
    const before = scene.list.filter(
      ({ start, entry, figure }) => start < word.start && entry === last.entry && figure.kind === 'amount',
    );
    const amounts = before.slice(-2).flatMap((mention) => scene.claimOf(mention) ?? []);
    const [prior, current] = amounts[0]?.lastYear || amounts[0]?.budget ? amounts : [...amounts].reverse();
    if (!prior || !current || amounts.length < 2 || !(prior.lastYear || prior.budget) || current.lastYear) continue;
    claims.push({ kind: 'flat', figure: current.figure, current, prior });
  }
  return claims;
}
