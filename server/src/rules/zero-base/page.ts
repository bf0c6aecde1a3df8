import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': '上年数为零时没有增长率。习惯上写“增长100%”，严格说没有可比基数。',
    en: 'Where last year’s amount is zero there is no rate. 增长100% is a habit; strictly there is no base.',
  },
  advice: {
    'zh-cn': '可写“上年无此项安排，不可比”。本地模板要求写 100% 的，可以关闭本规则。',
    en: 'Say that there was nothing last year. Where the local template wants 100%, switch the rule off.',
  },
  example: `## 三、支出预算情况

档案数字化预算120.00万元，比上年增加120.00万元，增长100%。
`,
  found: '100%',
};
