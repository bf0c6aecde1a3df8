import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': '数量为零，就没有价值，也没有费用：房屋 0 平方米没有账面价值，车辆 0 辆没有运行费。当年购置车辆的不提示。',
    en: 'What is not there is worth nothing and costs nothing: no book value of 0 square metres, no running costs of 0 vehicles. Nothing is said where vehicles are bought this year.',
  },
  advice: {
    'zh-cn': '多半是数量漏填。租用车辆的，在正文中写明。',
    en: 'Usually the quantity was not filled in. If vehicles are hired, say so.',
  },
  example: `## 九、国有资产占用情况

房屋0平方米，价值36.50万元。
`,
  found: '0平方米',
};
