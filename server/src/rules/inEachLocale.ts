import { keptFor } from '../collections.ts';
import type { Locale } from '../report.ts';

/** What is said of something, worded once in each language. */
export function inEachLocale<T extends object>(word: (of: T, locale: Locale) => string): typeof word {
  const worded: Readonly<Record<Locale, (of: T) => string>> = {
    'zh-cn': keptFor((of: T) => word(of, 'zh-cn')),
    en: keptFor((of: T) => word(of, 'en')),
  };
  return (of, locale) => worded[locale](of);
}
