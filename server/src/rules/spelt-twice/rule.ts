import type { WordRule } from '../rule.ts';
import { citedTwice } from './cited.ts';
import { unitsSpeltTwice } from './units.ts';

export const rule: WordRule = {
  name: 'spelt-twice',
  code: 'T217',
  severity: 'information',
  title: { 'zh-cn': '一物两称', en: 'One thing, two spellings' },
  message: {
    'zh-cn': ({ said, other }) => `名称前后不一：此处“${said}”，另一处“${other}”。`,
    en: ({ said, other }) => `Two spellings: ${said} here, ${other} elsewhere.`,
  },
  drafts: [citedTwice, unitsSpeltTwice],
};
