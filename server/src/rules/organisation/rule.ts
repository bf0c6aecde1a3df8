import type { WordRule } from '../rule.ts';
import { ownName } from './judge.ts';

export const rule: WordRule = {
  name: 'organisation',
  code: 'T216',
  severity: 'warning',
  title: { 'zh-cn': '部门名称', en: 'Name of the department' },
  message: {
    'zh-cn': ({ name, should }) => `部门名称有误：“${name}”，其他标题为“${should}”。`,
    en: ({ name, should }) => `Slip in the department’s name: ${name}; other titles have ${should}.`,
  },
  drafts: [ownName],
};
