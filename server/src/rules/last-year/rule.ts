import type { Locale } from '../../report.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import type { WordRule } from '../rule.ts';

type Words = Verdict['words'];

export const rule: WordRule = {
  name: 'last-year',
  code: 'T423',
  severity: 'warning',
  title: { 'zh-cn': '与上年公开的文稿', en: 'Last year’s file' },
  message: {
    'zh-cn': (words) => CHINESE[words.kind!]!(words),
    en: (words) => ENGLISH[words.kind!]!(words),
  },
};

/** What last year's file prints, and where if it has lines. */
function published({ name, printed, unit, line }: Words): string {
  return `上年公开的文稿中，${name}为 ${printed}${unit}${line === '' ? '' : `（第 ${line} 行）`}`;
}

function printedThere({ name, printed, unit, line }: Words): string {
  return `Last year’s file prints ${printed}${unit} for ${name}${line === '' ? '' : ` (line ${line})`}`;
}

const REASONS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'too-large': { 'zh-cn': '文件过大', en: 'it is too large' },
  encoding: {
    'zh-cn': '文字编码不是 UTF-8、UTF-16 或 GB18030',
    en: 'its encoding is neither UTF-8, UTF-16 nor GB18030',
  },
  damaged: { 'zh-cn': '文件损坏', en: 'it is damaged' },
  'unknown-kind': {
    'zh-cn': '只能读取 Markdown、文本、Word、Excel 和 HTML',
    en: 'only Markdown, text, Word, Excel and HTML can be read',
  },
  empty: { 'zh-cn': '文件是空的', en: 'it is empty' },
  unreadable: {
    'zh-cn': '文件不存在、不在工作区内或无法读取',
    en: 'it does not exist, is outside of the workspace or cannot be read',
  },
};

const CHINESE: Readonly<Record<string, (words: Words) => string>> = {
  amount: (words) => `${published(words)}。`,
  change: (words) => `${published(words)}，增减额应为 ${words.should}。`,
  rose: (words) => `${published(words)}，应为增加 ${words.should}。`,
  fell: (words) => `${published(words)}，应为减少 ${words.should}。`,
  unreadable: ({ problem }) => `上年的文稿没有读到：${REASONS[problem!]!['zh-cn']}。没有与上年核对。`,
  year: ({ year, should }) => `所指的文稿是 ${year} 年度的，上年应是 ${should} 年度。没有与上年核对。`,
  stage: () => '所指的文稿与本文稿一为预算、一为决算，没有与上年核对。',
};

const ENGLISH: Readonly<Record<string, (words: Words) => string>> = {
  amount: (words) => `${printedThere(words)}.`,
  change: (words) => `${printedThere(words)}; the change is ${words.should}.`,
  rose: (words) => `${printedThere(words)}; it rose by ${words.should}.`,
  fell: (words) => `${printedThere(words)}; it fell by ${words.should}.`,
  unreadable: ({ problem }) => `Last year’s file was not read: ${REASONS[problem!]!.en}. Nothing is held against it.`,
  year: ({ year, should }) => `This file is of ${year}; last year is ${should}. Nothing is held against it.`,
  stage: () => 'One of the two drafts is a budget and the other final accounts: nothing is held against it.',
};
