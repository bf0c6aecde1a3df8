import type { WordRule } from '../rule.ts';

export const rule: WordRule = {
  name: 'code-unknown',
  code: 'T309',
  severity: 'information',
  title: { 'zh-cn': '未收录的编码', en: 'Unknown code' },
  message: {
    'zh-cn': ({ code, name, codes }) =>
      `科目表未收录 ${code}${codes ? `；“${name}”的编码是 ${codes}` : '，请核对当年的政府收支分类科目'}。`,
    en: ({ code, name, codes }) =>
      `The catalogue has no ${code}${codes ? `; ${name} is ${codes}` : '. See the classification of the budget year'}.`,
  },
};
