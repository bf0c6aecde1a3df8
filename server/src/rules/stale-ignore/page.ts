import { ignoreExample as example } from '../ignores.ts';
import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '`<!-- tieout-ignore-next 规则: 理由 -->` 忽略下一段或下一张表中该规则的问题；`tieout-ignore` 写在行末，只管本行；`tieout-ignore-section` 管到本节结束，`tieout-ignore-file` 管全文。所忽略的问题已不存在时，这条忽略会把以后的错误也一并遮住，因此列出。',
    en: '`<!-- tieout-ignore-next RULE: reason -->` silences a rule in the paragraph or table below; `tieout-ignore` at the end of a line, on that line; `tieout-ignore-section`, to the end of the section; `tieout-ignore-file`, everywhere. When nothing is left to hide, the comment would only hide the next mistake, so it is reported.',
  },
  advice: {
    'zh-cn': '数字已经改对的，用快速修复删去这条忽略；写错了位置的，移到问题所在的行、段或表。',
    en: 'If the figure has been put right, the quick fix removes the comment; if the comment stands in the wrong place, move it to the line, paragraph or table of the finding.',
  },
  example: example('<!-- tieout-ignore-next amount: 口径不同，另见说明 -->', '520.30'),
  found: 'amount',
};
