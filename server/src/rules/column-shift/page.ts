import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '数据与表头对齐。丢失一个合并单元格，数就会整体（或某一行）偏离表头一列：照原样各行都加不平，移动一列则行、列合计都平，即按移动后的位置核对，并在第一个偏离的数上提示。',
    en: 'Amounts stand under their headers. Where a merged cell is lost, all amounts of a table or of a row stand a column beside them: as they stand nothing adds up, moved by one column rows and columns do. They are then checked as if they stood there, and the first of them is pointed out.',
  },
  advice: {
    'zh-cn': '在该行补上或删去一个空单元格，使数与表头对齐。',
    en: 'Put in or take out an empty cell in that row, so that the amounts stand under their headers.',
  },
  example: `部门支出总体情况表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| | 合计 | 545.45 | 365.45 | 180.00 |
| 201 | 一般公共服务支出 | 480.30 | 300.30 | 180.00 |
| 20103 | 政府办公厅（室）及相关机构事务 | 480.30 | 300.30 | 180.00 |
| 208 | 社会保障和就业支出 | | 25.15 | 25.15 |
| 221 | 住房保障支出 | 40.00 | 40.00 | |
`,
  found: '25.15',
};
