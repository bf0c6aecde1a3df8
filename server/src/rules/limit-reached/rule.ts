import type { LimitName } from '../../limits.ts';
import type { WordRule } from '../rule.ts';
import { limitsReached } from './judge.ts';
import { LIMIT_WORDS } from './wording.ts';

export const rule: WordRule = {
  name: 'limit-reached',
  code: 'T905',
  severity: 'information',
  title: { 'zh-cn': '超出上限', en: 'Limit reached' },
  message: {
    'zh-cn': ({ kind, most }) => LIMIT_WORDS[kind as LimitName]['zh-cn'](most!),
    en: ({ kind, most }) => LIMIT_WORDS[kind as LimitName].en(most!),
  },
  drafts: [limitsReached],
};
