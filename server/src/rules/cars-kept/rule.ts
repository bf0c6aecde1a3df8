import type { WordRule } from '../rule.ts';
import { carsKept } from './judge.ts';

export const rule: WordRule = {
  name: 'cars-kept',
  code: 'T231',
  severity: 'information',
  title: { 'zh-cn': '公务用车保有量与车辆数', en: 'Cars kept and cars owned' },
  message: {
    'zh-cn': ({ owned, kept }) =>
      `共有车辆 ${owned} 辆，公务用车保有量 ${kept} 辆；所列车辆中没有其他用途的，两数不一致，请核实或说明。`,
    en: ({ owned, kept }) =>
      `${owned} cars are owned and ${kept} official cars kept; no car listed is for another use: check the counts, or say why they differ.`,
  },
  drafts: [carsKept],
};
