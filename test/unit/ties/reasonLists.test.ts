import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const budget = (sentence: string) =>
  expectFindings(`# 白石县水务局2025年度部门预算\n\n## 三、支出预算情况\n\n${sentence}\n`);

describe('reasons that say how much each of them is', () => {
  const reasons = (fees: string, opens = '。主要原因：', after = '') =>
    budget(
      `2025年支出预算6049.98万元，比2024年减少558.32万元${opens}一是经费拨款减少0.72万元；二是非税收入增加${fees}万元；三是往年结余减少668.90万元${after}。`,
    );

  it('make up the change, in a sentence of their own or not', () => {
    reasons('111.30');
    reasons('111.30', '，减少的主要原因是');
    budget(
      '2025年支出预算6049.98万元，比2024年减少⟦558.32⟧{parts → 556.32}万元。主要原因：一是经费拨款减少0.72万元；二是非税收入增加113.30万元；三是往年结余减少668.90万元。',
    );
  });

  it('may leave something out', () => {
    reasons('120.45');
    reasons('113.30', '。主要原因：', '等');
  });

  it('end where a reason is of other money', () => {
    budget(
      '因公出国（境）费0万元，比上年增加0万元，增长0%，主要原因是与上年持平；公务用车费24.80万元（公务用车购置费0万元，比上年减少19.60万元；公务用车运行费24.80万元，比上年减少5.45万元）。',
    );
  });
});
