import { SHARE_TAIL, wholeNamed } from '../../vocabulary/shares.ts';
import type { ShareClaim } from '../claims.ts';
import type { Mention } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { wordsBetween } from '../words.ts';

const TAIL = new RegExp(`${SHARE_TAIL}$`);

/** A 万元，占…的 x%: the part, and the whole as far as the words name it. */
export function shareClaim(scene: Scene, mention: Mention): ShareClaim | undefined {
  const at = scene.placeOf(mention);
  const printed = mention.role === 'of' ? scene.list[at - 1] : undefined;
  const candidates = scene
    .candidates(printed ?? mention)
    .filter((other) => other !== printed && other.start < mention.start && !scene.claimOf(other)?.lastYear);
  const own = candidates.filter(({ sentence }) => sentence === mention.sentence);
  const part = own[0] ?? (candidates[0]?.entry === mention.entry ? candidates[0] : undefined);
  const claim = part && scene.claimOf(part);
  if (!claim) return undefined;
  const rivals = candidates.filter((other) => other !== part).flatMap((other) => scene.claimOf(other) ?? []);
  const whole = mention.word ? wordsBetween(scene.passage, mention.word.end, mention.start).replace(TAIL, '') : '';
  return {
    kind: 'share',
    figure: mention.figure,
    part: claim,
    rivals,
    whole: wholeNamed(whole) || amongOf(scene, mention),
    printed: printed?.figure,
  };
}

/** 2024年度“三公”经费支出决算中，A 万元，占 x%；B 万元，占 y%: the whole, named once before all its parts. */
function amongOf(scene: Scene, mention: Mention): string {
  const first = scene.list.find(({ sentence }) => sentence === mention.sentence)!;
  const words = scene.between(scene.list[scene.placeOf(first) - 1], first);
  const [among, ...rest] = words.split('中,');
  return rest.length === 1 ? among!.slice(among!.lastIndexOf('。') + 1) : '';
}
