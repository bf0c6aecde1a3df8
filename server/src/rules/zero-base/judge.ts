import type { PassagePlace } from '../../draft/draft.ts';
import { compare, HUNDRED, isZero } from '../../figures/decimal.ts';
import type { CompletionClaim } from '../../prose/claims.ts';
import { comparisons } from '../../prose/comparisons.ts';
import { claimsOf } from '../../prose/reader.ts';
import type { NumberWord } from '../../prose/words.ts';
import { placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/** A rate without a base: everything is new, or nothing was there last year. */
export function zeroBase({ passage }: PassagePlace): readonly Verdict[] {
  const found: Verdict[] = [];
  for (const { current, prior, change, rate } of comparisons(passage)) {
    if (!rate || isNothing(rate.number) || rate.sign < 0 || rate.form !== 'by') continue;
    const fromZero = prior
      ? isNothing(prior) && current !== undefined && !isNothing(current)
      : current !== undefined &&
        change !== undefined &&
        change.form === 'by' &&
        change.sign > 0 &&
        !isNothing(change.number) &&
        compare(current.item.figure.amount, change.number.item.figure.amount) === 0;
    if (!fromZero) continue;
    const source = change?.number ?? prior!;
    found.push({
      rule: 'zero-base',
      at: { ...placeIn(passage, rate.number.start, rate.number.end), text: rate.number.item.figure.text },
      // 增长100% is how most departments write that it is new.
      atMost: compare(rate.number.item.figure.value, HUNDRED) === 0 ? 'information' : 'error',
      words: { said: rate.number.item.figure.text },
      repairs: [],
      sure: false,
      related: [{ at: placeIn(passage, source.start, source.end), role: change ? 'change' : 'prior' }],
    });
  }
  return found;
}

/** A completion of nothing: from a budget of zero there is no rate. */
export function completionOfNothing({ passage }: PassagePlace): readonly Verdict[] {
  const claims = claimsOf(passage).filter((claim): claim is CompletionClaim => claim.kind === 'completion');
  return claims.flatMap(({ figure, budget, outturn, start, end }) => {
    if (!budget || !isZero(budget.figure.value) || isZero(outturn.figure.value) || isZero(figure.value)) return [];
    const whole = compare(figure.value, { coefficient: 100n, scale: 0 }) === 0;
    const at = { ...placeIn(passage, start, end), text: figure.text };
    return [
      {
        rule: 'zero-base',
        at,
        atMost: whole ? ('warning' as const) : ('error' as const),
        words: { said: figure.text, of: 'budget' },
        repairs: [],
        sure: false,
        related: [{ at: placeIn(passage, budget.start, budget.end), role: 'prior' }],
      },
    ];
  });
}

function isNothing({ item }: NumberWord): boolean {
  return isZero(item.figure.value);
}
