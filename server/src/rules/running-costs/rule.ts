import type { WordRule } from '../rule.ts';
import { runningCosts } from './judge.ts';

export const rule: WordRule = {
  name: 'running-costs',
  code: 'T242',
  severity: 'warning',
  title: { 'zh-cn': '机关运行经费取数', en: 'Running costs of another table' },
  message: {
    'zh-cn': ({ said, title, office }) =>
      `机关运行经费 ${said} 与“${title}”的合计完全相同，又大于公用经费 ${office}，多半取错了表。`,
    en: ({ said, title, office }) =>
      `The running costs, ${said}, are the total of ${title} and more than all 公用经费 (${office}): probably taken from the wrong table.`,
  },
  drafts: [runningCosts],
};
