import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '正文把一个数分项列出时，各项之和等于总数：政府采购 = 货物 + 工程 + 服务，“三公”经费 = 各分项，项目的资金分配之和 = 预算安排规模，增减总额 = 各项增减额的代数和。只有能确定列全了的才报错；“主要包括”之类未列全的不报。',
    en: 'Where the text splits an amount, the parts add up to it: procurement = goods + works + services, 三公 = its parts, the allocations of a project = its budget, a total change = the signed sum of the changes. It is reported only where the list is known to be whole; 主要包括 lists some of the parts.',
  },
  advice: {
    'zh-cn': '先看总数是否与表格一致：若一致，错在某一分项，或漏列了一项。',
    en: 'See whether the whole agrees with the tables: if so, one part is wrong or left out.',
  },
  example: `## 十、政府采购情况

全年计划采购230.37万元，其中：货物类206.41万元，服务类29.36万元。
`,
  found: '29.36',
  expected: '23.96',
};
