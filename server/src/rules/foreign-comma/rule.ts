import type { WordRule } from '../rule.ts';
import { foreignCommas } from './judge.ts';

export const rule: WordRule = {
  name: 'foreign-comma',
  code: 'T223',
  severity: 'information',
  title: { 'zh-cn': '半角逗号', en: 'A comma of another alphabet' },
  message: {
    'zh-cn': ({ more }) => `中文之间用了半角逗号${more ? `，全文共 ${more} 处` : ''}，应为“，”。`,
    en: ({ more }) =>
      `A half-width comma between Chinese words${more ? `, in ${more} places of this draft` : ''}; write ，.`,
  },
  drafts: [foreignCommas],
};
