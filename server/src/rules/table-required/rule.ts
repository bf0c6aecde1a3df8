import type { WordRule } from '../rule.ts';
import { requiredTables } from './judge.ts';

export const rule: WordRule = {
  name: 'table-required',
  code: 'T412',
  severity: 'information',
  title: { 'zh-cn': '应公开的表', en: 'Tables to be published' },
  message: {
    'zh-cn': ({ kind, title }) => {
      if (kind === 'absent') return `缺少应当公开的表：${title}。没有数据的列出空表并说明。`;
      return kind === 'functional'
        ? `“${title}”应当公开到支出功能分类的项级科目。`
        : `“${title}”应当公开到支出经济分类的款级科目。`;
    },
    en: ({ kind, title }) => {
      if (kind === 'absent')
        return `Not there, and to be published: ${title}. A table without money is published empty, with the reason.`;
      return kind === 'functional'
        ? `${title} has to go down to the items (项) of the functional classification.`
        : `${title} has to go down to the groups (款) of the economic classification.`;
    },
  },
  drafts: [requiredTables],
};
