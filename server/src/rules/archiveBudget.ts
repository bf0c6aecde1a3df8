/** What the example of a page prints for its three categories, and their total. */
export type ArchiveAmounts = readonly [archives: string, pensions: string, housing: string, total: string];

/** The table of a budget that examples of several files are made of: the same lines, in each file with amounts of its own. */
export function archiveBudget([archives, pensions, housing, total]: ArchiveAmounts): string {
  return `一般公共预算支出表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 201 | 一般公共服务支出 | ${archives} |
| 20126 | 档案事务 | ${archives} |
| 2012604 | 档案馆 | ${archives} |
| 208 | 社会保障和就业支出 | ${pensions} |
| 20805 | 行政事业单位养老支出 | ${pensions} |
| 2080505 | 机关事业单位基本养老保险缴费支出 | ${pensions} |
| 221 | 住房保障支出 | ${housing} |
| 22102 | 住房改革支出 | ${housing} |
| 2210201 | 住房公积金 | ${housing} |
| | 合计 | ${total} |
`;
}
