import type { RulePage } from '../rule.ts';

const draft = (costs: string) => `一般公共预算支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
| --- | --- | --- | --- | --- |
| 201 | 一般公共服务支出 | 436.20 | 381.80 | 54.40 |
| 20126 | 档案事务 | 436.20 | 381.80 | 54.40 |
| 2012601 | 行政运行 | 436.20 | 381.80 | 54.40 |
| | 合计 | 436.20 | 381.80 | 54.40 |

政府购买服务预算表

单位：万元

| 购买项目 | 金额 |
| --- | --- |
| 物业管理服务 | 87.30 |
| 档案整理服务 | 31.05 |
| 合计 | 118.35 |

## 机关运行经费情况

2026年某县档案馆机关运行经费财政拨款预算${costs}万元。
`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '机关运行经费一般是行政单位和参公单位的公用经费。它大于全部公用经费，又与采购、购买服务等表的合计一分不差的，提示核对。',
    en: 'What the offices cost to run is mostly their 公用经费. Where it is more than all of that and, to the last digit, the total of a table of procurement or bought services, it was probably taken from there.',
  },
  advice: {
    'zh-cn': '核对公用经费一栏；口径不同的，请说明。',
    en: 'Look at the column of 公用经费; if something else is meant, say so.',
  },
  example: draft('118.35'),
  found: '118.35万元',
  right: draft('54.40'),
};
