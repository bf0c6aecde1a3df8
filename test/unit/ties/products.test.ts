import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, expectFindings } from '../support/draft.ts';

const alone = (sentence: string) => expectFindings(`## 七、项目情况\n\n${sentence}\n`);

describe('price × quantity', () => {
  it.each([
    '按照30元/人/年的标准补助20400人，共计⟦61.50⟧{product → 61.20}万元。',
    '测算依据：46.4元/人×370612人=⟦17186396.8⟧{product → 17196396.8}元。',
    '租车费：800元/天×20天=⟦1.50⟧{product → 1.60}万元。',
    '劳务费：2000元×3人×12月=⟦7.00⟧{product → 7.20}万元。',
    '项目预算50万元，保障51人正常运转，人均支出⟦1.22⟧{product → 0.98}万元/年。',
    '公用经费80.00万元，在职人员40人，人均公用经费⟦2.50⟧{product → 2.00}万元。',
    '公务用车运行费25.00万元，保有车辆5辆，车均⟦4.50⟧{product → 5.00}万元。',
  ])('%s', alone);

  it.each([
    '按照30元/人/年的标准补助20400人，共计61.20万元。',
    '按照30元/人/年的标准补助20400人，其中县级承担30.60万元。',
    '按照30元/人·月的标准补助200人，共计7.20万元。',
    '（2025年标准46.4元/人）*370612人=17196396.8元',
    '面积3×2米，单价500元，共计12.00万元。',
    '国内公务接待30批次300人次，人均100元，共3.00万元。',
    '支出80.00万元，其中培训12.00万元，参训40人，人均0.30万元。',
    '一般公共预算基本支出500万元，人均12.5万元。',
    '补助标准670元/人/年，参保1535.47万人，安排9058.00万元。',
    '按每人30元标准，预计补助20000人左右，共需约50万元。',
    '（500元×3人+200元×2人）×12月=2.28万元',
    '1000元/人×50人×50%=2.50万元',
  ])('silent: %s', alone);

  it('ties what fits', () => {
    const text = '按照30元/人/年的标准补助20400人，共计61.20万元。\n';
    const states = createDisclosureService()
      .figures(documentOf(text))
      .map(({ text: printed, status }) => `${printed} ${status}`);
    expect(states).toEqual(['30 tied', '20400 tied', '61.20 tied']);
  });

  it('is read in the cells of a table', () => {
    expectFindings(`
      绩效目标表

      | 项目 | 总体目标 |
      | --- | --- |
      | 运转经费 | 项目预算50万元，保障本级51人正常开展工作，人均支出⟦1.22⟧{product → 0.98}万元/年。 |
    `);
  });
});
