import { keptFor } from '../../collections.ts';
import type { Passage } from '../../draft/passage.ts';
import { readExactly } from '../../equations/exact.ts';
import { type Reading, type Relation, ShareRelation } from '../../equations/relation.ts';
import { compare } from '../../figures/decimal.ts';
import { type ProseFigure, proseFigures } from '../../prose/tokens.ts';
import { SHARE_OF_COUNT } from '../../vocabulary/counted.ts';
import { sameUnit } from './counts.ts';

/** A share of what is counted: 15 of 20 is 75 % and nothing around it. */
class CountShareRelation extends ShareRelation {
  constructor(share: ProseFigure, part: ProseFigure, whole: ProseFigure) {
    super('share', share.figure, part.figure, whole.figure, 'warning');
  }

  override holds(reading: Reading): boolean {
    return super.holds(readExactly(reading));
  }
}

/** 项目20个，其中新增项目5个，占项目总数的25%: the count right before 占, of one before it. */
export const countShares = keptFor((passage: Passage): readonly Relation[] => {
  if (!passage.folded.includes('%') || !passage.folded.includes('占')) return [];
  const figures = proseFigures(passage);
  return figures.flatMap((share, at) => {
    const part = figures[at - 1];
    if (!part || !isShare(share) || !isCount(part) || part.sentence !== share.sentence) return [];
    const wholes = figures
      .slice(0, at - 1)
      .filter((other) => isCount(other) && sameUnit(other.figure.unit, part.figure.unit) && isLess(part, other))
      .reverse();
    const shares = wholes.map((whole) => new CountShareRelation(share, part, whole));
    const held = shares.find(({ agrees }) => agrees);
    const [only] = shares;
    // Of several that it may be of, none can be told to be the one.
    const certain = shares.length === 1 && wholes[0]!.sentence === part.sentence;
    return held ? [held] : certain ? [only!] : [];
  });
});

function isShare({ figure, chunk }: ProseFigure): boolean {
  return figure.kind === 'percent' && figure.unit === '%' && SHARE_OF_COUNT.test(chunk);
}

function isCount({ figure }: ProseFigure): boolean {
  return figure.kind === 'count' && figure.decimals === 0 && figure.unit !== '';
}

function isLess(part: ProseFigure, whole: ProseFigure): boolean {
  return compare(part.figure.amount, whole.figure.amount) <= 0;
}
