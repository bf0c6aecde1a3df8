import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '“三公”经费各项包含基本支出中对应的经济分类科目：30212 因公出国（境）费用、30217 公务接待费、30231 公务用车运行维护费、31013 公务用车购置。经济分类科目的数不应大于“三公”经费表的对应数；项目支出也可列“三公”经费，因此可以小于。',
    en: 'Each public expense takes in the economic line of its name in basic expenditure: 30212, 30217, 30231, 31013. The line cannot be more than the public expense; it may be less, since projects may hold public expenses as well.',
  },
  advice: {
    'zh-cn': '核对两张表的口径（财政拨款、一般公共预算），口径一致时应更正其中一处。',
    en: 'Compare the funds of the two tables; if they are the same, one of the two figures is wrong.',
  },
  example: `一般公共预算基本支出情况表

单位：万元

| 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
| --- | --- | --- | --- | --- |
| 301 | 工资福利支出 | 210.00 | 210.00 | |
| 30101 | 基本工资 | 210.00 | 210.00 | |
| 302 | 商品和服务支出 | 14.60 | | 14.60 |
| 30201 | 办公费 | 11.00 | | 11.00 |
| 30217 | 公务接待费 | 3.60 | | 3.60 |
| | 合计 | 224.60 | 210.00 | 14.60 |

一般公共预算“三公”经费支出情况表

单位：万元

| 合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费 |
| --- | --- | --- | --- |
| 0.60 | 0 | 0 | 0.60 |
`,
  found: '3.60',
};
