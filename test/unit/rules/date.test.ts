import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

describe('the date at which cars are counted', () => {
  const text = (year: string) => `截至${year}年12月底，单位共有公务用车918辆。`;

  it('lies before the year of a budget', () => {
    expectFindings(['# 青泉县司法局2024年部门预算', '', text('2023'), ''].join('\n'));
    expectFindings(['# 青泉县司法局2024年部门预算', '', text('⟦2024⟧{date → 2023}'), ''].join('\n'));
  });

  it('is the end of any year where nothing says that this is a budget', () => {
    expectFindings(['2024年使用财政拨款安排的公务用车支出12万元。', '', text('2024'), ''].join('\n'));
  });
});
