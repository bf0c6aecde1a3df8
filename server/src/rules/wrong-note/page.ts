import type { RulePage } from '../rule.ts';

const note = (fund: string) => `政府性基金预算支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| | 合计 | | | |

注：本单位没有${fund}安排的支出，本表为空。
`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '空表下面的说明说的是本表的资金：政府性基金表下写没有政府性基金，国有资本经营预算表下写没有国有资本经营预算。',
    en: 'The note under an empty table speaks of that table’s fund.',
  },
  advice: {
    'zh-cn': '多半是复制了另一张空表的说明。',
    en: 'Usually the note of another empty table was copied.',
  },
  example: note('国有资本经营预算'),
  found: '国有资本经营预算',
  expected: '政府性基金预算',
};
