import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const report = (...lines: string[]) => expectFindings(['# 青泉盟2024年财政收支情况', '', ...lines, ''].join('\n'));

describe('the whole that the words of a share name', () => {
  it('is not what one level of government has of it', () => {
    report(
      '全年全盟一般公共预算收入累计完成310682万元，一般公共预算支出累计完成1107315万元。',
      '',
      '盟本级一般公共预算收入累计完成33648万元；旗级一般公共预算收入累计完成277034万元。从收入结构看，税收收入累计完成213251万元，占一般公共预算收入的68.6%；非税收入累计完成97431万元，占一般公共预算收入的31.4%。',
      '',
      '盟本级一般公共预算支出累计完成287998万元；旗级一般公共预算支出累计完成819317万元。财政支出中，民生支出797546万元，占一般公共预算支出的72.0%。',
    );
  });

  it('is the total of its side, whatever that is called', () => {
    const budget = (share: string) =>
      report(`2024年收入预算总额为120.34万元，其中：财政拨款收入91.16万元，占总收入的${share}。`);
    budget('75.75%');
    budget('⟦75.15%⟧{share → 75.75%}');
  });

  it('stands between two words of a share', () => {
    const income = (share: string) =>
      report(
        `2024年，一般公共预算收入实际完成124,062万元，比上年减少21,929万元，下降15.02%，税收收入完成111,948万元，占一般公共预算收入比重为${share}。`,
      );
    income('90.24%');
    income('⟦93.24%⟧{share → 90.24%}');
    report(
      '地方财政收入完成100223万元，增长较快。其中：税收收入完成66342万元，税收收入占地方财政收入⟦69.16%⟧{share → 66.19%}。',
    );
  });

  it('is named by one of a list for all', () => {
    report(
      '“三公”经费支出中，公务用车运行维护费支出3.4万元，占47.22%；公务接待支出3.8万元，占三公经费支出比重的⟦57.28%⟧{share → 52.78%}。',
    );
  });
});
