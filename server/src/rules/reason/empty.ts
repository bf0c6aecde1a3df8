import type { PassagePlace } from '../../draft/draft.ts';
import { isLegend } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { REASON_LEFT_OUT } from '../../vocabulary/reasons.ts';
import { placeIn, squeeze } from '../squeezed.ts';

/** 主要原因是。: the reason was to be filled in. */
export function emptyReasons({ passage, section }: PassagePlace): readonly Verdict[] {
  if (!passage.folded.includes('原因') || isLegend(passage, section)) return [];
  const text = squeeze(passage);
  return [...text.label.matchAll(REASON_LEFT_OUT)].map(({ index, 0: said }): Verdict => {
    const at = placeIn(text, index, said.length);
    const words = { kind: 'empty', word: '', reason: '' };
    return { rule: 'reason', at, atMost: 'warning', words, repairs: [], sure: false, related: [] };
  });
}
