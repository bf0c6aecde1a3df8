import type { WordRule } from '../rule.ts';
import { goalYears } from './goals.ts';
import { halfYear, planYears, titleYears, yearCells } from './judge.ts';
import { proseYears } from './prose.ts';

export const rule: WordRule = {
  name: 'year',
  code: 'T215',
  severity: 'warning',
  title: { 'zh-cn': '年度', en: 'Year' },
  message: {
    'zh-cn': ({ kind, should, budget }) => {
      if (kind === 'half') return '部门预决算按年度公开，此处应为“上年”。';
      if (kind === 'plan') return `前一栏已是 ${budget} 年预算，规划应从 ${should} 年起。`;
      if (kind === 'cell') return `不是年份${should ? `，应为 ${should}` : ''}。`;
      if (kind === 'base') return `比较的年度有误：全文与上年比较，此处应为 ${should} 年。`;
      if (kind === 'subject') return `年度未更新：全文说的是 ${should} 年，此处疑为上一年文稿的字样。`;
      if (kind === 'goal') return `同一列的绩效目标说的是 ${should} 年，此处疑为上一年文稿的字样。`;
      return `标题中的年度与全文不一致，应为 ${should}。`;
    },
    en: ({ kind, should, budget }) => {
      if (kind === 'half') return 'A yearly disclosure: 上年 is meant and not 上半年.';
      if (kind === 'plan') return `The column before is the budget of ${budget}; the plan begins with ${should}.`;
      if (kind === 'cell') return `Not a year${should ? `; should be ${should}` : ''}.`;
      if (kind === 'base') return `The year compared with: this draft compares with ${should}.`;
      if (kind === 'subject') return `Left over from last year’s draft: the text is about ${should}.`;
      if (kind === 'goal') return `Left over from last year’s draft: the goals beside it are for ${should}.`;
      return `The year in this title is not the document’s; should be ${should}.`;
    },
  },
  passages: [halfYear],
  tables: [yearCells],
  drafts: [titleYears, planYears, proseYears, goalYears],
};
