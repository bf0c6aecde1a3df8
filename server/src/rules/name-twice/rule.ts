import type { WordRule } from '../rule.ts';

export const rule: WordRule = {
  name: 'name-twice',
  code: 'T306',
  severity: 'information',
  title: { 'zh-cn': '一码两名', en: 'One code, two names' },
  message: {
    'zh-cn': ({ code, name, right }) => `同一编码两个名称：${code} 在别处是“${right}”，此处为“${name}”。`,
    en: ({ code, name, right }) => `One code, two names: ${code} is ${right} elsewhere and ${name} here.`,
  },
};
