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
