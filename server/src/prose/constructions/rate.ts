import { type Decimal, isZero, subtract } from '../../figures/decimal.ts';
import { isRise } from '../arithmetic.ts';
import type { RateClaim } from '../claims.ts';
import type { Construction, ConstructionPage } from '../construction.ts';
import type { Mention } from '../mentions.ts';
import { claimed } from '../quotients.ts';
import type { Scene } from '../scene.ts';
import { asPercent, asPrinted } from '../written.ts';
import { priorsOf, rateBeside } from './change.ts';
import { writeFlat } from './flat.ts';

/** A rate whose change is not printed: 执行数为 A，安排 B，比…增加 x%; A，较上年的 B 下降 x%. */
function rateClaim(scene: Scene, mention: Mention): RateClaim | undefined {
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

function read(scene: Scene, mention: Mention) {
  if (mention.role !== 'rate') return undefined;
  return scene.spokenFor.has(mention) || isSpokenForLater(scene, mention) ? [] : claimed(rateClaim(scene, mention));
}

function isSpokenForLater(scene: Scene, rate: Mention): boolean {
  const next = scene.list[scene.placeOf(rate) + 1];
  return next?.role === 'change' && rateBeside(scene, next) === rate;
}

export const construction: Construction = { read };

/** `比上年增长7.14%`, where the change itself is not printed; nothing from nothing. Amounts in 元. */
export function writeRate(current: Decimal, prior: Decimal, comparison = '上年'): string {
  const change = subtract(asPrinted(current), asPrinted(prior));
  if (isZero(change)) return writeFlat(comparison);
  const rate = asPercent(change, prior);
  return rate ? `比${comparison}${change.coefficient > 0n ? '增长' : '下降'}${rate}` : '';
}

export const page: ConstructionPage = {
  examples: [
    {
      name: { 'zh-cn': '增减率与两年的数', en: 'A rate and the amounts of two years' },
      title: '## 三、支出预算情况',
      wrong: ['项目支出240.00万元，比2024年预算数300.00万元下降⟦25.00%⟧{growth → 20.00%}。'],
      right: ['项目支出240.00万元，比2024年预算数300.00万元下降20.00%。'],
    },
  ],
};
