import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const inYuan = (prose: string) => `
  表二 支出预算总体情况表

  单位：元

  | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | --- | ---: | ---: | ---: |
  | 教育支出 | 12,612,100.00 | 9,046,700.00 | 3,565,400.00 |
  | 合计 | 12,612,100.00 | 9,046,700.00 | 3,565,400.00 |

  二、支出预算情况

  ${prose}
`;

describe('units', () => {
  it('of a table in 元 and of prose in 万元 are brought together', () => {
    expectFindings(inYuan('支出预算1261.21万元，其中：基本支出904.67万元，项目支出356.54万元。'));
    expectFindings(inYuan('支出预算1261.21万元，其中：基本支出⟦904.76⟧{amount → 904.67}万元。'));
  });

  it('may stand in a header', () => {
    expectFindings(`
      表二 支出预算总体情况表

      | 科目名称 | 合计（元） | 基本支出（元） | 项目支出（元） |
      | --- | ---: | ---: | ---: |
      | 教育支出 | 12612100 | 9046700 | 3565400 |
      | 合计 | 12612100 | 9046700 | 3565400 |

      二、支出预算情况

      支出预算1261.21万元，其中：基本支出⟦904.76⟧{amount → 904.67}万元。
    `);
  });

  it('come from the front matter where a table prints none', () => {
    expectFindings(`
      ---
      disclosure: budget
      unit: 元
      ---

      表二 支出预算总体情况表

      | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | --- | ---: | ---: | ---: |
      | 教育支出 | 12612100 | 9046700 | 3565400 |
      | 合计 | 12612100 | 9046700 | 3565400 |

      二、支出预算情况

      支出预算1261.21万元，其中：基本支出904.67万元。
    `);
  });
});
