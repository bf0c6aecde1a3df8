import type { WordRule } from '../rule.ts';
import { frontMatter } from './judge.ts';

export const rule: WordRule = {
  name: 'front-matter',
  code: 'T904',
  severity: 'warning',
  title: { 'zh-cn': '文首声明', en: 'Head of the draft' },
  message: {
    'zh-cn': ({ kind, key, said, should }) => {
      if (kind === 'yaml') return '文首声明不是正确的 YAML，没有生效：每行应为“键: 值”。';
      if (kind === 'key') return `没有“${said}”这一项，应为 ${should}。`;
      if (kind === 'empty') return `${key} 没有写值。`;
      if (kind === 'several') return `${key} 只能写一个值，没有生效。`;
      if (kind === 'year') return `文首声明的年度是 ${said}，标题中是 ${should}；声明优先。`;
      return `${key} 不能是“${said}”${should ? `，应为 ${should}` : ''}。`;
    },
    en: ({ kind, key, said, should }) => {
      if (kind === 'yaml') return 'The head of the draft is no YAML and is not heeded: write key: value on each line.';
      if (kind === 'key') return `There is no ${said}; ${should} is meant.`;
      if (kind === 'empty') return `${key} has no value.`;
      if (kind === 'several') return `${key} takes one value; these are not heeded.`;
      if (kind === 'year') return `The head of the draft states ${said}, its title ${should}; the head wins.`;
      return `${key} cannot be ${said}${should ? `; should be ${should}` : ''}.`;
    },
  },
  drafts: [frontMatter],
};
