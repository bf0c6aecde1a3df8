import type { WordRule } from '../rule.ts';
import { openGaps } from './judge.ts';

export const rule: WordRule = {
  name: 'gap',
  code: 'T233',
  severity: 'information',
  title: { 'zh-cn': '待填处', en: 'Still to be filled in' },
  message: {
    'zh-cn': ({ what }) => (what ? `待填：${what}。` : '此处待填。'),
    en: ({ what }) => (what ? `Still to be filled in: ${what}.` : 'Still to be filled in.'),
  },
  passages: [openGaps],
};
