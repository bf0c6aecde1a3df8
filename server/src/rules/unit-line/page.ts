import type { RulePage } from '../rule.ts';

const text = (unit: string) => `2025年单位“三公”经费预算表

编制单位：白石县图书馆　　单位：${unit}

| 合计 | 因公出国（境）费 | 公务接待费 | 公务用车运行维护费 |
| --- | --- | --- | --- |
| 14.62 | 2.10 | 3.22 | 9.30 |

## 三、“三公”经费预算情况

2025年“三公”经费预算14.62万元，其中：因公出国（境）费2.10万元，公务接待费3.22万元，公务用车运行维护费9.30万元。
`;

export const page: RulePage = {
  what: {
    'zh-cn': '表头的单位与表中的数一致。表中的数按所写单位在别处都对不上，换一个单位就都对得上的，错在单位。',
    en: 'The unit line of a table is the unit of its amounts. Where none of them stands elsewhere in the unit printed and nearly all do in another, it is the unit that is wrong.',
  },
  advice: { 'zh-cn': '改正本表的单位。', en: 'Put the unit right.' },
  example: text('元'),
  found: '单位：元',
  right: text('万元'),
};
