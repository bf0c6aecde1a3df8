import type { WordRule } from '../rule.ts';
import { projectCounts } from './judge.ts';

export const rule: WordRule = {
  name: 'project-count',
  code: 'T243',
  severity: 'warning',
  title: { 'zh-cn': '绩效项目个数与金额', en: 'Projects said and listed' },
  message: {
    'zh-cn': ({ kind, said, listed, count }) =>
      kind === 'count'
        ? `项目个数与所列不符：写 ${said} 个，列出 ${listed} 个，金额相符。`
        : `项目金额与所列不符：写 ${said}，所列 ${count} 个项目合计 ${listed}。`,
    en: ({ kind, said, listed, count }) =>
      kind === 'count'
        ? `${said} projects said, ${listed} listed; their money agrees.`
        : `The money of the projects is said to be ${said}; the ${count} that are listed add up to ${listed}.`,
  },
  drafts: [projectCounts],
};
