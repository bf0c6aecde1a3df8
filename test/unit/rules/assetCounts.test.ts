import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

describe('things that are to be bought', () => {
  const draft = (first: string, second: string) => `
    ## 九、国有资产占用情况

    截至2025年12月31日，本单位共有车辆3辆。单价10万元以上扫描设备6台，单价50万元以上修复设备4台。

    2026年预算安排购置车辆1辆。2026年预算安排购置单价10万元以上扫描设备${first}台，单价50万元以上修复设备${second}台。
    `;
  it('are no copy of what there is', () => {
    expectFindings(draft('⟦6⟧', '4').replace('⟦6⟧台', '⟦6台⟧{asset-counts}'));
    expectFindings(draft('2', '4'));
    expectFindings(draft('0', '0'));
  });
});

describe('cars that are bought', () => {
  const draft = (cars: string, held: string) => `
    ## 三、“三公”经费情况

    公务用车购置费36.00万元，主要用于经批准购置的${cars}公务用车。

    ## 九、国有资产占用情况

    截至2025年12月31日，本部门共有车辆5辆。

    2026年预算安排购置车辆${held}辆。
    `;
  it('are as many under 三公 and under assets', () => {
    expectFindings(draft('⟦2辆⟧{asset-counts}', '3'));
    expectFindings(draft('2辆', '2'));
    expectFindings(draft('2辆', '0'));
  });
});
