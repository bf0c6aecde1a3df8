import type { WordRule } from '../rule.ts';

export const rule: WordRule = {
  name: 'code-twice',
  code: 'T305',
  severity: 'information',
  title: { 'zh-cn': '一名两码', en: 'One name, two codes' },
  message: {
    'zh-cn': ({ code, name, right }) => `同一名称两个编码：“${name}”在别处的编码是 ${right}，此处为 ${code}。`,
    en: ({ code, name, right }) => `One name, two codes: ${name} is ${right} elsewhere and ${code} here.`,
  },
};
