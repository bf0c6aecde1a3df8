import type { WordRule } from '../rule.ts';

export const rule: WordRule = {
  name: 'ignore-rule',
  code: 'T903',
  severity: 'information',
  title: { 'zh-cn': '认不出的忽略', en: 'Ignore that is not understood' },
  ofComments: true,
  message: {
    'zh-cn': ({ kind, word }) => {
      if (kind === 'keyword') {
        return `没有 ${word} 这种写法；可用 tieout-ignore、tieout-ignore-next、tieout-ignore-section、tieout-ignore-file、tieout-signed、tieout-signed-next。`;
      }
      if (kind === 'nameless') return `没有写明忽略哪条规则：${word} 之后写规则的名称或编号。`;
      if (kind === 'figureless') return `没有写明核对了哪个数：${word} 之后照原样写这个数。`;
      return `没有“${word}”这条规则；规则的名称和编号写在问题消息之后。`;
    },
    en: ({ kind, word }) => {
      if (kind === 'keyword') {
        return `There is no ${word}; write tieout-ignore, tieout-ignore-next, tieout-ignore-section, tieout-ignore-file, tieout-signed or tieout-signed-next.`;
      }
      if (kind === 'nameless') return `It names no rule: write a rule’s name or code after ${word}.`;
      if (kind === 'figureless') return `It names no figure: write it as it is printed after ${word}.`;
      return `There is no rule ${word}; names and codes of rules stand behind their messages.`;
    },
  },
};
