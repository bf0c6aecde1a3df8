import type { WordRule } from '../rule.ts';

export const rule: WordRule = {
  name: 'code-absent',
  code: 'T307',
  severity: 'warning',
  title: { 'zh-cn': '表中没有的编码', en: 'Code that no table has' },
  message: {
    'zh-cn': ({ code, name, right }) =>
      right
        ? `各表中没有 ${code}；表中“${name}”的编码是 ${right}。`
        : `各表中没有 ${[code, name].filter(Boolean).join(' ')}。`,
    en: ({ code, name, right }) =>
      right
        ? `No table has ${code}; there ${name} is ${right}.`
        : `No table has ${[code, name].filter(Boolean).join(' ')}.`,
  },
};
