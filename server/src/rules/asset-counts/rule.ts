import type { WordRule } from '../rule.ts';
import { carsBought, copiedCounts } from './judge.ts';

export const rule: WordRule = {
  name: 'asset-counts',
  code: 'T241',
  severity: 'warning',
  title: { 'zh-cn': '资产数量', en: 'Things held and bought' },
  message: {
    'zh-cn': ({ kind, said, other }) =>
      kind === 'cars'
        ? `购置车辆此处为 ${said}，别处为 ${other}。有用其他资金购置的，请说明。`
        : `拟购置的数量 ${said} 与现有的完全相同，多半是照抄了现有数。`,
    en: ({ kind, said, other }) =>
      kind === 'cars'
        ? `${said} bought here and ${other} elsewhere. Say so if some are paid for otherwise.`
        : `What is to be bought, ${said}, is just what there is already: probably copied.`,
  },
  drafts: [copiedCounts, carsBought],
};
