import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '“下设 n 个…”“共有 n 个，包括：”与后面列出的个数相同，不论列在句中、下面的表里还是编号的各行；“甲、乙、丙等 n 家”与前面列出的个数相同；“n 家参公单位”与机构设置中注明的相同。句末有“等”的不提示。',
    en: '下设 n 个… or 共有 n 个，包括： is as many as are listed after it, in the sentence, in the table below or in numbered lines; as many are named before 等 n 家; and units of a kind are as many as the list of units says. Nothing is said of a list that ends in 等.',
  },
  advice: {
    'zh-cn': '看是个数没有更新，还是多列、漏列；本级（机关）算不算在内要写清楚。',
    en: 'Either the count was not brought up to date or the list is; say whether the department itself is counted.',
  },
  example: `## 一、部门概况

本部门内设4个科室，分别是：办公室、档案管理科、信息化科。
`,
  found: '4',
  expected: '3',
};
