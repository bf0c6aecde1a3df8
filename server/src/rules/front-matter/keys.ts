import type { Locale } from '../../report.ts';
import { isAnyOf } from '../../vocabulary/words.ts';

/** A key that the writer may state at the head of a draft. */
export interface FrontMatterKey {
  readonly name: string;
  /** What is offered. */
  readonly values?: readonly string[];
  /** What may be written; anything where it is undefined. */
  readonly accepts?: RegExp;
  readonly means: Readonly<Record<Locale, string>>;
}

/** All keys, in the order in which they are offered. */
export const FRONT_MATTER_KEYS: readonly FrontMatterKey[] = [
  {
    name: 'disclosure',
    values: ['budget', 'accounts'],
    accepts: isAnyOf('budget accounts 预算 决算'),
    means: {
      'zh-cn': '公开的是预算（budget）还是决算（accounts）。有这一项的 Markdown 文件即按公开文稿核对。',
      en: 'Whether a budget or the final accounts are disclosed. A Markdown file with this key is checked as a draft.',
    },
  },
  {
    name: 'department',
    means: { 'zh-cn': '部门或单位的全称，以此为准。', en: 'Full name of the department or unit; it wins over titles.' },
  },
  {
    name: 'year',
    accepts: /^(?:199\d|20\d\d|2100)$/,
    means: { 'zh-cn': '预决算年度，四位数字，以此为准。', en: 'The budget year, four digits; it wins over titles.' },
  },
  {
    name: 'unit',
    values: ['元', '万元', '亿元'],
    accepts: isAnyOf('元 万元 亿元'),
    means: {
      'zh-cn': '没有注明单位的表按此单位：元、万元或亿元。',
      en: 'The unit of tables that print none: 元, 万元 or 亿元.',
    },
  },
  {
    name: 'family',
    values: ['budget-9', 'budget-10', 'budget-11', 'budget-14', 'accounts'],
    means: { 'zh-cn': '生成各表时所用的表式。', en: 'The set of forms that tables are generated in.' },
  },
  {
    name: 'prior',
    means: {
      'zh-cn': '上年公开的文稿，从本文稿所在文件夹起的路径；本文稿的上年数与它核对。',
      en: 'Path of last year’s file, from the folder of this draft on; what is said of last year is held against it.',
    },
  },
  {
    name: 'units',
    means: {
      'zh-cn':
        '所属单位文稿所在的文件夹，从本文稿所在文件夹起的路径；其中同年度、同为预算或决算的文稿逐项相加，与本部门核对。',
      en: 'Path of the folder with the drafts of the department’s units, from the folder of this draft on; those of the same year and stage are added up, line by line, and held against this one.',
    },
  },
];

/** A key by its name. */
export function frontMatterKey(name: string): FrontMatterKey | undefined {
  return FRONT_MATTER_KEYS.find((key) => key.name === name);
}
