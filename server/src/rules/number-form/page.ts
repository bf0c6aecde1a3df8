import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '数字写得像数字：单位不重复（万元元、%%），小数点和千分位逗号在应在的位置，首位不是 0（011.13），并列的数都带单位——旁边的增长率都有 %，这一个也应有；旁边是万元，57.00 万 就缺一个“元”；同一张表的金额小数位数一致（11.320 夹在两位小数的数中间）。',
    en: 'Numbers are written as numbers: no unit twice (万元元, %%), points and commas where they belong, no zero in front (011.13), and a unit wherever the neighbours have one, 万元 and not 万 among them; the amounts of one table have as many decimals (11.320 among numbers with two).',
  },
  advice: {
    'zh-cn': '缺少的单位按相邻的数补上，但请看清是万元还是元。',
    en: 'The missing unit is that of the neighbours; see whether 万元 or 元 is meant.',
  },
  example: `## 三、支出预算情况

公用经费比上年增加5.20万元，增长12.5，其中培训费增长8.3%。
`,
  found: '12.5',
  expected: '12.5%',
};
