import type { RulePage } from '../rule.ts';

/** Deeper than any draft nests its quotations. */
const DEEP = 45;

export const page: RulePage = {
  what: {
    'zh-cn':
      '超出上限、没有照常读取或核对的地方各提示一次，写明是哪一个上限；状态栏的悬停提示也会列出处数，以免把没有核对当作没有问题。',
    en: 'Each place that was not read or checked as usual because it is beyond a limit is told once, with the limit, and the status bar counts them, so that what was not checked is not taken for clean.',
  },
  advice: {
    'zh-cn': '多半是缺少换行的粘贴文字，或不是文稿的内容；整理后即可照常核对。',
    en: 'Usually text pasted without line breaks, or no part of a draft; put in order it is checked as usual.',
  },
  example: `## 一、收入预算情况

${'> '.repeat(DEEP)}收入预算500.30万元。
`,
  found: '> > > > > > ',
};
