import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const draft = (sentence: string) => `## 三、支出预算情况\n\n${sentence}\n`;

describe('a rate with a minus', () => {
  it.each([
    '印刷费95.00万元，比上年预算数100.00万元增长-5%。',
    '印刷费95.00万元，比上年预算数100.00万元增加-5.00万元，增长-5.00%。',
    '印刷费96.00万元，比上年减少-4.00万元，下降-4.00%。',
  ])('is right: %s', (sentence) => expectFindings(draft(sentence)));

  it('is held against the amounts, minus and all', () => {
    expectFindings(draft('印刷费96.00万元，比上年预算数100.00万元增长⟦-5.00%⟧{growth → -4.00%}。'));
    expectFindings(draft('印刷费95.00万元，比上年增加-5.00万元，增长⟦-5.26%⟧{growth → -5.00%}。'));
  });
});
