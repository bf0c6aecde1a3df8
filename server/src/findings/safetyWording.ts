import type { Finding, Locale } from '../report.ts';
import type { Doubt } from './safeRepairs.ts';

const DOUBTS: Readonly<Record<Doubt, Readonly<Record<Locale, string>>>> = {
  'no-value': { 'zh-cn': '推不出应为何数', en: 'nothing tells what it should be' },
  rivals: {
    'zh-cn': '另有数值或另一个数也说得通',
    en: 'another value or another figure explains it as well',
  },
  'several-places': { 'zh-cn': '要同时改动几处', en: 'several places would have to change together' },
  blank: { 'zh-cn': '原格空白，是否漏填须由人定', en: 'the cell is blank, perhaps on purpose' },
  'no-claim': { 'zh-cn': '不是金额、比率或数量', en: 'it is no amount, rate or count' },
  'one-witness': {
    'zh-cn': '没有两处互不相干的依据同时指向这个数',
    en: 'no two independent relations ask for exactly this value',
  },
  'doubtful-witness': { 'zh-cn': '所依据的数本身存疑', en: 'what asks for it is in doubt itself' },
  'not-understood': {
    'zh-cn': '所在的表或所对的表还有别处对不上',
    en: 'too little else adds up in the table or in the one it is held against',
  },
  'printed-elsewhere': {
    'zh-cn': '别处也印有这个数，未必是笔误',
    en: 'the same amount is printed elsewhere, so it is no slip',
  },
  form: { 'zh-cn': '改后的写法与原数不同', en: 'the new number would be set differently from the old one' },
  breaks: { 'zh-cn': '改后另有原本相符之处对不上', en: 'something that agrees now would not any more' },
  words: { 'zh-cn': '涉及文字、编码或名称，须由人定', en: 'it is a matter of words, codes or names' },
  slight: { 'zh-cn': '仅作提示', en: 'it is only a hint' },
};

/** Why a repair is left to the writer; empty if it is not. */
export function doubtMessage(doubt: Doubt | undefined, locale: Locale): string {
  return doubt === undefined ? '' : DOUBTS[doubt][locale];
}

/** Why a finding is still there after all safe repairs; `refused` if its own was tried and taken back. */
export function leftMessage({ fixes }: Finding, refused: boolean, locale: Locale): string {
  const [first] = fixes;
  if (!first) return DOUBTS['no-value'][locale];
  if (refused) return DOUBTS.breaks[locale];
  if (first.doubt) return first.doubt;
  return DOUBTS[first.safe ? 'several-places' : 'words'][locale];
}
