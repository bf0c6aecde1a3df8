import { blocksOf } from '../draft/blocks.ts';
import type { Draft } from '../draft/draft.ts';
import type { Locale } from '../report.ts';
import { lineEnd } from '../text/lines.ts';

/**
 * What stands in a draft and not in the files made of it, told to whoever makes one: pictures, which lie in files of their
 * own, and text shown as code, which no disclosure has.
 */
export function leftOut(draft: Draft, locale: Locale): string | undefined {
  let pictures = 0;
  let code = 0;
  for (const region of draft.split.regions) {
    pictures += picturesIn(region.text);
    for (const { kind, start, end } of blocksOf(region)) {
      if (kind !== 'code') continue;
      code += 1;
      pictures -= picturesIn(region.text.slice(start, end));
    }
  }
  if (pictures + code === 0) return undefined;
  return WORDS[locale](pictures, code);
}

const WORDS: Readonly<Record<Locale, (pictures: number, code: number) => string>> = {
  'zh-cn': (pictures, code) => {
    const parts = [...(pictures > 0 ? [`${pictures} 张图片`] : []), ...(code > 0 ? [`${code} 段代码`] : [])];
    return `文稿中的 ${parts.join('、')}没有输出，请在文件中补上。`;
  },
  en: (pictures, code) => {
    const parts = [
      ...(pictures > 0 ? [`${pictures} ${pictures === 1 ? 'picture' : 'pictures'}`] : []),
      ...(code > 0 ? [`${code} ${code === 1 ? 'block' : 'blocks'} of code`] : []),
    ];
    return `Left out of the file, put them in by hand: ${parts.join(', ')} of the draft.`;
  },
};

/** Links to pictures, `![…](…)`, each on one line. */
function picturesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('!['); at >= 0; at = text.indexOf('![', at + 2)) {
    const line = text.slice(at, lineEnd(text, at));
    const link = line.indexOf('](');
    if (link >= 0 && line.includes(')', link)) count += 1;
  }
  return count;
}
