import type { CheckedDraft } from '../check.ts';
import type { Usage } from '../codes/usage.ts';
import { type Mention, type Token, tokensOf } from '../facts/codes/mention.ts';
import type { Region } from '../text/split.ts';

/** A mention and the token of it that stands at a place. */
export interface MentionHere {
  readonly mention: Mention;
  readonly token: Token;
}

/** The code or name at an offset. */
export function mentionAt(checked: CheckedDraft, usage: Usage, offset: number): MentionHere | undefined {
  const region = regionAt(checked, offset);
  if (!region) return undefined;
  const at = offset - checked.startOfRegion(region);
  let best: MentionHere | undefined;
  for (const mention of usage.mentions) {
    if (!stands(mention, region)) continue;
    for (const token of tokensOf(mention)) {
      if (token.region !== region || at < token.start || at > token.end) continue;
      // Between two tokens that touch, the one that begins here.
      if (!best || token.start > best.token.start) best = { mention, token };
    }
  }
  return best;
}

function stands({ codeParts, nameToken }: Mention, region: Region): boolean {
  return nameToken?.region === region || codeParts.some((part) => part.region === region);
}

/** The region an offset stands in. */
export function regionAt({ draft }: CheckedDraft, offset: number): Region | undefined {
  const { regions, starts } = draft.split;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return regions[low - 1];
}
