import { gathering } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import { remembered } from '../../equations/interned.ts';
import { fixesShare } from '../../equations/precision.ts';
import { ShareRelation } from '../../equations/relation.ts';
import { compare } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { ShareClaim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import { squeeze } from '../../text/fold.ts';
import { wholeNamed } from '../../vocabulary/shares.ts';
import { plainWords } from './phrases.ts';
import type { PlaceIndex } from './places.ts';

const SHORTEST_NAME = 3;
/** What is named more often is no sign of anything. */
const MOST_NAMED = 40;

/** The shares of a draft whose words name a whole. */
export const namedShares = gathering(({ passage }: PassagePlace) =>
  claimsOf(passage).flatMap((claim) => {
    if (claim.kind !== 'share' || claim.printed) return [];
    const name = plainWords(squeeze(wholeNamed(claim.whole)));
    return name.length < SHORTEST_NAME ? [] : [{ claim, name }];
  }),
);

/**
 * Shares that nothing near has bound, of an amount that goes by the name of their whole in another part of the text and
 * bears them out. Names alone never accuse.
 */
export function ofNamedWholes(
  shares: readonly { readonly claim: ShareClaim; readonly name: string }[],
  isKnown: (figure: Figure) => boolean,
  places: PlaceIndex,
): ShareRelation[] {
  return shares.flatMap(({ claim: { figure, part }, name }) => {
    if (isKnown(figure)) return [];
    const wholes = places.withName(name).slice(0, MOST_NAMED);
    for (const { place } of wholes) {
      const { claim, figure: whole } = place;
      if (whole === part.figure || (claim && (claim.kind !== 'amount' || claim.lastYear))) continue;
      if (compare(whole.amount, part.figure.amount) <= 0 || !fixesShare(figure, part.figure, whole)) continue;
      const relation = new ShareRelation('share', figure, part.figure, whole);
      if (relation.agrees) return [remembered(relation)];
    }
    return [];
  });
}
