import type { WordRule } from '../rule.ts';
import { projectGrounds } from './judge.ts';

export const rule: WordRule = {
  name: 'project-basis',
  code: 'T245',
  severity: 'warning',
  title: { 'zh-cn': '项目的立项依据', en: 'What a project rests on' },
  message: {
    'zh-cn': ({ project, other, said, own, more }) =>
      `${said} 在绩效目标表中是项目“${other}”的依据；项目“${project}”的绩效目标表所列依据是 ${own}${more ? ' 等' : ''}，此处多半串到了另一个项目。`,
    en: ({ project, other, said, own, more }) =>
      `${said} is what the project ${other} rests on in its performance table; that of ${project} names ${own}${more ? ' and others' : ''}. It was probably taken from the other project.`,
  },
  drafts: [projectGrounds],
};
