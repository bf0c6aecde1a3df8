import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      'Markdown 表格的表头下要有一行分隔行，格数与表头相同，否则预览和网页上只是一段带竖线的文字。从 PDF 或网页转来的表格常常缺少这一行。不影响核对。',
    en: 'Below its header a Markdown table has a delimiter row of as many cells; without it the preview and the web page show lines of text with pipes. Tables converted from PDF or from web pages often lack it. They are checked all the same.',
  },
  advice: {
    'zh-cn': '用快速修复补上；跨页的表格各页一并补上。',
    en: 'Write it with the quick fix, which does so on all pages of the table.',
  },
  example: `支出总表

单位：万元

| 科目名称 | 合计 | 基本支出 | 项目支出 |
| 农林水支出 | 30.00 | 20.00 | 10.00 |
| 教育支出 | 5.00 | 5.00 |  |
| 合计 | 35.00 | 25.00 | 10.00 |
`,
  found: '科目名称',
  right: `支出总表

单位：万元

| 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- |
| 农林水支出 | 30.00 | 20.00 | 10.00 |
| 教育支出 | 5.00 | 5.00 |  |
| 合计 | 35.00 | 25.00 | 10.00 |
`,
};
