import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const accounts = (...lines: string[]) =>
  expectFindings(['# 白石县水务局2024年度部门决算', '', '七、“三公”经费支出决算情况说明', '', ...lines, ''].join('\n'));

describe('the parts of a whole', () => {
  it('may be opened by a sentence of their own', () => {
    const said = (whole: string) =>
      accounts(
        `2024年度“三公”经费决算总额${whole}万元，比上年下降1.8%。分项情况是：因公出国（境）费决算120万元，比上年增长79.1%；公务接待费决算1033万元，比上年下降7.6%；公务用车购置及运行费决算1618万元，比上年下降1.2%，其中：公务用车购置费决算414万元，公务用车运行费决算1204万元。`,
      );
    said('2771');
    said('⟦2717⟧{parts → 2771}');
  });

  it('may stand each behind a colon of its own, which opens no list', () => {
    const said = (whole: string) =>
      accounts(`2024年度政府采购支出：${whole}万元，其中：货物类：3.66万元，工程类：36.44万元，服务类：146.32万元。`);
    said('186.42');
    said('⟦188.42⟧{parts → 186.42}');
  });
});

describe('a rate behind a change', () => {
  it('is of another amount where its clause says of which', () => {
    accounts(
      '2024年度收入5153.35万元，比上年下降1.9%，减少100.87万元，主要是政府性基金收入较上年下降45.9%，事业收入较上年增长7.6%。',
    );
    accounts('2024年度收入5153.35万元，比上年减少100.87万元，主要是政府性基金收入下降45.9%。');
    accounts('2024年度收入5153.35万元，比上年减少100.87万元，主要是项目减少，同比下降⟦2.9%⟧{growth → 1.9%}。');
  });
});

describe('a difference', () => {
  it('may be told by 少, 多 and 差值', () => {
    accounts('公务用车运行维护费支出2.94万元，比上年3.01万元少⟦0.70⟧{change → 0.07}万元。');
    accounts('公务接待费支出4.00万元，比上年1.05万元多2.95万元，至少5批客人，最多30人。');
    accounts('公务接待费支出2.05万元，比上年2.95万元差值为⟦9.00⟧{change → 0.90}万元。');
  });
});

describe('figures dealt out by 各', () => {
  it('may share the unit of the last, and go by the same names again', () => {
    const both = (rate: string) =>
      accounts(
        `2024年度收、支总计各是3127.46，3140.82万元。比上年收、支总计各减少481.35，562.17万元，各下降${rate}、15.18%。`,
      );
    both('13.34%');
    both('⟦13.84%⟧{growth → 13.34%}');
    accounts('2024年度收入增加⟦12.50⟧{number-form → 12.50万元}，支出增加8.75万元。');
  });
});
