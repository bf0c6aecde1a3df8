import type { WordRule } from '../rule.ts';
import { carsApart } from './judge.ts';

export const rule: WordRule = {
  name: 'cars-apart',
  code: 'T230',
  severity: 'warning',
  title: { 'zh-cn': '公务用车购置与运行', en: 'Cars bought and run' },
  message: {
    'zh-cn': () => '公务用车购置费和运行维护费应分别说明，此处只有合计。',
    en: () => 'What is spent on buying cars and on running them is told apart; here is only the sum.',
  },
  drafts: [carsApart],
};
