import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '绩效目标表中，年度资金总额 = 财政拨款 + 其他资金；同一项目在绩效目标表和项目支出表中的金额一致。印有合计的指标权重应加总一致。',
    en: 'In a table of performance targets the money of the year = appropriation + other money; a project has one amount in the performance table and in the table of projects. Weights add up to the total printed for them.',
  },
  advice: {
    'zh-cn': '以项目支出表为准核对绩效目标表；同一项目分列多个科目时按各科目之和核对。',
    en: 'Hold the performance table against the table of projects; a project under several codes counts by their sum.',
  },
  example: `项目支出绩效目标表

| 项目名称 | 河道清淤工程 | | | | |
| --- | --- | --- | --- | --- | --- |
| 项目资金（万元） | 年度资金总额 | 86.00 | 其中：财政拨款 | 68.00 | 其他资金 | 0.00 |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | | |
| 产出指标 | 数量指标 | 清淤长度 | ≥12公里 | | |
`,
  found: '86.00',
  expected: '68.00',
};
