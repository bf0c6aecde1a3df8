import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '正文逐项说明一张表的科目时，有金额的项都列到。所列金额须与该表大体相符，才认为是在说明该表；遗漏多于四分之一时视为只列主要项目。',
    en: 'Where the text goes through the items of a table it tells every item with money. It counts as that table’s list if its amounts are the table’s; a list that leaves out more than a quarter tells the main items only.',
  },
  advice: {
    'zh-cn': '在正文补上这一项，或核对表中这一行。',
    en: 'Add the item to the text, or check the row.',
  },
  example: `表五 一般公共预算支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 210 | 卫生健康支出 | 100.00 |
| 21011 | 行政事业单位医疗 | 30.00 |
| 2101101 | 行政单位医疗 | 20.00 |
| 2101103 | 公务员医疗补助 | 10.00 |
| 21015 | 医疗保障管理事务 | 70.00 |
| 2101501 | 行政运行 | 40.00 |
| 2101502 | 一般行政管理事务 | 25.00 |
| 2101506 | 医疗保障经办事务 | 5.00 |

## 二、支出情况

（1）行政单位医疗（2101101）20.00万元。

（2）公务员医疗补助（2101103）10.00万元。

（3）行政运行（2101501）40.00万元。

（4）一般行政管理事务（2101502）25.00万元。
`,
  found: '医疗保障经办事务',
};
