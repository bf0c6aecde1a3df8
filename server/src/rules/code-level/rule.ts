import type { WordRule } from '../rule.ts';

export const rule: WordRule = {
  name: 'code-level',
  code: 'T303',
  severity: 'warning',
  title: { 'zh-cn': '类款项层级', en: 'Level word' },
  message: {
    'zh-cn': ({ code, name, said, right }) => `“${name}”（${code}）是${right}级科目，此处写作“${said}”。`,
    en: ({ code, name, said, right }) => `${name} (${code}) is a ${right}, not a ${said}.`,
  },
};
