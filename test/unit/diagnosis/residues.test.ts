import { describe, expect, it } from 'vitest';
import { expectFindings, findingsIn, outdent } from '../support/draft.ts';

/** A table whose sums all come out to the last digit. */
const EXACT = outdent(`
  # 松岭区综合服务中心2024年单位预算公开

  单位：万元

  表二 支出预算总体情况表

  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | --- | --- | ---: | ---: | ---: |
  | 201 | 一般公共服务支出 | 1566.58 | 1060.89 | 505.69 |
  | 20103 | 政府办公厅（室）及相关机构事务 | 1566.58 | 1060.89 | 505.69 |
  | 2010301 | 行政运行 | 539.31 | 432.45 | 106.86 |
  | 2010302 | 一般行政管理事务 | 565.14 | 525.50 | 39.64 |
  | 2010350 | 事业运行 | 462.13 | 102.94 | 359.19 |
  | 208 | 社会保障和就业支出 | 2140.16 | 1633.48 | 506.68 |
  | 20801 | 人力资源和社会保障管理事务 | 1196.90 | 903.24 | 293.66 |
  | 2080101 | 行政运行 | 379.02 | 131.37 | 247.65 |
  | 2080109 | 社会保险经办机构 | 817.88 | 771.87 | 46.01 |
  | 20805 | 行政事业单位养老支出 | 943.26 | 730.24 | 213.02 |
  | 2080505 | 机关事业单位基本养老保险缴费支出 | 821.80 | 673.10 | 148.70 |
  | 2080506 | 机关事业单位职业年金缴费支出 | 121.46 | 57.14 | 64.32 |
  | 212 | 城乡社区支出 | 1619.73 | 802.83 | 816.90 |
  | 21201 | 城乡社区管理事务 | 1123.71 | 675.94 | 447.77 |
  | 2120101 | 行政运行 | 858.43 | 576.38 | 282.05 |
  | 2120104 | 城管执法 | 265.28 | 99.56 | 165.72 |
  | 21205 | 城乡社区环境卫生 | 496.02 | 126.89 | 369.13 |
  | 2120501 | 城乡社区环境卫生 | 496.02 | 126.89 | 369.13 |
  | 213 | 农林水支出 | 2615.39 | 1703.25 | 912.14 |
  | 21301 | 农业农村 | 1449.43 | 1313.57 | 135.86 |
  | 2130101 | 行政运行 | 611.15 | 564.42 | 46.73 |
  | 2130104 | 事业运行 | 838.28 | 749.15 | 89.13 |
  | 21303 | 水利 | 1165.96 | 389.68 | 776.28 |
  | 2130301 | 行政运行 | 690.67 | 300.60 | 390.07 |
  | 2130305 | 水利工程建设 | 475.29 | 89.08 | 386.21 |
  | 221 | 住房保障支出 | 1269.31 | 848.47 | 420.84 |
  | 22102 | 住房改革支出 | 1269.31 | 848.47 | 420.84 |
  | 2210201 | 住房公积金 | 1043.44 | 775.48 | 267.96 |
  | 2210203 | 购房补贴 | 225.87 | 72.99 | 152.88 |
  | | 合计 | 9211.17 | 6048.92 | 3162.25 |

  表三 一般公共预算支出表

  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | --- | --- | ---: | ---: | ---: |
  | 201 | 一般公共服务支出 | 1566.58 | 1060.89 | 505.69 |
  | 208 | 社会保障和就业支出 | 2140.16 | 1633.48 | 506.68 |
  | 212 | 城乡社区支出 | 1619.73 | 802.83 | 816.90 |
  | 213 | 农林水支出 | 2615.39 | 1703.25 | 912.14 |
  | 221 | 住房保障支出 | 1269.31 | 848.47 | 420.84 |
  | | 合计 | 9211.17 | 6048.92 | 3162.25 |

  第二部分 预算情况说明

  二、支出预算情况

  2024年支出预算9211.17万元，其中：基本支出6048.92万元，项目支出3162.25万元。
`);

function exactBut(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, EXACT);
}

describe('a residue in a draft without any', () => {
  it('is a slip where row, column and another table ask for the same amount', () => {
    expectFindings(
      exactBut([
        '| 208 | 社会保障和就业支出 | 2140.16 |',
        '| 208 | 社会保障和就业支出 | ⟦2140.17⟧{row-total → 2140.16} |',
      ]),
    );
  });

  it('is a warning where a line is the only one of its group, for nothing is rounded there', () => {
    const [finding, ...more] = findingsIn(
      exactBut(['| 2120501 | 城乡社区环境卫生 | 496.02 |', '| 2120501 | 城乡社区环境卫生 | 496.03 |']),
    );
    expect(finding).toMatchObject({ severity: 'warning', found: '496.03', expected: ['496.02'] });
    expect(more).toEqual([]);
  });

  it('is information, for rounding would allow it, and says so', () => {
    const [finding] = findingsIn(
      exactBut(['| 208 | 社会保障和就业支出 | 2140.16 |', '| 208 | 社会保障和就业支出 | 2140.17 |']),
    );
    expect(finding?.severity).toBe('information');
    expect(finding?.message).toMatch(/四舍五入的范围内，但全稿另有 \d+ 处合计分毫不差/);
    expect(finding?.fixes.map(({ safe }) => safe)).toEqual([false]);
  });

  it('is told where the text copies a cell so: only sums have residues', () => {
    const [finding] = findingsIn(
      exactBut(['支出预算9211.17万元，其中：基本支出6048.92万元，项目支出3162.25万元。', '支出预算9211.18万元。']),
    );
    expect(finding).toMatchObject({ severity: 'information', found: '9211.18', expected: ['9211.17'] });
  });

  it('is left alone where only one sum has it', () => {
    expectFindings(
      exactBut([
        '| 2080506 | 机关事业单位职业年金缴费支出 | 121.46 | 57.14 |',
        '| 2080506 | 机关事业单位职业年金缴费支出 | 121.46 | 57.15 |',
      ]),
    );
  });
});

describe('a residue in a draft that rounds', () => {
  it('is rounding', () => {
    expectFindings(
      exactBut(
        ['| 208 | 社会保障和就业支出 | 2140.16 |', '| 208 | 社会保障和就业支出 | 2140.17 |'],
        ['| 2080101 | 行政运行 | 379.02 |', '| 2080101 | 行政运行 | 379.01 |'],
        ['| 2130104 | 事业运行 | 838.28 |', '| 2130104 | 事业运行 | 838.29 |'],
      ),
    );
  });
});
