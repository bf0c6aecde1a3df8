import type { WordRule } from '../rule.ts';
import { goalsAgainstTargets } from './goals.ts';
import { indicators } from './judge.ts';
import { soleCosts } from './money.ts';

export const rule: WordRule = {
  name: 'indicator',
  code: 'T225',
  severity: 'warning',
  title: { 'zh-cn': '绩效指标值', en: 'Value of a target' },
  message: {
    'zh-cn': ({ kind, label, said, unit, money, more }) => {
      const often = more ? `同样的值共 ${more} 处。` : '';
      if (kind === 'more-than-all') return `“${label}”不会达到 ${said}，多半是多写了一位或单位有误。${often}`;
      if (kind === 'unit') return `“${label}”应是百分比，此处的单位却是“${unit}”。`;
      if (kind === 'floor') return `成本类指标“${label}”应是上限（≤），此处写成了下限“${said}”。`;
      if (kind === 'goal') return `“${label}”的指标值 ${said} 与年度目标中的 ${money} 不一致。`;
      if (kind === 'other-money') return `“${label}”为 ${said}，与本项目的资金 ${money} 不一致。`;
      if (kind === 'above-money') return `“${label}”的上限 ${said} 高于本项目的资金 ${money}，请核对。`;
      return `“${label}”的上限 ${said} 低于本项目的资金 ${money}。`;
    },
    en: ({ kind, label, said, unit, money, more }) => {
      const often = more ? ` The same value stands in ${more} places.` : '';
      if (kind === 'more-than-all')
        return `${label} cannot be ${said}: a digit too many, or another unit is meant.${often}`;
      if (kind === 'unit') return `${label} is a percentage; the unit here is ${unit}.`;
      if (kind === 'floor') return `${label} is a cost and needs a ceiling (≤); ${said} is a floor.`;
      if (kind === 'goal') return `The target of ${label} is ${said}; the goal of the project says ${money}.`;
      if (kind === 'other-money') return `${label} is set at ${said}, the project’s money is ${money}.`;
      if (kind === 'above-money') return `The ceiling of ${label}, ${said}, is above the project’s money, ${money}.`;
      return `The ceiling of ${label}, ${said}, is below the project’s money, ${money}.`;
    },
  },
  tables: [goalsAgainstTargets],
  drafts: [indicators, soleCosts],
};
