import type { WordRule } from '../rule.ts';
import { doubled } from './judge.ts';

export const rule: WordRule = {
  name: 'doubled',
  code: 'T222',
  severity: 'warning',
  title: { 'zh-cn': '重复的字词标点', en: 'A word or a mark twice' },
  message: {
    'zh-cn': ({ kind, said, should }) =>
      kind === 'word' ? `“${should}”写了两遍。` : `标点“${said}”连用，应为“${should}”。`,
    en: ({ kind, said, should }) =>
      kind === 'word' ? `${should} stands twice in a row.` : `Two marks in a row: ${said}; ${should} is enough.`,
  },
  passages: [doubled],
};
