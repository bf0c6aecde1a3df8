import type { WordRule } from '../rule.ts';
import { assetDates, impossibleDates } from './judge.ts';

export const rule: WordRule = {
  name: 'date',
  code: 'T227',
  severity: 'warning',
  title: { 'zh-cn': '日期', en: 'Date' },
  message: {
    'zh-cn': ({ kind, said, should }) => {
      if (kind === 'none') return `没有“${said}”这个日期。`;
      if (kind === 'ahead') return `“${said}”晚于本预算的编制时间，应为 ${should} 年。`;
      return `决算的资产按本年年末填报，“${said}”应为 ${should} 年。`;
    },
    en: ({ kind, said, should }) => {
      if (kind === 'none') return `There is no such date: ${said}.`;
      if (kind === 'ahead') return `${said} lies ahead of this document; ${should} is meant.`;
      return `Accounts count assets at the end of their own year: ${said} should be ${should}.`;
    },
  },
  passages: [impossibleDates],
  drafts: [assetDates],
};
