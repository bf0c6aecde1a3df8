import { PLACES } from '../ignores.ts';
import type { WordRule } from '../rule.ts';

export const rule: WordRule = {
  name: 'stale-ignore',
  code: 'T901',
  severity: 'information',
  title: { 'zh-cn': '失效的忽略', en: 'Ignore that hides nothing' },
  ofComments: true,
  message: {
    'zh-cn': ({ reach, word }) => `${PLACES['zh-cn'][reach!]}没有 ${word} 的问题可忽略，这条忽略可以删去。`,
    en: ({ reach, word }) => `Nothing of ${word} is found ${PLACES.en[reach!]}; this ignore can go.`,
  },
};
