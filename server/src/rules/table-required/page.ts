import { SEVEN_TABLES } from '../examples.ts';
import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '部门预算和决算应当公开的表（财预〔2016〕143号《地方预决算公开操作规程》）：收支总表、收入总表、支出总表、财政拨款收支总表、一般公共预算支出表、基本支出表、“三公”经费支出表、政府性基金预算支出表；功能分类公开到项级，基本支出的经济分类公开到款级。已有大半时才提示所缺的表。',
    en: 'Tables that a department publishes (财预〔2016〕143号): eight for the budget, eight for the final accounts; functional codes down to items, economic codes of basic expenditure down to groups. What is missing is said only once most of them are there.',
  },
  advice: {
    'zh-cn': '没有数据的表也应公开空表并说明。涉密内容除外。',
    en: 'A table without data is published empty, with the reason. Secret content is exempt.',
  },
  example: SEVEN_TABLES,
  found: '白石县水利局2024年部门预算',
};
