import type { Random } from '../random.ts';

/** What cells and paragraphs hold: each reads as itself to a person, and as something else to one format or another. */
const SIGNS = [
  '李**',
  '_a_',
  '*b*',
  '`c`',
  '[d](e)',
  '<f>',
  '&amp;',
  '&#60;',
  '|g',
  'h\\',
  '~~i~~',
  '#j',
  '$k$',
  '=l',
  '+m',
  '-n',
  '1.o',
  '2)p',
  '!q',
  'www.r.cn',
  's@t.cn',
  '(5)',
  '12.00',
  '1,234.50',
  '-3',
  '5%',
  '甲',
  '合计',
  '𠮷',
  '＝u',
  '"v"',
  "'w'",
  ';x',
  '：',
  '^',
  '——',
  '***',
  '>y',
  '…',
  '￥1',
];

/** A word that stands nowhere else, of signs that mean something somewhere. */
export function word(random: Random, at: number): string {
  const signs = random.list(random.between(1, 3), () => random.pick(SIGNS)).join('');
  return random.chance(0.6) ? `词${at}${signs}末` : `${signs}第${at}词`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
