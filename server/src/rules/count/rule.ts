import type { EquationRule } from '../rule.ts';

export const rule: EquationRule = {
  name: 'count',
  code: 'T212',
  severity: 'warning',
  title: { 'zh-cn': '人员车辆等个数', en: 'Counts and their sorts' },
  sides: { 'zh-cn': '总数与所列各类之和', en: 'the count and the sorts that make it up' },
};
