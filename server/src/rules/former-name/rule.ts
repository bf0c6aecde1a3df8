import type { WordRule } from '../rule.ts';

export const rule: WordRule = {
  name: 'former-name',
  code: 'T304',
  severity: 'warning',
  title: { 'zh-cn': '旧科目名称', en: 'Former name' },
  message: {
    'zh-cn': ({ code, name, right, year }) =>
      `“${name}”是 ${code} 的旧名称${year ? `，${year} 年起` : '，现'}为“${right}”。`,
    en: ({ code, name, right, year }) =>
      `${name} is a former name of ${code}; ${year ? `from ${year} on` : 'now'} ${right}.`,
  },
};
