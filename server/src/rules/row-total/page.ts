import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '一行之内，合计列等于它所辖各列之和：合计 = 基本支出 + 项目支出，总计 = 各资金来源之和。所辖各列由表头的层级决定；带“小计”的分组只按小计计一次。',
    en: 'Within a row, a total column equals the sum of the columns under it: 合计 = 基本支出 + 项目支出, 总计 = its funds. The levels of the header say which columns those are; a group with a subtotal of its own counts once, by that subtotal.',
  },
  advice: {
    'zh-cn': '先看同一列的上下级汇总是否也不平：若是，错在本格；若否，多半错在合计。',
    en: 'Look whether the sums in the same column break too: if they do, this cell is wrong; if not, it is probably the total.',
  },
  example: `表三

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| 208 | 社会保障和就业支出 | 42.58 | 42.58 | |
| 210 | 卫生健康支出 | 1009.12 | 374.01 | 635.20 |
| 221 | 住房保障支出 | 30.99 | 30.99 | |
`,
  found: '1009.12',
  expected: '1009.21',
};
