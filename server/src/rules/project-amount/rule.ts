import type { EquationRule } from '../rule.ts';

export const rule: EquationRule = {
  name: 'project-amount',
  code: 'T108',
  severity: 'error',
  title: { 'zh-cn': '项目金额', en: 'Amount of a project' },
  sides: { 'zh-cn': '项目金额与资金合计', en: 'the project’s amount and its money' },
};
