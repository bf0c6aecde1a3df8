import type { WordRule } from '../rule.ts';
import { listedBefore, listedBeforeInCells } from './before.ts';
import { listedBelow } from './below.ts';
import { listedInSentence } from './judge.ts';
import { unitRoles } from './roles.ts';

export const rule: WordRule = {
  name: 'list-count',
  code: 'T218',
  severity: 'warning',
  title: { 'zh-cn': '个数与所列', en: 'A count and its list' },
  message: {
    'zh-cn': ({ said, listed }) => `个数与所列不符：写 ${said}，列出 ${listed}。`,
    en: ({ said, listed }) => `Count and list differ: ${said} said, ${listed} listed.`,
  },
  passages: [listedInSentence, listedBefore],
  tables: [listedBeforeInCells],
  drafts: [listedBelow, unitRoles],
};
