import type { Passage } from '../draft/passage.ts';
import type { ChangeClaim, Claim, RateClaim } from './claims.ts';
import { amountClaim, saidAgain } from './constructions/amount.ts';
import { changeClaim, rateBeside } from './constructions/change.ts';
import { completionClaim } from './constructions/completion.ts';
import { flatClaims } from './constructions/flat.ts';
import { rateClaim } from './constructions/rate.ts';
import { SeveralReader } from './constructions/respectively.ts';
import { shareClaim } from './constructions/share.ts';
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

/** Reads the claims of one passage, mention by mention. */
function readClaims(passage: Passage): readonly Claim[] {
  const scene = new Scene(passage);
  if (scene.list.length === 0) return [];
  const claims: Claim[] = [];
  const several = new SeveralReader(scene);
  /** Rates that the change beside them has spoken for. */
  const spoken = new Set<Mention>();
  let comparison = '';
  for (const mention of scene.list) {
    if (mention.figure.kind !== 'amount' || mention.role === 'change') continue;
    scene.know(mention, amountClaim(scene, mention, several.nameOf(mention)));
  }
  for (const mention of scene.list) {
    const dealt = several.read(mention);
    if (dealt) {
      claims.push(...dealt);
      continue;
    }
    switch (mention.role) {
      case 'level':
      case 'base': {
        const claim = scene.claimOf(mention)!;
        claims.push(claim);
        const head = saidAgain(scene, mention);
        const opening = head && scene.claimOf(head);
        if (opening) claims.push({ kind: 'again', claim, head: opening });
        break;
      }
      case 'change': {
        const change = changeClaim(scene, mention, comparison);
        comparison = change.comparison;
        claims.push(change);
        const rate = rateBeside(scene, mention);
        if (rate && !spoken.has(rate)) {
          spoken.add(rate);
          claims.push(rateOf(change, rate));
        }
        break;
      }
      case 'rate': {
        if (spoken.has(mention) || isSpokenForLater(scene, mention)) break;
        const claim = rateClaim(scene, mention);
        if (claim) claims.push(claim);
        break;
      }
      case 'share':
      case 'completion':
      case 'of': {
        const claim = quotient(scene, mention);
        if (claim) claims.push(claim);
        break;
      }
      default:
    }
  }
  return [...claims, ...flatClaims(scene)];
}

function rateOf(change: ChangeClaim, rate: Mention): RateClaim {
  const { current, prior, settled, certain } = change;
  return { kind: 'rate', figure: rate.figure, direction: change.direction, change, current, prior, settled, certain };
}

function isSpokenForLater(scene: Scene, rate: Mention): boolean {
  const next = scene.list[scene.placeOf(rate) + 1];
  return next?.role === 'change' && rateBeside(scene, next) === rate;
}

function quotient(scene: Scene, mention: Mention): Claim | undefined {
  if (mention.role === 'share') return shareClaim(scene, mention);
  if (mention.role === 'completion') return completionClaim(scene, mention);
  const words = scene.list[scene.placeOf(mention) - 1]!.words;
  if (words.some(({ kind }) => kind === 'completes')) return completionClaim(scene, mention);
  return words.some(({ kind }) => kind === 'share') ? shareClaim(scene, mention) : undefined;
}
