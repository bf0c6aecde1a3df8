import type { RulePage } from '../rule.ts';

const table = (rate: string) => `项目支出绩效目标表

| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| --- | --- | --- | --- |
| 产出指标 | 数量指标 | 修复古籍册数 | ≥300册 |
| 产出指标 | 质量指标 | 修复合格率 | ${rate} |
| 成本指标 | 经济成本指标 | 项目支出费用 | ≤30万元 |
`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '绩效指标的值与指标的名称相称：合格率、满意度等不超过 100%；比率以百分比表示，不写“元”“次”；成本是上限（≤）而不是下限；总成本的上限不低于项目资金，也不比年度目标要求得更多；其他项目的上限都等于资金的，高于资金的也提示。增长率、带动投资之类不检查；同样的值算一处错误，其余各处标为信息。',
    en: 'The value of a target fits its name: a rate of satisfaction is 100% at most, a rate is in percent and not in 元 or 次, a cost has a ceiling and no floor, the ceiling of the whole cost is not below the project’s money, nor above it where those of the others are their money; a target asks for no more than the goal. Growth and investments that are hoped for are not looked at; a value that was copied is one warning, and its copies are marked.',
  },
  advice: {
    'zh-cn': '“=1100%”多半是把数值 1 和单位“100%”连在一起；其余的看是否复制了别的指标的值。',
    en: '=1100% is mostly the value 1 and the unit 100% run together; else see whether the value of another target was copied.',
  },
  example: table('=1100%'),
  found: '=1100%',
  right: table('=100%'),
};
