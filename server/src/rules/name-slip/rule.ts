import type { WordRule } from '../rule.ts';

export const rule: WordRule = {
  name: 'name-slip',
  code: 'T310',
  severity: 'warning',
  title: { 'zh-cn': '名称笔误', en: 'Slip in a name' },
  message: {
    'zh-cn': ({ code, name, right }) => `科目名称有误：“${name}”应为“${right}”（${code}）。`,
    en: ({ code, name, right }) => `Slip in a name: ${name} should be ${right} (${code}).`,
  },
};
