import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const accounts = (...lines: string[]) =>
  expectFindings(['# 白石县水务局2024年度部门决算', '', ...lines, ''].join('\n'));

describe('a completion rate', () => {
  it('is of the budget that its words name', () => {
    const said = (rate: string) =>
      accounts(`2024年度支出年初预算为1425.62万元，调整预算为2417.01万元，支出决算为2346.61万元，完成${rate}。`);
    said('年初预算的164.60%');
    said('调整预算的97.09%');
    said('年初预算的⟦146.60%⟧{completion → 164.60%}');
  });

  it('may be of what the sentence prints, where the table prints it more finely', () => {
    const table = [
      '财政拨款“三公”经费支出决算表',
      '',
      '单位：元',
      '',
      '| 项目 | 决算数 |',
      '| --- | ---: |',
      '| 合计 | 61,845.20 |',
      '| 公务用车运行维护费 | 61,845.20 |',
      '',
    ];
    accounts(...table, '“三公”经费支出预算9.20万元，支出决算6.18万元，完成预算的67.17%。');
    accounts(...table, '“三公”经费支出预算9.20万元，支出决算6.18万元，完成预算的⟦61.17%⟧{completion → 67.22%}。');
  });
});

describe('the parts of an outturn', () => {
  it('are outturn, though the budget is printed before', () => {
    accounts(
      '“三公”经费支出全年预算数为15.20万元，决算数为11.46万元，其中：',
      '',
      '（一）因公出国（境）支出全年预算数为0.00万元，决算数为0.00万元。',
      '',
      '（二）公务接待费支出全年预算数为9.20万元，决算数为6.34万元。',
      '',
      '（三）⟦公务用车购置及运行维护费支出⟧{cars-apart}5.12万元，年末保有2辆。',
    );
  });
});

describe('a line that is not divided in one column', () => {
  const table = (...rows: string[]) =>
    accounts(
      '机构运行信息决算公开表',
      '',
      '单位：万元',
      '',
      '| 项目 | 预算数 | 决算数 |',
      '| --- | ---: | ---: |',
      ...rows,
    );

  it('is the whole there', () => {
    table(
      '| 一、“三公”经费支出 | | |',
      '| （一）支出合计 | 20.65 | 16.97 |',
      '| 1．公务用车运行维护费 | 12.00 | 10.73 |',
      '| 2．公务接待费 | 8.65 | 6.24 |',
      '| （1）国内接待费 | | 6.24 |',
      '| （2）国（境）外接待费 | | |',
      '',
      '2024年度“三公”经费支出共计16.97万元。',
    );
  });

  it('is added up where it is divided', () => {
    table(
      '| （一）支出合计 | 20.65 | 16.97 |',
      '| 1．公务用车运行维护费 | 12.00 | 10.73 |',
      '| 2．公务接待费 | 8.65 | 6.24 |',
      '| （1）国内接待费 | 8.65 | ⟦6.42⟧{category-sum → 6.24} |',
      '| （2）国（境）外接待费 | | |',
    );
  });
});
