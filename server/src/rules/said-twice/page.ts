import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '绩效目标表里逐字重复的一句话，其中的数量也相同。各处写法多数一致时，以多数为准。名称中带有金额的指标，在两张绩效表中同年的值相同；长名称只差一字、其余各年的值都相同的，按同一指标核对。',
    en: 'A statement that the performance tables repeat word for word has the same count every time. What most places say is taken to be right. A target that names its own amount has the same values of the same years in two tables; a long name that is one character off, all other years alike, is the same target.',
  },
  advice: {
    'zh-cn': '不同年度的目标本来不同，应写明年度。',
    en: 'If targets of different years differ, name the year.',
  },
  example: `绩效目标表

| 指标 | 指标说明 | 指标值 |
| --- | --- | --- |
| 数量指标 | 为36万参保居民提供门诊报销 | 100 |
| 质量指标 | 为37万参保居民提供门诊报销 | 100 |
| 效益指标 | 确保37万参保居民及时得到补偿 | 100 |
`,
  found: '36',
  expected: '37',
};
