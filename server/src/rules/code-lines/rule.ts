import type { EquationRule } from '../rule.ts';

export const rule: EquationRule = {
  name: 'code-lines',
  code: 'T109',
  severity: 'warning',
  title: { 'zh-cn': '科目行漏计项目', en: 'A code’s line leaves out a project' },
  sides: { 'zh-cn': '科目行与所属各项目行', en: 'the line of a code and the projects under it' },
};
