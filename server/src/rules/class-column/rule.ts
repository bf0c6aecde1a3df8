import type { WordRule } from '../rule.ts';
import { classColumns } from './judge.ts';

export const rule: WordRule = {
  name: 'class-column',
  code: 'T420',
  severity: 'warning',
  title: { 'zh-cn': '人员与公用经费', en: 'Staff and office expenses' },
  message: {
    'zh-cn': ({ kind, code, name }) =>
      kind === 'staff'
        ? `${code} ${name}属于人员经费，此处列在公用经费栏。`
        : `${code} ${name}属于公用经费，此处列在人员经费栏。`,
    en: ({ kind, code, name }) =>
      kind === 'staff'
        ? `${code} ${name} is an expense for staff; it stands in the column of 公用经费.`
        : `${code} ${name} is an expense of the office; it stands in the column of 人员经费.`,
  },
  drafts: [classColumns],
};
