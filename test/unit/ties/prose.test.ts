import { describe, it } from 'vitest';
import { budgetWith } from '../support/budget.ts';
import { expectFindings } from '../support/draft.ts';

const prose = (text: string) => expectFindings(budgetWith(text));

describe('an amount in prose', () => {
  it('is the amount of its line in the tables', () => {
    prose('2023年支出预算848.30万元，其中：基本支出612.10万元，项目支出236.20万元。');
    prose('2023年支出预算⟦843.80⟧{amount → 848.30}万元。');
    prose('2023年支出预算848.30万元，其中：农林水支出⟦703.00⟧{amount → 700.30}万元，住房保障支出52.00万元。');
  });

  it('is found by its code', () => {
    prose('森林资源培育（2130205）支出236.20万元。');
    prose('森林资源培育（2130205）支出⟦263.20⟧{amount → 236.20}万元。');
  });

  it('may be printed coarser, with separators, or in another unit', () => {
    prose('2023年支出预算848.3万元。');
    prose('2023年支出预算848万元。');
    prose('2023年支出预算8,483,000.00元。');
    prose('2023年支出预算0.08亿元。');
    prose('2023年支出预算⟦8,483,500⟧{amount → 8,483,000}元。');
  });

  it('may stand right behind a title that names its table', () => {
    prose('（四）支出预算情况的说明（详见表 2）2023年支出预算⟦843.80⟧{amount → 848.30}万元。');
    prose('（四）支出预算情况的说明（详见表 2）2023年支出预算848.30万元。');
  });

  it('of last year is not this year’s', () => {
    prose('2022年支出预算790.00万元，上年农林水支出650.00万元。');
  });

  it('of something no table prints is left alone', () => {
    prose('全县造林补助资金1,250.00万元，由省级统筹安排。');
  });

  it('is marked alone where an emoji and a character outside the BMP stand before it', () => {
    prose('𠮷😀2023年支出预算⟦843.80⟧{amount → 848.30}万元。');
  });
});

describe('a share', () => {
  it('is the part divided by the whole', () => {
    prose('2023年支出预算848.30万元，其中：基本支出612.10万元，占72.16%；项目支出236.20万元，占27.8%。');
    prose(
      '2023年支出预算848.30万元，其中：基本支出612.10万元，占⟦71.26%⟧{share → 72.16%}；项目支出236.20万元，占27.8%。',
    );
  });

  it('may be rounded as printed, not beyond', () => {
    prose('2023年支出预算848.30万元，其中：基本支出612.10万元，占72%；项目支出236.20万元，占27.8%。');
    prose(
      '2023年支出预算848.30万元，其中：基本支出612.10万元，占72.2%；项目支出236.20万元，占⟦27.9%⟧{share → 27.8%}。',
    );
  });

  it('of 71.73 % is not 71.65 %', () => {
    expectFindings(`
      表二 支出预算总体情况表

      单位：万元

      | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | --- | ---: | ---: | ---: |
      | 教育支出 | 1261.21 | 904.67 | 356.54 |
      | 合计 | 1261.21 | 904.67 | 356.54 |

      二、支出预算情况

      2023年支出预算1261.21万元，其中：基本支出904.67万元，占⟦71.65 %⟧{share → 71.73 %}。
    `);
  });
});

describe('growth', () => {
  it('is the change divided by what it was before', () => {
    prose('2023年支出预算848.30万元，比上年增加30.30万元，增长3.70%。');
    prose('2023年支出预算848.30万元，比上年增加30.30万元，增长⟦3.57%⟧{growth → 3.70%}。');
  });

  it('downwards too', () => {
    prose('2023年项目支出236.20万元，比上年减少13.80万元，下降5.52%。');
    prose('2023年项目支出236.20万元，比上年减少13.80万元，下降⟦5.84%⟧{growth → 5.52%}。');
  });

  it('by this year’s amount is a wrong rate, not a wrong change', () => {
    prose('住房保障支出52.00万元，比上年减少2.00万元，下降⟦3.85%⟧{growth → 3.70%}。');
  });

  it('from nothing has no rate', () => {
    prose('2023年项目支出236.20万元，比上年增加236.20万元，增长⟦100%⟧{zero-base}。');
  });

  it('may stand in a list item of its own', () => {
    prose(
      '- 农林水支出700.30万元，比上年增加30.30万元，增长4.52%；\n- 住房保障支出52.00万元，比上年减少2.00万元，下降⟦3.07%⟧{growth → 3.70%}。',
    );
  });

  it('is read over a page break', () => {
    prose(
      '2023年支出预算848.30万元，收支总体规模有所扩大的同时结构更加优化，与上年预算相比增加30.30\n\n万元，增长⟦3.57%⟧{growth → 3.70%}。',
    );
  });
});

describe('a change after a list', () => {
  it('is that of the whole where nothing was said of the parts alone', () => {
    prose('2023年支出预算848.30万元，其中基本支出612.10万元、项目支出236.20万元，较上年增加58.30万元，增长7.38%。');
    prose(
      '2023年支出预算848.30万元，其中基本支出612.10万元、项目支出236.20万元，较上年增加58.30万元，增长⟦7.83%⟧{growth → 7.38%}。',
    );
  });

  it('of one part is that of the whole or of the part, as the rate tells', () => {
    prose('2023年支出预算848.30万元，其中项目支出236.20万元，较上年增加58.30万元，增长7.38%。');
    prose('2023年支出预算848.30万元，其中项目支出236.20万元，较上年增加26.20万元，增长12.48%。');
    prose('2023年支出预算848.30万元，其中项目支出236.20万元，较上年增加58.30万元，增长⟦7.58%⟧{growth → 7.38%}。');
  });
});

describe('what is said of some units only', () => {
  it('is not what the tables print of all', () => {
    prose('所属事业单位基本支出412.10万元，局本级项目支出36.20万元。');
    prose('经审计核减后，项目支出为216.40万元。');
  });
});

describe('both sides of one total', () => {
  it('are listed beyond the sentence that prints it, each adding up to it', () => {
    expectFindings(
      '本单位2025年收支总预算10791.91万元。收入包括：一般公共预算当年拨款收入9923.17万元、政府性基金预算拨款收入⟦790.00⟧{parts → 760.00}万元、上年结转108.74万元；支出包括：农林水支出10250.00万元、住房保障支出541.91万元。',
    );
    expectFindings(
      '本单位2025年收支总预算10791.91万元。收入包括：一般公共预算当年拨款收入9923.17万元、政府性基金预算拨款收入760.00万元、上年结转108.74万元；支出包括：农林水支出10250.00万元、住房保障支出541.91万元。',
    );
  });

  it('may leave lines out', () => {
    expectFindings(
      '本单位2025年收支总预算10791.91万元。收入包括：一般公共预算当年拨款收入9923.17万元、上年结转108.74万元；支出包括：农林水支出9250.00万元、住房保障支出541.91万元等。',
    );
  });
});
