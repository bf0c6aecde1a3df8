import type { WordRule } from '../rule.ts';
import { projectClasses } from './judge.ts';

export const rule: WordRule = {
  name: 'project-class',
  code: 'T312',
  severity: 'warning',
  title: { 'zh-cn': '项目的功能分类', en: 'Class of a project' },
  message: {
    'zh-cn': ({ project, money, code, said, should, name, measure }) =>
      `项目“${project}”金额 ${money}，各表 ${code} 的${measure === 'project' ? '项目' : ''}支出${said === '' ? '没有列数' : `只有 ${said}`}；同额的支出列在 ${should} ${name}。`,
    en: ({ project, money, code, said, should, name, measure }) =>
      `The project ${project} has ${money}; the tables print ${said === '' ? 'nothing' : `only ${said}`}${measure === 'project' ? ' for projects' : ''} under ${code}, and just this amount under ${should} ${name}.`,
  },
  drafts: [projectClasses],
};
