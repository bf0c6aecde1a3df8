import type { WordRule } from '../rule.ts';
import { target } from './judge.ts';

export const rule: WordRule = {
  name: 'target',
  code: 'T221',
  severity: 'warning',
  title: { 'zh-cn': '绩效指标测算', en: 'Targets and the project’s money' },
  message: {
    'zh-cn': ({ said, should, price, amount }) =>
      `人数与单位成本、项目资金差十倍：按 ${price} 元/人和 ${amount} 万元推算，${said} 应为 ${should}。`,
    en: ({ said, should, price, amount }) =>
      `Off by a factor of ten: at ${price} 元/人 and ${amount} 万元, ${said} should be ${should}.`,
  },
  tables: [target],
};
