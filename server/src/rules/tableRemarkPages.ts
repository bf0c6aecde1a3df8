import type { TableRemarkRuleName } from '../remarks/remark.ts';
import type { RulePage } from './pages.ts';

export const TABLE_REMARK_PAGES: Readonly<Record<TableRemarkRuleName, RulePage>> = {
  'table-missing': {
    what: {
      'zh-cn':
        '目录列出的表，正文都应当有；正文的表，目录都应当列出。按表的种类核对，不看标题用词。目录写明为空表的不提示。',
      en: 'Every table that the contents list follows, and every table that follows is listed. Kinds are compared, not wordings. A table that the contents call empty is left out.',
    },
    advice: { 'zh-cn': '补上缺的表，或改目录。', en: 'Add the table, or correct the contents.' },
    example: `目录

一、部门收支总表

二、部门支出总表

三、一般公共预算支出表

四、政府性基金预算支出表

## 部门预算表

部门收支总表

单位：万元

| 收入 | 预算数 | 支出 | 预算数 |
| --- | --- | --- | --- |
| 一、一般公共预算拨款收入 | 98.00 | 一、农林水支出 | 98.00 |
| 收入总计 | 98.00 | 支出总计 | 98.00 |


部门支出总表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| 213 | 农林水支出 | 98.00 | 68.00 | 30.00 |
| 21303 | 水利 | 98.00 | 68.00 | 30.00 |
| 2130301 | 行政运行 | 68.00 | 68.00 | |
| 2130314 | 防汛 | 30.00 | | 30.00 |
| | 合计 | 98.00 | 68.00 | 30.00 |


一般公共预算支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| 213 | 农林水支出 | 98.00 | 68.00 | 30.00 |
| 21303 | 水利 | 98.00 | 68.00 | 30.00 |
| 2130301 | 行政运行 | 68.00 | 68.00 | |
| 2130314 | 防汛 | 30.00 | | 30.00 |
| | 合计 | 98.00 | 68.00 | 30.00 |

`,
    found: '四、政府性基金预算支出表',
  },
  'table-required': {
    what: {
      'zh-cn':
        '部门预算和决算应当公开的表（财预〔2016〕143号《地方预决算公开操作规程》）：收支总表、收入总表、支出总表、财政拨款收支总表、一般公共预算支出表、基本支出表、“三公”经费支出表、政府性基金预算支出表；功能分类公开到项级，基本支出的经济分类公开到款级。已有大半时才提示所缺的表。',
      en: 'Tables that a department publishes (财预〔2016〕143号): eight for the budget, eight for the final accounts; functional codes down to items, economic codes of basic expenditure down to groups. What is missing is said only once most of them are there.',
    },
    advice: {
      'zh-cn': '没有数据的表也应公开空表并说明。涉密内容除外。',
      en: 'A table without data is published empty, with the reason. Secret content is exempt.',
    },
    example: `# 白石县水利局2024年部门预算

部门收支总表

单位：万元

| 收入 | 预算数 | 支出 | 预算数 |
| --- | --- | --- | --- |
| 一、一般公共预算拨款收入 | 98.00 | 一、农林水支出 | 98.00 |
| 收入总计 | 98.00 | 支出总计 | 98.00 |


部门收入总表

单位：万元

| 科目编码 | 科目名称 | 合计 | 一般公共预算拨款收入 |
| --- | --- | --- | --- |
| 213 | 农林水支出 | 98.00 | 98.00 |
| | 合计 | 98.00 | 98.00 |


部门支出总表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| 213 | 农林水支出 | 98.00 | 68.00 | 30.00 |
| 21303 | 水利 | 98.00 | 68.00 | 30.00 |
| 2130301 | 行政运行 | 68.00 | 68.00 | |
| 2130314 | 防汛 | 30.00 | | 30.00 |
| | 合计 | 98.00 | 68.00 | 30.00 |


财政拨款收支总表

单位：万元

| 收入 | 预算数 | 支出 | 预算数 |
| --- | --- | --- | --- |
| 一、一般公共预算拨款收入 | 98.00 | 一、农林水支出 | 98.00 |
| 收入总计 | 98.00 | 支出总计 | 98.00 |


一般公共预算支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| 213 | 农林水支出 | 98.00 | 68.00 | 30.00 |
| 21303 | 水利 | 98.00 | 68.00 | 30.00 |
| 2130301 | 行政运行 | 68.00 | 68.00 | |
| 2130314 | 防汛 | 30.00 | | 30.00 |
| | 合计 | 98.00 | 68.00 | 30.00 |


一般公共预算基本支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
| --- | --- | --- | --- | --- |
| 301 | 工资福利支出 | 60.00 | 60.00 | |
| 30101 | 基本工资 | 60.00 | 60.00 | |
| 302 | 商品和服务支出 | 8.00 | | 8.00 |
| 30201 | 办公费 | 8.00 | | 8.00 |
| | 合计 | 68.00 | 60.00 | 8.00 |


一般公共预算“三公”经费支出表

单位：万元

| 合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费 |
| --- | --- | --- | --- |
| 0.60 | 0.00 | 0.00 | 0.60 |

`,
    found: '白石县水利局2024年部门预算',
  },
  'column-shift': {
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
  },
  'illegible-table': {
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
  },
  'empty-table': {
    what: {
      'zh-cn': '没有数据的表应当说明原因：正文、表下或目录中写明“无政府性基金预算支出，本表为空”。',
      en: 'A table without data says why: in the text, under the table or in the contents.',
    },
    advice: { 'zh-cn': '加一句说明，或补上数据。', en: 'Add a sentence, or the data.' },
    example: `部门支出总表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| 213 | 农林水支出 | 98.00 | 68.00 | 30.00 |
| 21303 | 水利 | 98.00 | 68.00 | 30.00 |
| 2130301 | 行政运行 | 68.00 | 68.00 | |
| 2130314 | 防汛 | 30.00 | | 30.00 |
| | 合计 | 98.00 | 68.00 | 30.00 |


一般公共预算支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| 213 | 农林水支出 | 98.00 | 68.00 | 30.00 |
| 21303 | 水利 | 98.00 | 68.00 | 30.00 |
| 2130301 | 行政运行 | 68.00 | 68.00 | |
| 2130314 | 防汛 | 30.00 | | 30.00 |
| | 合计 | 98.00 | 68.00 | 30.00 |


财政拨款支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| 213 | 农林水支出 | 98.00 | 68.00 | 30.00 |
| 21303 | 水利 | 98.00 | 68.00 | 30.00 |
| 2130301 | 行政运行 | 68.00 | 68.00 | |
| 2130314 | 防汛 | 30.00 | | 30.00 |
| | 合计 | 98.00 | 68.00 | 30.00 |


政府性基金预算支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| | 合计 | | | |

`,
    found: '科目编码',
  },
  'said-empty': {
    what: {
      'zh-cn': '正文说没有使用政府性基金（国有资本经营）预算安排的支出，对应的表就不应有数据。',
      en: 'Where the text says that nothing is spent of a fund, its table holds no amount.',
    },
    advice: { 'zh-cn': '核对表与文，改其中一处。', en: 'Compare table and text and correct one of them.' },
    example: `政府性基金预算支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| 212 | 城乡社区支出 | 40.00 | | 40.00 |
| 21208 | 国有土地使用权出让收入安排的支出 | 40.00 | | 40.00 |
| 2120899 | 其他国有土地使用权出让收入安排的支出 | 40.00 | | 40.00 |
| | 合计 | 40.00 | | 40.00 |


## 政府性基金预算情况

本部门没有使用政府性基金预算拨款安排的支出。
`,
    found: '没有使用政府性基金预算拨款安排的支出',
  },
};
