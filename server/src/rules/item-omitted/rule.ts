import type { WordRule } from '../rule.ts';

export const rule: WordRule = {
  name: 'item-omitted',
  code: 'T308',
  severity: 'information',
  title: { 'zh-cn': '正文遗漏的科目', en: 'Item that the text leaves out' },
  message: {
    'zh-cn': ({ code, name, amount }) => `正文逐项说明时没有提到 ${code} ${name}（表列 ${amount}）。`,
    en: ({ code, name, amount }) => `The list of items in the text leaves out ${code} ${name} (${amount} here).`,
  },
};
