import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '同一句里写出单价、数量和金额时，金额 = 单价 × 数量，单位换算后相等（元/人/年 × 人 = 万元）；人均数 = 金额 ÷ 人数，按所印位数判断。句中有分担比例、按月按次计价、“约”“其中”等字样，或有几个金额、几个数量时，只核对吻合的，不提示不吻合的。',
    en: 'Where a sentence prints price, quantity and amount, amount = price × quantity once the units are converted (元/人/年 × 人 = 万元), and 人均 = amount ÷ people within the digits printed. Where costs are shared, prices are by the month or by the visit, or there are several amounts or quantities, a product that fits is tied and one that does not is left alone.',
  },
  advice: {
    'zh-cn': '看是单价、人数还是金额没有更新；人均数多半是最后才算、最容易忘改的。',
    en: 'See which of the three was not brought up to date; an average is worked out last and forgotten first.',
  },
  example: `## 七、项目情况

按照30元/人/年的标准补助20400人，共计61.50万元。
`,
  found: '61.50',
  expected: '61.20',
};
