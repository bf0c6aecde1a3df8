/** The tables of a small budget, all in agreement; a test replaces what it wants to go wrong. */
export const BUDGET = `
# 白石县林业局2023年单位预算公开

单位：万元

表一 收支预算总体情况表

| 收入项目 | 预算数 | 支出项目 | 预算数 |
| --- | ---: | --- | ---: |
| 一、一般公共预算拨款 | 800.00 | 213 农林水支出 | 700.30 |
| 二、事业收入 | 48.30 | 208 社会保障和就业支出 | 96.00 |
| | | 221 住房保障支出 | 52.00 |
| 收入总计 | 848.30 | 支出总计 | 848.30 |

表二 支出预算总体情况表

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | ---: | ---: | ---: |
| 208 | 社会保障和就业支出 | 96.00 | 96.00 | |
| 20805 | 行政事业单位养老支出 | 96.00 | 96.00 | |
| 2080505 | 机关事业单位基本养老保险缴费支出 | 96.00 | 96.00 | |
| 213 | 农林水支出 | 700.30 | 464.10 | 236.20 |
| 21302 | 林业和草原 | 700.30 | 464.10 | 236.20 |
| 2130204 | 事业机构 | 464.10 | 464.10 | |
| 2130205 | 森林资源培育 | 236.20 | | 236.20 |
| 221 | 住房保障支出 | 52.00 | 52.00 | |
| 22102 | 住房改革支出 | 52.00 | 52.00 | |
| 2210201 | 住房公积金 | 52.00 | 52.00 | |
| | 合计 | 848.30 | 612.10 | 236.20 |

`;

/** The budget with prose below it. */
export function budgetWith(prose: string): string {
  return `${BUDGET}第二部分 预算情况说明\n\n二、支出预算情况\n\n${prose}\n`;
}

/** The budget with one printed token of it, the `nth` of its kind, marked as wrong. */
export function budgetWrong(token: string, nth: number, marked: string): string {
  const pieces = BUDGET.split(token);
  return pieces.slice(0, nth).join(token) + marked + pieces.slice(nth).join(token);
}
