import { PLACES } from '../ignores.ts';
import type { WordRule } from '../rule.ts';

export const rule: WordRule = {
  name: 'stale-ignore',
  code: 'T901',
  severity: 'information',
  title: { 'zh-cn': '失效的忽略', en: 'Ignore that hides nothing' },
  ofComments: true,
  message: {
    'zh-cn': ({ kind, reach, word }) =>
      kind === 'signed'
        ? `${PLACES['zh-cn'][reach!]}没有未核的 ${word}：已有改动，或者已能核对；请重新核对，或删去这条人工核对。`
        : `${PLACES['zh-cn'][reach!]}没有 ${word} 的问题可忽略，这条忽略可以删去。`,
    en: ({ kind, reach, word }) =>
      kind === 'signed'
        ? `There is no unchecked ${word} ${PLACES.en[reach!]}: it has changed, or is checked now; check it anew or remove this sign-off.`
        : `Nothing of ${word} is found ${PLACES.en[reach!]}; this ignore can go.`,
  },
};
