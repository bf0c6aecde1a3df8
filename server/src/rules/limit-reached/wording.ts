import type { LimitName } from '../../limits.ts';
import type { Locale } from '../../report.ts';

type Words = (most: string) => string;

/** What is told of each limit: what there is too much of, and what was not done. */
export const LIMIT_WORDS: Readonly<Record<LimitName, Readonly<Record<Locale, Words>>>> = {
  draft: {
    'zh-cn': (most) => `文稿超过 ${most} 字，此后没有读取，也没有核对；请分成几个文件。`,
    en: (most) =>
      `A draft of more than ${most} characters is neither read nor checked beyond here; divide it into files.`,
  },
  'draft-numbers': {
    'zh-cn': (most) => `文稿里的数字超过 ${most} 个，此后没有读取，也没有核对；请分成几个文件。`,
    en: (most) => `A draft of more than ${most} numbers is neither read nor checked beyond here; divide it into files.`,
  },
  'front-matter': {
    'zh-cn': (most) => `文首设置超过 ${most} 行，按正文读取，其中的设置没有生效。`,
    en: (most) => `Front matter of more than ${most} lines is read as text; what it sets is not heeded.`,
  },
  passage: {
    'zh-cn': (most) => `这一段超过 ${most} 字，其余没有读取；请检查是否缺少分段。`,
    en: (most) =>
      `A paragraph of more than ${most} characters is read no further; see whether line breaks are missing.`,
  },
  numbers: {
    'zh-cn': (most) => `这一段的数字超过 ${most} 个，其余没有读取；请检查是否缺少分段。`,
    en: (most) => `A paragraph of more than ${most} numbers is read no further; see whether line breaks are missing.`,
  },
  markdown: {
    'zh-cn': (most) => `这一部分超过 ${most} 字或标记嵌套过深，按纯文本读取，其中的列表、引用和表格没有核对。`,
    en: (most) =>
      `More than ${most} characters, or nesting too deep for Markdown: read as plain text; lists, quotes and tables in it are not checked.`,
  },
  'html-table': {
    'zh-cn': (most) => `表格没有结束标记，或长过 ${most} 字，没有当作表格读取。`,
    en: (most) => `A table without an end, or of more than ${most} characters, is not read as a table.`,
  },
  'column-span': {
    'zh-cn': (most) => `合并单元格超过 ${most} 列，只按 ${most} 列读取。`,
    en: (most) => `A merged cell covers more than ${most} columns; it is read as covering ${most}.`,
  },
  'row-span': {
    'zh-cn': (most) => `合并单元格超过 ${most} 行，只按 ${most} 行读取。`,
    en: (most) => `A merged cell covers more than ${most} rows; it is read as covering ${most}.`,
  },
  covered: {
    'zh-cn': (most) => `合并单元格共跨越 ${most} 格以上，其余按未合并读取。`,
    en: (most) => `Merged cells cover more than ${most} places; the rest are read as not merged.`,
  },
  pages: {
    'zh-cn': (most) => `表格接续超过 ${most} 段，其后另作一张表读取，没有合并核对。`,
    en: (most) =>
      `A table that goes on over more than ${most} pages: what follows is read as another, not checked with it.`,
  },
  columns: {
    'zh-cn': (most) => `表格超过 ${most} 列，没有当作表格读取；多半是缺少换行。`,
    en: (most) => `A table of more than ${most} columns is not read; line breaks are probably missing.`,
  },
  'guessed-columns': {
    'zh-cn': (most) => `金额超过 ${most} 列，表头没有写明的列间合计没有查找。`,
    en: (most) => `More than ${most} columns of amounts: sums that no header names were not looked for.`,
  },
  'nested-rows': {
    'zh-cn': (most) => `没有编码和编号的明细超过 ${most} 行，更靠下的行没有试作同一合计的分项。`,
    en: (most) =>
      `More than ${most} rows without codes or numbering: those further down were not tried as parts of one sum.`,
  },
  'total-lines': {
    'zh-cn': (most) => `合计行与其分项的试算超过 ${most} 行次，更靠下的合计行只与相邻各行核对。`,
    en: (most) =>
      `Totals were tried with more than ${most} lines in all: those further down were only held against the lines next to them.`,
  },
  'list-items': {
    'zh-cn': (most) => `所列超过 ${most} 项，其余没有与总数核对。`,
    en: (most) => `More than ${most} items are listed; the rest are not held against their whole.`,
  },
  mentions: {
    'zh-cn': (most) => `这一段的数字超过 ${most} 个，相距更远的没有相互核对。`,
    en: (most) => `More than ${most} numbers in one paragraph: those further apart are not held against each other.`,
  },
  'dealt-out': {
    'zh-cn': (most) => `“分别”之后超过 ${most} 个数，其余没有逐一对应。`,
    en: (most) => `More than ${most} numbers after 分别; the rest are not dealt out.`,
  },
  siblings: {
    'zh-cn': (most) => `总数之后的分项超过 ${most} 段，没有再往后核对。`,
    en: (most) =>
      `The parts of this amount go on over more than ${most} paragraphs; those further on are not held against it.`,
  },
  counts: {
    'zh-cn': (most) => `分项个数超过 ${most} 个，其余没有与总数核对。`,
    en: (most) => `A count of more than ${most} others; the rest are not held against it.`,
  },
  'facts-of-name': {
    'zh-cn': (most) => `表中同名的金额超过 ${most} 个，增减率只与前 ${most} 个试算。`,
    en: (most) => `The tables print more than ${most} amounts of this name; the rate was tried with ${most} of them.`,
  },
  'listed-regions': {
    'zh-cn': (most) => `所列超过 ${most} 段，个数没有核对。`,
    en: (most) => `The list goes on over more than ${most} paragraphs; its number is not checked.`,
  },
  conflicts: {
    'zh-cn': (most) => `互相牵连的不符超过 ${most} 处，没有查找是哪个数有误，各处照原样列出。`,
    en: (most) =>
      `More than ${most} conflicts hang together: each is reported where it stands, and what caused them was not sought.`,
  },
  'studied-conflicts': {
    'zh-cn': (most) => `互相牵连的不符超过 ${most} 处，没有试算笔误和两数同时有误的情形。`,
    en: (most) =>
      `More than ${most} conflicts hang together: slips of the finger and pairs of mistakes were not looked for.`,
  },
  suspects: {
    'zh-cn': (most) => `合计的分项超过 ${most} 个，只试算了另有不符的分项。`,
    en: (most) => `A sum of more than ${most} figures: only those that something else speaks against were tried.`,
  },
  'lost-rows': {
    'zh-cn': (most) => `不符的合计超过 ${most} 组，其余没有查找是否漏行。`,
    en: (most) => `More than ${most} groups of sums fail; whether the others miss a row was not looked at.`,
  },
};
