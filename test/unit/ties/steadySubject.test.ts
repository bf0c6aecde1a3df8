import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const accounts = (...lines: string[]) =>
  expectFindings(['# 白石县水务局2024年度部门决算', '', '七、“三公”经费支出决算情况说明', '', ...lines, ''].join('\n'));

const TOTAL = '2024年度“三公”经费支出决算总额为6.48万元，比上年增加1.25万元，增长23.9%。';

describe('a change behind what has not changed', () => {
  it('is of what the clause before says is unchanged, and not of the total', () => {
    const hosted = (rate: string) =>
      accounts(
        `${TOTAL}其中，因公出国（境）费与预算持平；公务接待费支出决算比预算无增减变化，比上年增加0.40万元，增长${rate}%，主要是来访增加。`,
        '（三）公务接待费支出2.40万元。',
      );
    hosted('20');
    accounts(`${TOTAL}其中，公务接待费支出决算比预算无增减变化，比上年增加0.40万元，增长20%。`);
  });

  it('is of the total where nothing else is named', () => {
    accounts('2024年度“三公”经费支出决算总额为6.48万元，与预算持平，比上年增加1.25万元，增长⟦32.9%⟧{growth → 23.9%}。');
  });
});

describe('the first half of a year', () => {
  it('is this year, unless something is compared with it', () => {
    const spent = (share: string) =>
      accounts(
        `上半年全县一般公共预算支出85.36亿元，增长12.9%。其中，民生支出60.27亿元，占一般公共预算支出的${share}。`,
      );
    spent('70.6%');
    spent('⟦76.0%⟧{share → 70.6%}');
    accounts('下半年支出48.00万元，比今年上半年50.00万元减少2.00万元。');
  });
});
