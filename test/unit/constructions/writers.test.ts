import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, type Decimal, decimal } from '../../../server/src/figures/decimal.ts';
import { writeAmount } from '../../../server/src/prose/constructions/amount.ts';
import { writeChange } from '../../../server/src/prose/constructions/change.ts';
import { writeCompletion } from '../../../server/src/prose/constructions/completion.ts';
import { writeParts } from '../../../server/src/prose/constructions/parts.ts';
import { writeRate } from '../../../server/src/prose/constructions/rate.ts';
import { writeRespectively } from '../../../server/src/prose/constructions/respectively.ts';
import { writeShare } from '../../../server/src/prose/constructions/share.ts';
import { inTenThousand } from '../../../server/src/prose/written.ts';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf } from '../support/draft.ts';

/** An amount in 元 that 万元 with two decimals print exactly. */
const amount = fc.bigInt({ min: 1_00n, max: 9_999_999_99n }).map((hundreds) => decimal(hundreds * 100n));

const yuan = (tenThousands: number): Decimal => decimal(BigInt(tenThousands) * 10_000n);

/** What is found in a sentence, and the ratios in it that nothing bears out. */
function readAgain(sentence: string) {
  const service = createDisclosureService();
  const document = documentOf(`# 某县档案馆2025年部门预算公开\n\n## 三、支出预算情况\n\n${sentence}\n`);
  const loose = service.figures(document).filter(({ kind, status }) => kind === 'percent' && status === 'unchecked');
  return { found: service.findings(document).map(({ message }) => message), loose: loose.map(({ text }) => text) };
}

describe('what a construction writes', () => {
  it('is the wording of the field', () => {
    const [now, before] = [yuan(30), yuan(28)];
    expect(writeAmount('住房公积金', now)).toBe('住房公积金30.00万元');
    expect(writeChange(now, before)).toBe('比上年增加2.00万元，增长7.14%');
    expect(writeChange(before, now, '上年预算')).toBe('比上年预算减少2.00万元，下降6.67%');
    expect(writeChange(now, now)).toBe('与上年持平');
    expect(writeChange(now, yuan(0))).toBe('比上年增加30.00万元');
    expect(writeRate(now, before)).toBe('比上年增长7.14%');
    expect(writeShare(now, yuan(50), '支出预算')).toBe('占支出预算的60.00%');
    expect(writeCompletion(before, now)).toBe('完成年初预算的93.33%');
    expect(
      writeRespectively([
        { name: '基本支出', amount: now },
        { name: '项目支出', amount: before },
      ]),
    ).toBe('基本支出、项目支出分别为30.00万元和28.00万元');
    expect(
      writeParts({ name: '支出预算', amount: yuan(58) }, [
        { name: '基本支出', amount: now },
        { name: '项目支出', amount: before },
      ]),
    ).toBe('支出预算58.00万元，其中：基本支出30.00万元、项目支出28.00万元');
  });

  it.each<[string, (one: Decimal, other: Decimal) => string]>([
    ['a change', (now, before) => `${writeAmount('印刷费', now)}，${writeChange(now, before)}。`],
    [
      'a rate',
      (now, before) =>
        `${writeAmount('印刷费', now)}，${writeRate(now, before, `2024年预算数${inTenThousand(before)}`)}。`,
    ],
    [
      'a completion',
      (spent, budget) =>
        `培训专项年初预算为${inTenThousand(budget)}，支出决算为${inTenThousand(spent)}，${writeCompletion(spent, budget)}。`,
    ],
    [
      'parts and shares',
      (basic, project) => {
        const whole = { name: '支出预算', amount: add(basic, project) };
        const parts = [
          { name: '基本支出', amount: basic },
          { name: '项目支出', amount: project },
        ];
        const shares = parts.map(
          (part) => `${writeAmount(part.name, part.amount)}，${writeShare(part.amount, whole.amount, whole.name)}`,
        );
        return `${writeParts(whole, parts)}。\n\n${writeAmount(whole.name, whole.amount)}，其中：${shares.join('；')}。\n\n${writeRespectively(parts)}。`;
      },
    ],
  ])('is read again and holds: %s', (_, sentence) => {
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        expect(readAgain(sentence(one, other))).toEqual({ found: [], loose: [] });
      }),
      { seed: 20261129, numRuns: 60 },
    );
  });
});
