import type { EquationRule } from '../rule.ts';

export const rule: EquationRule = {
  name: 'completion',
  code: 'T205',
  severity: 'error',
  title: { 'zh-cn': '预算完成率', en: 'Completion of the budget' },
  sides: { 'zh-cn': '完成率与决算数、预算数', en: 'the completion rate, the outturn and the budget' },
};
