import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../../server/src/service.ts';
import { BUDGET, budgetWith } from '../support/budget.ts';
import { documentOf } from '../support/draft.ts';

const inChinese = createDisclosureService();
const inEnglish = createDisclosureService({ settings: { locale: 'en' } });
let version = 1;

/** Why the first unchecked figure of some prose is so. */
function why(prose: string, service = inChinese): string | undefined {
  return service.unchecked(documentOf(budgetWith(prose), version++)).map(({ text, reason }) => `${text} ${reason}`)[0];
}

describe('the ledger', () => {
  it('counts what claims something apart from codes, years and ordinals', () => {
    const { total, claims, tied, conflicting, rounding, unchecked, uncheckedClaims } = inChinese.ledger(
      documentOf(BUDGET, version++),
    );
    expect(tied + conflicting + rounding + unchecked).toBe(total);
    expect(tied + conflicting + rounding + uncheckedClaims).toBe(claims);
    // Thirteen codes and the year of the title.
    expect(total - claims).toBe(14);
    expect(uncheckedClaims).toBe(0);
  });

  it('lists the unchecked claims in the order of the text', () => {
    const text = budgetWith('森林防火投入12.50万元，参加人员85人。按〔2022〕18号文执行。');
    const listed = inChinese.unchecked(documentOf(text, version++)).map((entry) => entry.text);
    expect(listed).toEqual(['12.50', '85']);
  });
});

describe('why a figure is unchecked', () => {
  it.each([
    ['森林防火演练投入12.50万元。', '12.50 没有认出这个数说的是什么'],
    ['2022年支出预算12.50万元。', '12.50 没有对应数：其他年度的数，本稿各表不列'],
    ['公务接待费12.50万元。', '12.50 没有对应数：各表没有这一口径的数'],
    ['今年增加12.50万元。', '12.50 没有对应数：增减额，本句没有同时写出本年数和上年数'],
    ['三处工程分别安排12.50万元和13.50万元。', '12.50 不止一种读法：“分别”所列的数，不能确定各指哪一项'],
    ['参加人员85人。', '85 没有对应数：数量，表中没有同一口径的数'],
    ['覆盖85%以上的乡镇，占12.50%。', '12.50% 没有对应数：没有认出这个比率由哪两个数得出'],
    ['森林防火演练等项目支出12.50万元。', '12.50 表中相近的是 236.20，但口径没有把握，请人工核对'],
  ])('%s', (prose, reason) => {
    expect(why(prose)).toBe(reason);
  });

  it('is told in English too', () => {
    expect(why('公务接待费12.50万元。', inEnglish)).toBe('12.50 no counterpart: no table prints this amount');
  });

  it('names the wrong figure that broke all its relations', () => {
    const text = '本年收入12.00万元，比上年增加2.00万元，增长30.00%。';
    expect(
      inChinese.unchecked(documentOf(text, version++)).map(({ text: figure, reason }) => `${figure} ${reason}`),
    ).toEqual([
      '12.00 所在的勾稽关系因其他数字有误而不成立：30.00%',
      '2.00 所在的勾稽关系因其他数字有误而不成立：30.00%',
    ]);
  });

  it('is not said of a code that is glued to its name', () => {
    const text =
      '表九 支出情况表\n\n| 项目 | 金额（万元） |\n| --- | --- |\n| 213 农林水支出 | 12.50 |\n| 208社会保障和就业支出 | 13.20 |\n';
    expect(inChinese.unchecked(documentOf(text, version++)).map(({ text: figure }) => figure)).toEqual([
      '12.50',
      '13.20',
    ]);
  });

  it('is said for a cell that nothing adds up', () => {
    const text = '表九 项目情况表\n\n| 项目 | 金额（万元） |\n| --- | --- |\n| 管护站 | 12.50 |\n| 瞭望塔 | 13.20 |\n';
    expect(inChinese.unchecked(documentOf(text, version++)).map(({ reason }) => reason)).toEqual([
      '没有对应数：所在的行、列没有可核的合计或分项，别处也没有同一口径的数',
      '没有对应数：所在的行、列没有可核的合计或分项，别处也没有同一口径的数',
    ]);
  });
});
