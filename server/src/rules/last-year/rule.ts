import type { Verdict } from '../../verdicts/verdict.ts';
import type { WordRule } from '../rule.ts';
import { unread } from '../unreadWording.ts';

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

const CHINESE: Readonly<Record<string, (words: Words) => string>> = {
  amount: (words) => `${published(words)}。`,
  change: (words) => `${published(words)}，增减额应为 ${words.should}。`,
  rose: (words) => `${published(words)}，应为增加 ${words.should}。`,
  fell: (words) => `${published(words)}，应为减少 ${words.should}。`,
  unreadable: ({ problem }) => `上年的文稿没有读到：${unread(problem!, 'zh-cn')}。没有与上年核对。`,
  year: ({ year, should }) => `所指的文稿是 ${year} 年度的，上年应是 ${should} 年度。没有与上年核对。`,
  stage: () => '所指的文稿与本文稿一为预算、一为决算，没有与上年核对。',
};

const ENGLISH: Readonly<Record<string, (words: Words) => string>> = {
  amount: (words) => `${printedThere(words)}.`,
  change: (words) => `${printedThere(words)}; the change is ${words.should}.`,
  rose: (words) => `${printedThere(words)}; it rose by ${words.should}.`,
  fell: (words) => `${printedThere(words)}; it fell by ${words.should}.`,
  unreadable: ({ problem }) =>
    `Last year’s file was not read, it is ${unread(problem!, 'en')}. Nothing is held against it.`,
  year: ({ year, should }) => `This file is of ${year}; last year is ${should}. Nothing is held against it.`,
  stage: () => 'One of the two drafts is a budget and the other final accounts: nothing is held against it.',
};
