import type { WordRule } from '../rule.ts';

export const rule: WordRule = {
  name: 'code-parent',
  code: 'T302',
  severity: 'warning',
  title: { 'zh-cn': '上下级科目', en: 'Code under its parent' },
  message: {
    'zh-cn': ({ code, name, above, right }) =>
      `${[code, name].filter(Boolean).join(' ')} 不在“${above}”之下${right ? `，应为“${right}”` : ''}。`,
    en: ({ code, name, above, right }) =>
      `${[code, name].filter(Boolean).join(' ')} is not under ${above}${right ? `; should be ${right}` : ''}.`,
  },
};
