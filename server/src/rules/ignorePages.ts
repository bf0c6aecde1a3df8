import type { IgnoreRuleName } from './ignoreWording.ts';
import type { RulePage } from './pages.ts';

const example = (comment: string, amount: string) => `部门收入总体情况表

单位：万元

| 收入项目 | 预算数 |
| --- | --- |
| 财政拨款收入 | 500.30 |
| 其他收入 | 20.00 |
| 收入总计 | 520.30 |

## 二、收入预算情况

${comment}
本部门收入总计${amount}万元。
`;

/** Documentation of the rules about the comments that silence other rules. */
export const IGNORE_PAGES: Readonly<Record<IgnoreRuleName, RulePage>> = {
  'stale-ignore': {
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
  },
  'ignore-reason': {
    what: {
      'zh-cn': '每条忽略都须写明理由，写在冒号之后，供复核的人判断。没有理由的忽略照常生效，但会列出。',
      en: 'Every ignore states its reason, after a colon, for whoever reviews the draft. Without one it works all the same, but it is reported.',
    },
    advice: {
      'zh-cn': '写清为什么这处不一致是对的，例如“按财政部门批复口径，含上年结转”。',
      en: 'Say why the difference is right, such as “includes money carried over, as the approval does”.',
    },
    example: example('<!-- tieout-ignore-next amount -->', '502.30'),
    found: 'tieout-ignore-next',
  },
  'ignore-rule': {
    what: {
      'zh-cn': '忽略要写明规则的名称或编号，几条规则用逗号隔开。写错的名称不起作用。规则一览见[规则](README.md)。',
      en: 'An ignore names rules by name or code, several of them with commas between. A name that does not exist silences nothing. See the [list of rules](README.md).',
    },
    advice: {
      'zh-cn': '规则的名称和编号写在问题消息之后；快速修复“忽略此处”会自动写好。',
      en: 'Names and codes stand behind the messages; the quick fix that ignores a finding writes them for you.',
    },
    example: example('<!-- tieout-ignore-next ammount: 口径不同，另见说明 -->', '520.30'),
    found: 'ammount',
  },
};
