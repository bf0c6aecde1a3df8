import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const section = (items: string) => `# 白石县水务局2024年部门预算

表三 一般公共预算支出表

单位：万元

| 科目编码 | 科目名称 | 合计 |
| --- | --- | ---: |
| 213 | 农林水支出 | 916.83 |
| 21303 | 水利 | 916.83 |
| 2130301 | 行政运行 | 693.60 |
| 2130311 | 水资源节约管理与保护 | 189.13 |
| 2130305 | 水利工程建设 | 34.10 |
| | 合计 | 916.83 |

三、一般公共预算支出情况

${items}
`;

describe('an amount that differs from its cell', () => {
  it('is wrong where its sisters agree with their column', () => {
    expectFindings(
      section(
        '行政运行预算693.60万元，水资源节约管理与保护预算189.13万元，水利工程建设预算⟦52.75⟧{amount → 34.10}万元。',
      ),
    );
  });

  it('alone and unlike it is of another table', () => {
    expectFindings(section('水利工程建设预算52.75万元。'));
  });

  it('alone and a slip of the finger away is wrong', () => {
    expectFindings(section('行政运行预算⟦639.60⟧{amount → 693.60}万元。'));
  });

  it('among others that all differ is of another table', () => {
    expectFindings(section('行政运行预算502.27万元，水资源节约管理与保护预算144.08万元，水利工程建设预算52.75万元。'));
  });
});
