import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

describe('a target with its own amount in its name', () => {
  it('has the same values in two performance tables', () =>
    expectFindings(`
      河道清淤项目绩效目标表

      | 一级指标 | 二级指标 | 三级指标 | 2022年 | 2023年 | 2024年 |
      | --- | --- | --- | --- | --- | --- |
      | 产出指标 | 成本指标 | 河道清淤补助资金286.40万元 | 271.15 | 280.30 | 286.40 |

      部门整体支出绩效目标表

      | 一级指标 | 二级指标 | 三级指标 | 2022年 | 2023年 | 2024年 |
      | --- | --- | --- | --- | --- | --- |
      | 产出指标 | 成本指标 | 河道清淤补助资金286.40 | 271.15 | ⟦2803.30⟧{said-twice → 280.30} | 286.40 |
    `));

  const spelt = (name: string, before = '271.15') => `
      河道清淤项目绩效目标表

      | 一级指标 | 二级指标 | 三级指标 | 2022年 | 2023年 | 2024年 |
      | --- | --- | --- | --- | --- | --- |
      | 产出指标 | 成本指标 | 东区河道清淤专项工作经费286.40万元 | 271.15 | 280.30 | 286.40 |

      部门整体支出绩效目标表

      | 一级指标 | 二级指标 | 三级指标 | 2022年 | 2023年 | 2024年 |
      | --- | --- | --- | --- | --- | --- |
      | 产出指标 | 成本指标 | ${name}286.40万元 | ${before} | 280.30 | 286.40 |
    `;

  it('is the same with one character of a long name wrong', () =>
    expectFindings(spelt('东区河道清淤专项工资经费', '⟦217.15⟧{said-twice → 271.15}')));

  it.each([
    ['another of a series', '西区河道清淤专项工作经费'],
    ['two characters off', '东区河道清淤专门工资经费'],
    ['the same values', '东区河道清淤专项工资经费', '271.15'],
  ])('%s says nothing', (_, name, before = '217.15') => expectFindings(spelt(name, before)));

  it('may be another target that happens to be called alike', () =>
    expectFindings(`
      河道清淤项目绩效目标表

      | 一级指标 | 二级指标 | 三级指标 | 2023年 | 2024年 |
      | --- | --- | --- | --- | --- |
      | 满意度指标 | 服务对象满意度 | 受益群众满意程度 | 95 | 98 |
      | 产出指标 | 成本指标 | 清淤成本不高于1.20万元 | 1.30 | 1.18 |

      堤防维护项目绩效目标表

      | 一级指标 | 二级指标 | 三级指标 | 2023年 | 2024年 |
      | --- | --- | --- | --- | --- |
      | 满意度指标 | 服务对象满意度 | 受益群众满意程度 | 90 | 98 |
      | 产出指标 | 成本指标 | 清淤成本不高于1.20万元 | 1.40 | 1.19 |
    `));
});
