import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '说明的原因与增减方向一致：增加的原因不会只是人员减少、项目资金减少、压减支出，减少的原因不会只是项目增加；有增减，原因就不是“与上年无变化”；写明“持平”，就没有增减的原因；写明为零，原因就不是有安排；原因写到的经费，别处写它的增减方向与此相同；原因不是空的。原因有增有减、说的是上年基数，或者变动的是结转结余、人均数、比率时不提示。',
    en: 'The reason given fits the direction: an increase is not due to fewer people or less project money alone, nor a decrease to more projects, what changed is not explained by 无变化, nor what is 持平 by a change, nor what is zero by a plan; an expense named in a reason did not change the other way elsewhere; and the reason is not left out. Nothing is said where the reason names both directions or last year’s base, or where a balance, an average or a ratio changed.',
  },
  advice: {
    'zh-cn': '先确定增减方向对不对，再改原因；原因常常是从上一年照抄下来的。',
    en: 'See first whether the direction is right, then correct the reason; it is often left over from last year.',
  },
  example: `## 三、支出预算情况

项目支出比上年增加46.20万元，主要原因是信息化项目资金减少。
`,
  found: '减少',
};
