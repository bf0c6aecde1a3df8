import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '正文说没有使用政府性基金（国有资本经营）预算安排的支出，对应的表就不应有数据；说没有政府采购等预算，前面就没有它的金额；说某款各项不予公开，表中就不会全部列出；说用于项目支出，各表的项目支出就不全是零。',
    en: 'Where the text says that nothing is spent of a fund, its table holds no amount; what is said to be none, as procurement, has no amount above; items that are withheld are not all listed; and what is spent on projects is not zero in every table.',
  },
  advice: { 'zh-cn': '核对表与文，改其中一处。', en: 'Compare table and text and correct one of them.' },
  example: `政府性基金预算支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| 212 | 城乡社区支出 | 40.00 | | 40.00 |
| 21208 | 国有土地使用权出让收入安排的支出 | 40.00 | | 40.00 |
| 2120899 | 其他国有土地使用权出让收入安排的支出 | 40.00 | | 40.00 |
| | 合计 | 40.00 | | 40.00 |


## 政府性基金预算情况

本部门没有使用政府性基金预算拨款安排的支出。
`,
  found: '没有使用政府性基金预算拨款安排的支出',
};
