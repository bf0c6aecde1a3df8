import type { WordRule } from '../rule.ts';
import { cutNames } from './cut.ts';
import { ownName } from './judge.ts';
import { namesOverTables } from './lines.ts';

export const rule: WordRule = {
  name: 'organisation',
  code: 'T216',
  severity: 'warning',
  title: { 'zh-cn': '部门名称', en: 'Name of the department' },
  message: {
    'zh-cn': ({ kind, name, should }) =>
      kind === 'line'
        ? `编制单位名称不一致：此处“${name}”，其余各表为“${should}”。`
        : `部门名称有误：“${name}”，其他标题为“${should}”。`,
    en: ({ kind, name, should }) =>
      kind === 'line'
        ? `Another name over this table: ${name}; the others have ${should}.`
        : `Slip in the department’s name: ${name}; other titles have ${should}.`,
  },
  drafts: [ownName, namesOverTables, cutNames],
};
