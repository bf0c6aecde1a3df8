import { ignoreExample as example } from '../ignores.ts';
import type { RulePage } from '../rule.ts';

export const page: RulePage = {
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
};
