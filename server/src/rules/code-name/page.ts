import { EVIDENCE } from '../evidence.ts';
import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': `科目编码与科目名称对应同一科目。名称写法上的小差异（空格、括号、“的”、末尾的“支出”）不算不符。${EVIDENCE['zh-cn']}`,
    en: `Code and name belong to the same line of the classification. Small differences of wording (spaces, brackets, 的, a trailing 支出) do not count. ${EVIDENCE.en}`,
  },
  advice: {
    'zh-cn': '先看本稿别处：同一编码或同一名称配着同一金额出现的地方，说明哪一个是对的。两种改法都列出，更可能的在前。',
    en: 'Look at the rest of the draft: where the code or the name stands with the same amount, it tells which of the two is right. Both repairs are offered, the likelier first.',
  },
  example: `表五 一般公共预算支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 210 | 卫生健康支出 | 610.00 |
| 21011 | 行政事业单位医疗 | 610.00 |
| 2101101 | 行政单位医疗 | 60.00 |
| 2101103 | 公务员医疗补助 | 550.00 |
| | 合计 | 610.00 |

## 二、支出情况

行政事业单位医疗（2101101）60.00万元。
`,
  found: '行政事业单位医疗',
  expected: '行政单位医疗',
};
