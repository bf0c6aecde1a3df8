import type { RulePage } from '../rule.ts';

const table = (standard: string) => `项目支出绩效目标表

| 一级指标 | 二级指标 | 三级指标 | 上年指标值 | 本年指标值 | 绩效标准 |
| --- | --- | --- | --- | --- | --- |
| 产出指标 | 数量指标 | 修复古籍册数 | 260 | 300 | 计划标准 |
| 产出指标 | 质量指标 | 修复合格率 | 95 | 96 | 历史标准 |
| 产出指标 | 时效指标 | 按期完成率 | 98 | 100 | 计划标准 |
| 效益指标 | 社会效益指标 | 古籍开放比例 | 60 | 65 | 历史标准 |
| 满意度指标 | 服务对象满意度指标 | 读者满意度 | 90 | 92 | ${standard} |
`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '有的栏只填几种固定的文字，如“绩效标准”栏填“计划标准”“历史标准”。各行都是文字、只有一格是数，而且与左边一格的数相同，就是把指标值又填了一遍。',
    en: 'Some columns take one of a few words, as that of standards does (计划标准, 历史标准). A single number among them that repeats the number on its left was typed a column too far.',
  },
  advice: {
    'zh-cn': '按该行的实际情况补填文字。各格文字各不相同的备注栏不检查。',
    en: 'Put the word of that row there. Columns of remarks, no two alike, are not looked at.',
  },
  example: table('92'),
  found: '92',
  right: table('历史标准'),
};
