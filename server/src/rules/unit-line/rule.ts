import type { WordRule } from '../rule.ts';
import { unitLine } from './judge.ts';

export const rule: WordRule = {
  name: 'unit-line',
  code: 'T232',
  severity: 'error',
  title: { 'zh-cn': '表的单位', en: 'The unit of a table' },
  message: {
    'zh-cn': ({ unit, should }) => `本表单位写“${unit}”，表中各数在别处都是以“${should}”计的，单位应为“${should}”。`,
    en: ({ unit, should }) =>
      `The unit of this table is ${unit}, but its amounts stand elsewhere in ${should}: the unit should be ${should}.`,
  },
  drafts: [unitLine],
};
