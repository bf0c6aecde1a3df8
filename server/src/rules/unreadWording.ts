import type { Locale } from '../report.ts';

const REASONS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'too-large': { 'zh-cn': '文件过大', en: 'too large' },
  encoding: {
    'zh-cn': '文字编码不是 UTF-8、UTF-16 或 GB18030',
    en: 'encoded as neither UTF-8, UTF-16 nor GB18030',
  },
  damaged: { 'zh-cn': '文件损坏或设有密码', en: 'damaged, or it has a password' },
  'unknown-kind': {
    'zh-cn': '只能读取 Markdown、文本、Word、Excel 和 HTML',
    en: 'neither Markdown, text, Word, Excel nor HTML',
  },
  empty: { 'zh-cn': '文件是空的', en: 'empty' },
  unreadable: {
    'zh-cn': '文件不存在、不在工作区内或无法读取',
    en: 'missing, outside of the workspace or not to be read',
  },
  twice: { 'zh-cn': '同一单位已有一份文稿计入', en: 'of a unit that has another draft there' },
  undated: { 'zh-cn': '看不出是哪个年度', en: 'of no year that could be told' },
};

/** Why another file that a draft names was left aside, as it is said behind a colon or 'it is'. */
export function unread(problem: string, locale: Locale): string {
  return REASONS[problem]![locale];
}
