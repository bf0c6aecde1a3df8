import { describe, expect, it } from 'vitest';
import { expectFindings, findingsIn, unmarked } from '../support/draft.ts';

describe('the amount of the whole in the place of a part', () => {
  const draft = (personnel: string, more = '') => `# 青溪县水利局2026年部门预算

## 六、一般公共预算基本支出情况说明

2026年度一般公共预算拨款基本支出51691.74万元，其中：

（一）人员经费${personnel}万元，主要包括：基本工资、津贴补贴。

（二）公用经费5400.80万元，主要包括：办公费、印刷费。

${more}
`;

  it('is what is wrong, and not the other part', () => {
    expectFindings(draft('46290.94'));
    expectFindings(draft('⟦51691.74⟧{parts → 46290.94}'));
  });

  it('is so however often the whole is printed', () => {
    expectFindings(draft('⟦51691.74⟧{parts → 46290.94}', '## 七、其他\n\n基本支出51691.74万元，按标准安排。'));
  });
});

describe('a rate that asks for another amount', () => {
  it('may be wrong itself: both are named, and nothing is repaired without a look', () => {
    const marked = `# 青溪县水利局2026年部门预算

## 八、其他情况说明

2026年委托业务费预算⟦1,391.68⟧{growth → 1,398.68}万元，比2025年预算增加333.83万元，增长31.35%。
`;
    expectFindings(marked);
    const [finding] = findingsIn(unmarked(marked), { locale: 'en' });
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toContain('31.56%');
    expect(finding?.fixes.some(({ safe }) => safe)).toBe(false);
  });
});

describe('an amount in whole numbers among others with decimals', () => {
  it('is given with as many as they have', () => {
    expectFindings(`# 青溪县水利局2026年部门预算

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

住房公积金（2210201）347.82万元；购房补贴（2210203）⟦258⟧{amount → 511.63}万元；住房改革支出（22102）859.45万元；住房保障支出（221）859.45万元。
`);
  });
});

describe('an amount and a rate that were copied from another item', () => {
  it('are both wrong, however often the other item prints them', () => {
    const item = (name: string, head: string, before: string, now: string, rate: string) =>
      `“社会保障和就业支出（类）行政事业单位养老支出（款）${name}（项）”${head}万元。2024年当年预算执行数为${before}万元，2025年预算安排${now}万元，比2024年预算执行数增加${rate}。`;
    expectFindings(`# 青溪县水利局2025年部门预算

一般公共预算支出表

单位：万元

| 科目编码 | 科目名称 | 合计 |
| --- | --- | ---: |
| 208 | 社会保障和就业支出 | 661.88 |
| 20805 | 行政事业单位养老支出 | 661.88 |
| 2080505 | 机关事业单位基本养老保险缴费支出 | 441.25 |
| 2080506 | 机关事业单位职业年金缴费支出 | 220.63 |
| | 合计 | 661.88 |

## 三、一般公共预算支出情况说明

1.${item('机关事业单位基本养老保险缴费支出', '441.25', '274.85', '441.25', '60.54%')}

2.${item('机关事业单位职业年金缴费支出', '220.63', '132.59', '⟦441.25⟧{repeated → 220.63}', '⟦60.54%⟧{growth → 66.40%}')}
`);
  });
});
