/** Changes of wording and of order that change nothing that a sentence says. */
export const SENTENCES: Readonly<Record<string, (text: string) => string>> = {
  'with 较上年 for 比上年': (text) => prose(text, (line) => line.replace(/(?<!同|环)比(?=上年|去年|\d{4}年)/g, '较')),
  'with 上升 and 降低 for 增长 and 下降 before a rate': (text) =>
    prose(text, (line) =>
      line.replace(/增长(?=\s*[\d.]+\s*[%％])/g, '上升').replace(/下降(?=\s*[\d.]+\s*[%％])/g, '降低'),
    ),
  'with the rate before the change': (text) =>
    prose(text, (line) =>
      line.replace(/(增加|减少)([\d,.]+万元)，(增长|下降)([\d.]+[%％])(?=[，。；])/g, '$3$4，$1$2'),
    ),
  'with the rate in brackets': (text) =>
    prose(text, (line) =>
      line.replace(/(增加|减少)([\d,.]+万元)，((?:增长|下降)[\d.]+[%％])(?=[，。；])/g, '$1$2（$3）'),
    ),
  'with spaces around numbers': (text) =>
    prose(text, (line) => line.replace(/(?<=\p{Script=Han})(?=\d+\.\d)|(?<=\d\.\d+)(?=万元)/gu, ' ')),
  'with full-width digits and signs': (text) =>
    prose(text, (line) =>
      line.replace(/(?<![\d,])\d+\.\d+(?=万元)/g, (number) =>
        [...number].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join(''),
      ),
    ),
  'with （一） as (一) and 1. as 1、': (text) =>
    prose(text, (line) =>
      line.replace(/^（([一二三四五六七八九十]+)）/, '($1)').replace(/^(\d{1,2})[.．](?=\D)/, '$1、'),
    ),
};

/** Amounts in 元, one for one; only where no sum of the text rests on how its 万元 were rounded. */
export function inYuan(text: string): string {
  return prose(text, (line) =>
    line.replace(
      /(?<![\d,])(\d+)\.(\d{1,2})万元/g,
      (_, whole: string, part: string) => `${BigInt(whole + part.padEnd(4, '0'))}元`,
    ),
  );
}

/** Changes each line that is neither part of a table nor markup. */
function prose(text: string, change: (line: string) => string): string {
  let matter = text.startsWith('---\n');
  return text
    .split('\n')
    .map((line, index) => {
      if (matter) {
        matter = index === 0 || line !== '---';
        return line;
      }
      return /[\t|<]/.test(line) ? line : change(line);
    })
    .join('\n');
}
