import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const draft = (text: string) => `# 青溪县水利局2026年部门预算

一般公共预算支出表

单位：万元

| 科目编码 | 科目名称 | 合计 |
| --- | --- | ---: |
| 221 | 住房保障支出 | 859.45 |
| 22102 | 住房改革支出 | 859.45 |
| 2210201 | 住房公积金 | 347.82 |
| 2210203 | 购房补贴 | 511.63 |
| | 合计 | 859.45 |

## 三、一般公共预算支出情况说明

${text}
`;

describe('an amount of two lines', () => {
  it('is that of neither, whatever codes and levels stand beside their names', () => {
    expectFindings(
      draft(
        '2026年住房公积金（2210201）和购房补贴（2210203）预算共859.45万元，其中住房公积金（2210201）347.82万元，购房补贴（2210203）511.63万元。',
      ),
    );
    expectFindings(draft('住房改革支出（款）住房公积金（项）和购房补贴（项）预算共859.45万元。'));
  });

  it('is not meant where the codes are a path', () => {
    expectFindings(draft('住房保障支出（221）住房改革支出（22102）购房补贴（2210203）⟦511.36⟧{amount → 511.63}万元。'));
  });
});
