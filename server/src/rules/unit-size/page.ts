import type { RulePage } from '../rule.ts';

const draft = (assets: string) => `部门收支总表

单位：万元

| 收入 | 预算数 | 支出 | 预算数 |
| --- | --- | --- | --- |
| 一、财政拨款收入 | 221.50 | 一、文化支出 | 221.50 |
| 收入总计 | 221.50 | 支出总计 | 221.50 |

## 国有资产占用情况

本部门固定资产金额${assets}。
`;

export const page: RulePage = {
  what: {
    'zh-cn': '正文中的金额与各表的金额大小相称：比任何一张表中最大的数还大一千倍的，单位多半错了。',
    en: 'Amounts in the text are of the size of those in the tables: one that is more than a thousand times the largest of all has probably the wrong unit.',
  },
  advice: {
    'zh-cn': '资产数常取自以“元”为单位的系统，抄入时单位写成了“万元”。',
    en: 'Assets are mostly taken from a system that counts in 元 and copied with 万元.',
  },
  example: draft('3,024,759.31万元'),
  found: '3,024,759.31万元',
  expected: '3,024,759.31元',
  right: draft('3,024,759.31元'),
};
