import type { RulePage } from '../rule.ts';

const tables = (second: string) => `# 某县档案馆2025年度单位预算

## 2025年单位收入预算总表

编制单位：某县档案馆　　单位：万元

| 项目 | 预算数 |
| --- | --- |
| 财政拨款收入 | 500.30 |
| 收入总计 | 500.30 |

## ${second}

编制单位：某县档案馆　　单位：万元

| 项目 | 预算数 |
| --- | --- |
| 文化旅游体育与传媒支出 | 500.30 |
| 支出总计 | 500.30 |

## 2025年单位财政拨款收支预算总表

编制单位：某县档案馆　　单位：万元

| 项目 | 预算数 | 项目 | 预算数 |
| --- | --- | --- | --- |
| 一般公共预算 | 500.30 | 文化旅游体育与传媒支出 | 500.30 |
| 收入总计 | 500.30 | 支出总计 | 500.30 |
`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '各表表题和编制行的用语一致：单位预算的表题写“单位”，预算表的表题写“预算”。只有一处与其余各处不同才提示；“部门预算经济分类”等固定名称不算。',
    en: 'Titles of tables and the lines over them use the same words: 单位 in the budget of a unit, 预算 in a budget. Only one place that differs from all others is reported; set names such as 部门预算经济分类 do not count.',
  },
  advice: {
    'zh-cn': '多半是从部门预算或上年决算的文稿中沿用的表题。',
    en: 'Usually a title taken over from the department’s budget or from last year’s accounts.',
  },
  example: tables('2025年部门支出预算总表'),
  found: '部门',
  expected: '单位',
  right: tables('2025年单位支出预算总表'),
};
