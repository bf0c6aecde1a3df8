import { isRise } from '../arithmetic.ts';
import type { RateClaim } from '../claims.ts';
import type { Mention } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { priorsOf } from './change.ts';

/** A rate whose change is not printed: 执行数为 A，安排 B，比…增加 x%; A，较上年的 B 下降 x%. */
export function rateClaim(scene: Scene, mention: Mention): RateClaim | undefined {
  const { figure } = mention;
  const priors = priorsOf(scene, mention);
  const currents = scene.candidates(mention).filter((other) => !scene.claimOf(other)?.lastYear);
  const signs = mention.sign === 0 ? ([1, -1] as const) : ([mention.sign] as const);
  const pairs = [
    ...priors.flatMap((prior) => currents.map((current) => ({ current, prior }))),
    // 年初预算 A，决算 B，增长 x%: the base is an amount like any other.
    ...currents.flatMap((current) =>
      currents
        .filter(
          (prior) => prior !== current && prior.sentence === mention.sentence && current.sentence === mention.sentence,
        )
        .map((prior) => ({ current, prior })),
    ),
  ];
  for (const sign of signs) {
    const pair = pairs.find(({ current, prior }) => isRise(figure, current.figure, prior.figure, sign));
    if (pair) return claim(scene, mention, pair.current, pair.prior, sign, true, true);
  }
  const own = currents.filter(({ sentence }) => sentence === mention.sentence);
  const certain = priors.length === 1 && own.length === 1 && !scene.isApart(mention) && mention.sign !== 0;
  return claim(scene, mention, own[0] ?? currents[0], priors[0], signs[0], false, certain);
}

function claim(
  scene: Scene,
  { figure }: Mention,
  current: Mention | undefined,
  prior: Mention | undefined,
  direction: 1 | -1,
  settled: boolean,
  certain: boolean,
): RateClaim {
  return {
    kind: 'rate',
    figure,
    direction,
    change: undefined,
    current: current && scene.claimOf(current),
    prior: prior?.figure,
    settled,
    certain,
  };
}
