import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { type Comparison, comparisons } from '../../prose/comparisons.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { against } from './against.ts';
import { becomes, ratio } from './becomes.ts';
import { contradiction, doubledSign } from './contradiction.ts';
import { unchanged } from './unchanged.ts';

/**
 * A direction word against the numbers of its own sentence. Said only where the numbers agree among themselves, so
 * that nothing but the word can be wrong:
 *
 * 本年 A，上年 B，增加 C   where B − A = C        → 减少
 * 由 B 增加到 A            where B > A            → 减少
 * 增加 C，下降 r%          one after the other    → the two contradict
 * 减少为 C                 where C is the change  → 减少
 * 增长 r%                  where r is A ÷ B       → the rate
 * 减少 -C，下降 r%         the sign once more      → C
 * 上年 B，与上年持平       where A ≠ B
 */
export function direction({ passage }: PassagePlace): readonly Verdict[] {
  const found = comparisons(passage);
  if (found.length === 0) return found as readonly never[];
  return found.flatMap((comparison) => judge(passage, comparison) ?? []);
}

function judge(passage: Passage, comparison: Comparison): Verdict | undefined {
  return (
    doubledSign(passage, comparison) ??
    against(passage, comparison) ??
    contradiction(passage, comparison) ??
    becomes(passage, comparison) ??
    ratio(passage, comparison) ??
    unchanged(passage, comparison)
  );
}
