import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, expectFindings } from '../support/draft.ts';

const budget = (...lines: string[]) =>
  expectFindings(['# 白石县水务局2024年部门预算', '', '七、“三公”经费预算情况说明', '', ...lines, ''].join('\n'));

describe('a rate whose amount another passage prints', () => {
  const said = (rate: string) =>
    budget(
      '2024年“三公”经费预算总额为12.70万元，其中公务接待费4.02万元、因公出国（境）费8.68万元。',
      '',
      `2024年“三公”经费预算比2023年预算减少0.46万元，主要原因是厉行节约。公务接待费比上年减少0.46万元，下降${rate}。`,
    );

  it('is of what goes by its words', () => {
    said('10.27%');
    said('⟦12.07%⟧{growth → 10.27%}');
    said('⟦11.44%⟧{growth → 10.27%}');
    // Anything else may be of another fund.
    said('7.83%');
  });

  it('is printed as a fraction now and then', () => {
    said('⟦0.10%⟧{growth → 10.27%}');
    budget('公务接待费2.14万元，比上年增加1.14万元，增长⟦1.14%⟧{growth → 114.00%}，主要原因是接待增多。');
  });
});

describe('a change whose two amounts stand in other passages', () => {
  it('is tied to them', () => {
    const text = [
      '# 白石县水务局2024年部门决算',
      '',
      '七、“三公”经费支出情况',
      '',
      '2024年支出906.39万元，其中：公务用车运行维护费472.38万元、会议费434.01万元。2023年支出849.28万元，其中：公务用车运行维护费327.67万元、会议费521.61万元。',
      '',
      '公务用车运行维护费增加144.71万元，主要原因是车辆老旧。会议费减少87.60万元，主要原因是会议减少。',
      '',
    ].join('\n');
    const figures = createDisclosureService().figures(documentOf(text));
    const statusOf = (printed: string) => figures.find((figure) => figure.text === printed)?.status;
    expect(statusOf('144.71')).toBe('tied');
    expect(statusOf('87.60')).toBe('tied');
  });
});

describe('a change', () => {
  it('from a year before last is another than that from last year', () => {
    budget(
      '2024年“三公”经费预算62.07万元，比2023年预算增加38.97万元，增长168.70%；比2019年（机构改革前）预算减少24.87万元，下降28.61%。',
    );
  });

  it('may be all there is where there was nothing', () => {
    budget(
      '因公出国（境）费预算12.02万元，占预算12.02万元的100%，比上年预算增加12.02万元，增长--（基数为0，不可比），用于出访。',
    );
  });

  it('may be said by one character', () => {
    budget('公务接待费104.09万元，较上年增18.67万元，增⟦28.16%⟧{growth → 21.86%}，主要原因是接待增多。');
    budget('公务接待费12.50万元，较上年减0.04万元，⟦增⟧{direction → 减}0.32%，主要原因是接待减少。');
  });
});

it('a year that a heading names is not left over in what stands under it', () => {
  const draft = (heading: string, year: string) =>
    expectFindings(
      [
        '# 白石县水务局2024年部门预算',
        '',
        '一、2024年“三公”经费安排',
        '',
        '2024年度“三公”经费总计21.80万元。',
        '',
        heading,
        '',
        `${year}年度“三公”经费合计支出21.80万元。`,
        '',
        '一般公共预算“三公”经费支出表',
        '',
        '单位：万元',
        '',
        '| “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费 |',
        '| --- | --- | --- | --- |',
        '| 21.80 | 0.00 | 18.60 | 3.20 |',
        '',
      ].join('\n'),
    );
  draft('二、2023年“三公”经费支出情况', '2023');
  draft('二、“三公”经费支出情况', '⟦2023⟧{year → 2024}');
});
