import type { WordRule } from '../rule.ts';
import { vehicles, zeroQuantity } from './judge.ts';

export const rule: WordRule = {
  name: 'zero-quantity',
  code: 'T213',
  severity: 'warning',
  title: { 'zh-cn': '数量为零而有金额', en: 'Nothing that costs something' },
  message: {
    'zh-cn': ({ kind, amount }) =>
      kind === 'vehicles'
        ? `车辆为零，却有公务用车运行费 ${amount}。请说明租用或核对车辆数。`
        : `数量为零，价值却是 ${amount}。`,
    en: ({ kind, amount }) =>
      kind === 'vehicles'
        ? `No vehicle, yet ${amount} for running vehicles. Say that they are hired, or see how many there are.`
        : `There is none, yet it is worth ${amount}.`,
  },
  passages: [zeroQuantity],
  drafts: [vehicles],
};
