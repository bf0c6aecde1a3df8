import type { Passage } from '../draft/passage.ts';
import type { Claim } from './claims.ts';
import { amountClaim } from './constructions/amount.ts';
import { CONSTRUCTIONS } from './constructions/index.generated.ts';
import { subjectOf } from './constructions/respectively.ts';
import type { Mention } from './mentions.ts';
import { Scene } from './scene.ts';

const kept = new WeakMap<Passage, readonly Claim[]>();

/** What a passage claims: by its words and, where they leave a choice, by its own figures; nothing is looked up yet. */
export function claimsOf(passage: Passage): readonly Claim[] {
  let claims = kept.get(passage);
  if (!claims) {
    claims = passage.hasDigits ? readClaims(passage) : [];
    kept.set(passage, claims);
  }
  return claims;
}

const IN_ORDER = [...CONSTRUCTIONS].sort(
  (one, other) => Number(other.dealsOut ?? false) - Number(one.dealsOut ?? false),
);

/** Reads the claims of one passage, mention by mention: first what each amount is, then what is said of it. */
function readClaims(passage: Passage): readonly Claim[] {
  const scene = new Scene(passage);
  if (scene.list.length === 0) return [];
  for (const mention of scene.list) {
    if (mention.figure.kind !== 'amount' || mention.role === 'change') continue;
    scene.know(mention, amountClaim(scene, mention, subjectOf(scene, mention)));
  }
  return [
    ...scene.list.flatMap((mention) => claimsBy(scene, mention)),
    ...IN_ORDER.flatMap(({ readWords }) => readWords?.(scene) ?? []),
  ];
}

/** What the first construction that reads a mention makes of it. */
function claimsBy(scene: Scene, mention: Mention): readonly Claim[] {
  for (const { read } of IN_ORDER) {
    const claims = read?.(scene, mention);
    if (claims) return claims;
  }
  return [];
}
