import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const draft = (text: string) => `# 白石县水务局2025年部门预算

表四 财政拨款收支总表

单位：万元

| 收入项目 | 预算数 | 支出项目 | 预算数 |
| --- | ---: | --- | ---: |
| 一、一般公共预算拨款收入 | 1589.54 | 一、社会保障和就业支出 | 82.36 |
| 二、政府性基金预算拨款收入 | 20.73 | 二、农林水支出 | 1527.91 |
| 收入总计 | 1610.27 | 支出总计 | 1610.27 |

六、预算绩效情况

${text}
`;

describe('an amount of which all is one fund', () => {
  it('is no more than the fund, and the others around it', () => {
    expectFindings(draft('2025年对项目支出全面实施绩效目标管理，涉及预算拨款1,240.60万元，均为一般公共预算拨款。'));
    expectFindings(
      draft('2025年对项目支出全面实施绩效目标管理，涉及预算拨款⟦3,240.60⟧{part-of-whole}万元，均为一般公共预算拨款。'),
    );
  });

  it('may be of money that no table prints', () => {
    expectFindings(draft('2025年对项目支出全面实施绩效目标管理，涉及预算拨款3,240.60万元，均为单位自有资金。'));
  });
});
