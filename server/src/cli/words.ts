import type { Locale } from '../report.ts';
import type { Words } from './wording.ts';
import { EN } from './words.en.ts';
import { ZH } from './words.zh.ts';

export function wordsIn(locale: Locale): Words {
  return locale === 'zh-cn' ? ZH : EN;
}
