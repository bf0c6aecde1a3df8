import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': '绩效目标表里逐字重复的一句话，其中的数量也相同。各处写法多数一致时，以多数为准。',
    en: 'A statement that the performance tables repeat word for word has the same count every time. What most places say is taken to be right.',
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
