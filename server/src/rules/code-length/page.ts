import type { RulePage } from '../rule.ts';

const table = (code: string) => `一般公共预算支出表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 207 | 文化旅游体育与传媒支出 | 436.20 |
| 20701 | 文化和旅游 | 436.20 |
| ${code} | 图书馆 | 436.20 |
| 221 | 住房保障支出 | 10.00 |
| 22102 | 住房改革支出 | 10.00 |
| 2210201 | 住房公积金 | 10.00 |
| | 合计 | 446.20 |
`;

export const page: RulePage = {
  what: {
    'zh-cn': '类、款、项的编码分别是三、五、七位。一列编码中夹着四位的，是漏了一位。单位编码和年份不检查。',
    en: 'Codes of category, group and item have three, five and seven digits. One of four among them has lost a digit. Codes of units and years are left alone.',
  },
  advice: { 'zh-cn': '按科目名称核对编码。', en: 'Look the code up by the name beside it.' },
  example: table('2071'),
  found: '2071',
  right: table('2070104'),
};
