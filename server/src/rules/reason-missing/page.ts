import type { RulePage } from '../rule.ts';

const section = (reason: string) => `## 三、“三公”经费预算情况

（一）因公出国（境）费0万元，与上年预算持平。

（二）公务接待费3.20万元，比上年预算减少0.30万元${reason}。
`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '“三公”经费各项有增减的应说明原因；决算各项中多数说明了决算与预算的差异，只有个别没有说明的也提示（信息）。持平和为零的不必说明，本节共用一个原因的不提示。',
    en: 'Each public expense that changed gives its reason; among the items of accounts, those that do not say why they differ from the budget where most do are told as information. What did not change needs no reason, and one reason for the whole section is enough.',
  },
  advice: {
    'zh-cn': '在该项后面写明“主要原因是……”。',
    en: 'Say 主要原因是… after the item.',
  },
  example: section(''),
  found: '减少0.30万元',
  right: section('，主要原因是压缩接待支出'),
};
