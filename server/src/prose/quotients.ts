import type { Claim } from './claims.ts';
import type { Mention } from './mentions.ts';
import type { Scene } from './scene.ts';

/** Which construction each of the two words of a quotient opens. */
const ROLES = { share: 'share', completes: 'completion' } as const;

/** Whether a percentage is a share or a completion: by its own word, or by that before the amount it is `of`. */
export function isQuotient(scene: Scene, mention: Mention, word: keyof typeof ROLES): boolean {
  if (mention.role !== 'of') return mention.role === ROLES[word];
  const { words } = scene.list[scene.placeOf(mention) - 1]!;
  // 完成预算 A 万元的 x%，占…: what completes comes first.
  const first = words.some(({ kind }) => kind === 'completes') ? 'completes' : 'share';
  return first === word && words.some(({ kind }) => kind === word);
}

/** The claim that was read, if there is one. */
export function claimed(claim: Claim | undefined): readonly Claim[] {
  return claim ? [claim] : [];
}
