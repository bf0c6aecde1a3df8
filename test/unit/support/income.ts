/** A table of income that adds up. */
export const TABLE = `
部门收入总体情况表

单位：万元

| 收入项目 | 预算数 |
| --- | --- |
| 一、财政拨款收入 | 500.30 |
| 二、其他收入 | 20.00 |
| 收入总计 | 520.30 |
`;

/** A draft with that table, and a section that speaks of it. */
export const incomeDraft = (prose: string) => `${TABLE}\n## 二、收入预算情况\n\n${prose}\n`;
