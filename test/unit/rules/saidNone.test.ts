import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

describe('nothing, said of what is given above', () => {
  const draft = (note: string) => `
    ## 八、其他重要事项

    ### （二）政府采购情况

    2026年政府采购货物预算12.50万元、政府采购服务预算36.00万元。

    ${note}
    `;
  it('is left over from the template', () => {
    expectFindings(draft('注：本单位2026年度⟦没有政府采购预算⟧{said-empty}。'));
  });
  it.each([
    '注：本单位2026年度没有委托业务费预算。',
    '注：本单位没有上年结转的政府采购预算。',
    '下属单位没有政府采购预算。',
    '注：除办公设备外，本单位没有政府采购预算。',
  ])('silent: %s', (note) => expectFindings(draft(note)));
  it('silent where there is none', () => {
    expectFindings(draft('注：本单位没有政府采购预算。').replace('12.50', '0').replace('36.00', '0'));
  });
});

describe('words against a table that lists everything', () => {
  const draft = (sentence: string, item = '20.00', project = '') => `
    部门支出总表

    单位：万元

    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | --- | --- | --- | --- | --- |
    | 204 | 公共安全支出 | 20.00 | ${project ? '12.00' : '20.00'} | ${project} |
    | 20402 | 公安 | 20.00 | ${project ? '12.00' : '20.00'} | ${project} |
    | 2040250 | 事业运行 | ${item} | ${project ? '12.00' : item} | ${project} |
    | | 合计 | 20.00 | ${project ? '12.00' : '20.00'} | ${project} |

    ## 三、支出预算情况

    ${sentence}
    `;
  it('what is withheld is not listed', () => {
    expectFindings(draft('公共安全（类）公安（款）的有关项级科目涉及国家秘密，按规定⟦不予公开⟧{said-empty}。'));
    expectFindings(draft('公共安全（类）公安（款）的有关项级科目涉及国家秘密，按规定不予公开。', '14.00'));
  });
  it('what is spent on projects is not nothing', () => {
    expectFindings(draft('公共安全支出20.00万元，主要用于人员工资和年度⟦项目支出⟧{said-empty}。'));
    expectFindings(draft('公共安全支出20.00万元，主要用于人员工资和年度项目支出。', '20.00', '8.00'));
    expectFindings(draft('公共安全支出20.00万元，主要用于人员工资，没有项目支出。'));
  });
});
