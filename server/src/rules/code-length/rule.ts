import type { WordRule } from '../rule.ts';
import { codeLengths } from './judge.ts';

export const rule: WordRule = {
  name: 'code-length',
  code: 'T311',
  severity: 'warning',
  title: { 'zh-cn': '编码位数', en: 'Digits of a code' },
  message: {
    'zh-cn': () => '科目编码为三、五或七位，此处是四位，漏了一位。',
    en: () => 'A code has three, five or seven digits; here are four, so that one is missing.',
  },
  tables: [codeLengths],
};
