import type { PassagePlace } from '../../draft/draft.ts';
import { placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { GAP } from '../../vocabulary/templates.ts';

/** Gaps that are still open: 〔待填：增减原因〕. */
export function openGaps({ passage }: PassagePlace): readonly Verdict[] {
  if (!passage.text.includes('〔')) return [];
  return [...passage.folded.matchAll(GAP)].map(({ index, 0: gap, 1: what = '' }) => ({
    rule: 'gap',
    at: placeIn(passage, index, index + gap.length),
    atMost: 'information',
    words: { what: what.trim() },
    repairs: [],
    sure: false,
    related: [],
  }));
}
