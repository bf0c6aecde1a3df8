import type { WordRule } from '../rule.ts';

export const rule: WordRule = {
  name: 'code-name',
  code: 'T301',
  severity: 'warning',
  title: { 'zh-cn': '编码与名称', en: 'Code and name' },
  message: {
    'zh-cn': ({ code, name, right, codes }) =>
      codes
        ? `编码与名称不符：${code} 是“${right}”，“${name}”的编码是 ${codes}。`
        : `编码与名称不符：${code} 是“${right}”，此处为“${name}”。`,
    en: ({ code, name, right, codes }) =>
      codes
        ? `Code and name do not go together: ${code} is ${right}; ${name} is ${codes}.`
        : `Code and name do not go together: ${code} is ${right}, not ${name}.`,
  },
};
