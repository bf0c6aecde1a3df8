import type { WordRule } from '../rule.ts';
import { reasonsDenied } from './elsewhere.ts';
import { emptyReasons } from './empty.ts';
import { reasonsOfNothing } from './flat.ts';
import { reason } from './judge.ts';
import { reasonsForNone } from './nothing.ts';

export const rule: WordRule = {
  name: 'reason',
  code: 'T220',
  severity: 'warning',
  title: { 'zh-cn': '增减原因', en: 'Reason of a change' },
  message: {
    'zh-cn': ({ kind, word, said, reason }) => {
      if (kind === 'other') return `原因说的不是同一项经费：前面是“${word}”，原因却是没有“${reason}”。`;
      if (kind === 'unchanged') return `原因与增减不符：前面写“${word} ${said}”，原因却是“${reason}”。`;
      if (kind === 'empty') return '原因没有填写。';
      if (kind === 'denied') return `原因说“${reason}”${word}，而别处写它的变化是 ${said}，方向相反。`;
      if (kind === 'none') return `前面的数为零，原因却写“${reason}”，多半漏了“无”。`;
      if (kind === 'flat') return `写明“${word}”，后面却说明“${reason}”的原因。`;
      return `原因与增减方向相反：前面写“${word} ${said}”，原因却是“…${reason}”。`;
    },
    en: ({ kind, word, said, reason }) => {
      if (kind === 'other') return `The reason speaks of another expense: ${reason} and not ${word}.`;
      if (kind === 'unchanged') return `The reason does not fit: ${word} ${said}, because of ${reason}.`;
      if (kind === 'denied')
        return `${reason} is said to have changed the other way elsewhere (${said}): ${word} here.`;
      if (kind === 'none') return `There is none, and the reason says that there is: ${reason}.`;
      if (kind === 'flat') return `Nothing changed (${word}), and yet a reason is given for a change: ${reason}.`;
      return `The reason speaks against the change: ${word} ${said}, because of …${reason}.`;
    },
  },
  passages: [reason, reasonsForNone, emptyReasons],
  drafts: [reasonsOfNothing, reasonsDenied],
};
