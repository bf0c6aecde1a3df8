import type { UserError, UserErrorId } from '../catalogue/index.ts';
import type { Locale } from '../report.ts';
import type { SheetProblem } from '../sheets/sheet.ts';

type Params = UserError['params'];

const ROW: Readonly<Record<UserErrorId, Readonly<Record<Locale, (params: Params) => string>>>> = {
  'no-header': {
    'zh-cn': () => '前 20 行中没有找到表头：需要有科目编码（或类、款、项）和科目名称两栏',
    en: () => 'no header in the first 20 rows: a code column (or 类, 款, 项) and a name column are needed',
  },
  'code-missing': { 'zh-cn': ({ name }) => `“${name}”没有编码`, en: ({ name }) => `${name} has no code` },
  'code-malformed': { 'zh-cn': ({ code }) => `“${code}”不是科目编码`, en: ({ code }) => `${code} is no code` },
  'name-missing': { 'zh-cn': ({ code }) => `${code} 没有名称`, en: ({ code }) => `${code} has no name` },
  'parent-malformed': {
    'zh-cn': ({ code, parent }) => `${code} 的上级编码“${parent}”不对`,
    en: ({ code, parent }) => `${parent} cannot be the parent of ${code}`,
  },
  'year-malformed': {
    'zh-cn': ({ code, year }) => `${code} 的年度“${year}”无法识别`,
    en: ({ code, year }) => `the year of ${code}, ${year}, cannot be read`,
  },
  'book-unknown': {
    'zh-cn': ({ code, book }) => `${code} 的类别“${book}”无法识别`,
    en: ({ code, book }) => `the book of ${code}, ${book}, is unknown`,
  },
  duplicate: {
    'zh-cn': ({ code, row }) => `${code} 与第 ${row} 行重复而名称不同`,
    en: ({ code, row }) => `${code} stands in row ${row} already, with another name`,
  },
};

const FILE: Readonly<Record<SheetProblem | 'unreadable', Readonly<Record<Locale, string>>>> = {
  'too-large': { 'zh-cn': '文件过大', en: 'the file is too large' },
  encoding: { 'zh-cn': '文字编码不是 UTF-8、UTF-16 或 GB18030', en: 'neither UTF-8, UTF-16 nor GB18030' },
  damaged: { 'zh-cn': '文件损坏，或不是 XLSX', en: 'the file is damaged, or no XLSX' },
  'unknown-kind': { 'zh-cn': '只能读取 TSV、CSV 和 XLSX', en: 'only TSV, CSV and XLSX can be read' },
  unreadable: {
    'zh-cn': '文件不存在、不在工作区内或无法读取',
    en: 'the file does not exist, is outside of the workspace or cannot be read',
  },
};

/** What is wrong with a row of the user's catalogue. */
export function rowProblem({ id, params }: UserError, locale: Locale): string {
  return ROW[id][locale](params);
}

/** Why a file of the user's catalogue was not read. */
export function fileProblem(problem: SheetProblem | 'unreadable', locale: Locale): string {
  return FILE[problem][locale];
}
