import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '类 = Σ款，款 = Σ项；按序号分级的表，“一、”等于其下各“1、”之和。科目层级按《政府收支分类科目》的编码位数（3、5、7 位）确定。“其中”只列部分，不参加加总。',
    en: '类 (category) = Σ 款 (groups), 款 = Σ 项 (items); in a numbered table 一、 equals the sum of the 1、 under it. Levels follow the length of the code (3, 5, 7 digits) in the classification of government revenue and expenditure. Lines under 其中 are some of the parts and are not added up.',
  },
  advice: {
    'zh-cn': '若下级各项又分别与其他表一致，应改上级；若只有一项与其他表不符，应改该项。',
    en: 'If the lower lines agree with other tables, change the upper one; if only one of them disagrees, change that.',
  },
  example: `表五

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 210 | 卫生健康支出 | 612.00 |
| 21012 | 财政对基本医疗保险基金的补助 | 612.00 |
| 21015 | 医疗保障管理事务 | 397.21 |
| | 合计 | 1009.21 |
`,
  found: '612.00',
  expected: '1009.21',
};
