import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const draft = (end: string) => `# 白石县卫生健康局2026年部门预算

表三 部门支出总表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | ---: | ---: | ---: |
| 206 | 科学技术支出 | 41.60 | | 41.60 |
| 208 | 社会保障和就业支出 | 122.38 | 122.38 | |
| 210 | 卫生健康支出 | 877.52 | 604.11 | 273.41 |
| 221 | 住房保障支出 | 93.05 | 93.05 | |
| 229 | 其他支出 | 150.00 | | 150.00 |
| | 合计 | 1284.55 | 819.54 | 465.01 |

## 三、支出预算情况

按支出功能分类，包括科学技术支出41.60万元、社会保障和就业支出122.38万元、卫生健康支出877.52万元、${end}
`;

describe('a list by category', () => {
  it('goes through all that its table has', () => {
    expectFindings(draft('住房保障支出93.05万元、其他支出150.00万元。'));
    expectFindings(draft('住房保障支出⟦93.05万元⟧{list-short}。'));
  });

  it('may say that it does not', () => {
    expectFindings(draft('住房保障支出93.05万元等。'));
    expectFindings(draft('住房保障支出93.05万元等支出。'));
    expectFindings(draft('住房保障支出93.05万元和其他支出。'));
    expectFindings(draft('住房保障支出93.05万元；另有其他支出150.00万元。'));
    expectFindings(draft('住房保障支出93.05万元。此外，其他支出150.00万元。'));
  });
});
