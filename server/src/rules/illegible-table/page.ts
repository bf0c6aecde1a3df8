import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '表格要有表头，数字旁要有项目名称或科目编码，否则不知道是什么数，无从核对。读不懂的表在第一个单元格上说明，不会当作已经核对。',
    en: 'A table needs a header, and amounts a name or a code beside them; without these nobody can tell what they are. A table that cannot be read is said to be so at its first cell and does not pass for checked.',
  },
  advice: {
    'zh-cn': '补上表头行；若是上一页表格的续表，请删去两表之间的文字或标题。',
    en: 'Add the header; if it goes on with the table before, take out what stands between them.',
  },
  example: `项目明细

| 201 | 300.30 | 180.00 |
| --- | --- | --- |
| 208 | 25.15 | 12.00 |
| 210 | 18.60 | 3.20 |
| 221 | 40.00 | 6.00 |
`,
  found: '201',
};
