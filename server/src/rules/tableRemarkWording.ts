import type { Remark, TableRemarkRuleName } from '../remarks/remark.ts';
import type { Locale } from '../report.ts';

type Words = Remark['words'];

/** What is said of tables as such. */
export const TABLE_MESSAGES: Readonly<Record<TableRemarkRuleName, Readonly<Record<Locale, (words: Words) => string>>>> =
  {
    'table-missing': {
      'zh-cn': ({ kind, title }) =>
        kind === 'listed' ? `目录列有“${title}”，正文中没有这张表。` : `目录没有列出“${title}”。`,
      en: ({ kind, title }) =>
        kind === 'listed'
          ? `The contents list ${title}, but no such table follows.`
          : `The contents do not list ${title}.`,
    },
    'table-required': {
      'zh-cn': ({ kind, title }) => {
        if (kind === 'absent') return `缺少应当公开的表：${title}。没有数据的列出空表并说明。`;
        return kind === 'functional'
          ? `“${title}”应当公开到支出功能分类的项级科目。`
          : `“${title}”应当公开到支出经济分类的款级科目。`;
      },
      en: ({ kind, title }) => {
        if (kind === 'absent')
          return `Not there, and to be published: ${title}. A table without money is published empty, with the reason.`;
        return kind === 'functional'
          ? `${title} has to go down to the items (项) of the functional classification.`
          : `${title} has to go down to the groups (款) of the economic classification.`;
      },
    },
    'column-shift': {
      'zh-cn': ({ rows, side, header }) =>
        `${rows === 'all' ? '本表数据整体' : '本行数据'}比表头偏${side === 'right' ? '右' : '左'}一列：按合计关系，此数应在“${header}”列。核对时已按此归位。`,
      en: ({ rows, side, header }) =>
        `${rows === 'all' ? 'The amounts of this table stand' : 'The amounts of this row stand'} one column to the ${side} of their headers: by their sums this one belongs under ${header}. They were checked as if they stood there.`,
    },
    'illegible-table': {
      'zh-cn': ({ why }) => {
        if (why === 'no-header') return '没有找到表头，不知各列是什么数，本表未能全面核对。';
        if (why === 'too-wide') return '列数过多，不像一张表，未作核对。';
        return '数字旁没有项目名称或科目编码，不知是什么数，本表未作核对。';
      },
      en: ({ why }) => {
        if (why === 'no-header')
          return 'No header was found, so what the columns hold is unknown: not all of it was checked.';
        if (why === 'too-wide') return 'More columns than a table has: nothing of it was checked.';
        return 'No name or code stands beside the amounts, so what they are is unknown: nothing of it was checked.';
      },
    },
    'empty-table': {
      'zh-cn': ({ title }) => `“${title}”没有数据，也没有说明原因。没有数据的表应当说明“本部门无此项收支，本表为空”。`,
      en: ({ title }) => `${title} is empty and nothing says why.`,
    },
    'said-empty': {
      'zh-cn': ({ said, title }) => `正文说“${said}”，但“${title}”中有数据。`,
      en: ({ said, title }) => `The text says ${said}, but ${title} holds amounts.`,
    },
  };
