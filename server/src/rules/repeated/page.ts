import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '同一事项的同一个数（对象、资金、口径、年度都相同）在正文中两次出现，两处应当相同；表格里没有这个数时，只能前后对照。',
    en: 'The same fact (subject, fund, measure and year) said twice in the text is said with the same figure. Where no table prints it, the two places can only be held against each other.',
  },
  advice: {
    'zh-cn': '多半是一处改了、另一处没有改。悬停可见另一处所在的行。',
    en: 'Usually one place was changed and the other was not. The hover names the line of the other.',
  },
  example: `## 三、2025年一般公共预算当年拨款情况

公务员医疗补助（2101103）2025年预算数为59.26万元，比上年预算增加3.21万元，增长5.73%。

## 四、一般公共预算增减变化的主要原因

公务员医疗补助（2101103）比上年预算增加3.12万元，主要是缴费基数调整。
`,
  found: '3.12',
  expected: '3.21',
};
