import type { WordRule } from '../rule.ts';
import { titleWord } from './judge.ts';

export const rule: WordRule = {
  name: 'title-word',
  code: 'T417',
  severity: 'warning',
  title: { 'zh-cn': '表题用语', en: 'Words of a table’s title' },
  message: {
    'zh-cn': ({ kind, said, should, count }) =>
      kind === 'kind'
        ? `表题写作“${said}”，其余 ${count} 张表均为“${should}”。`
        : `此处写作“${said}”，其余 ${count} 处均为“${should}”。`,
    en: ({ kind, said, should, count }) =>
      kind === 'kind'
        ? `This title says ${said}; the ${count} others say ${should}.`
        : `${said} here; ${should} in the ${count} other places.`,
  },
  drafts: [titleWord],
};
