import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const draft = (text: string) => `# 青溪县文化馆2026年单位预算

收支总表

单位：万元

| 收入 | 预算数 | 支出 | 预算数 |
| --- | ---: | --- | ---: |
| 一、一般公共预算拨款收入 | 310.00 | 一、文化旅游体育与传媒支出 | 418.60 |
| 二、政府性基金预算拨款收入 | 88.60 | | |
| 本年收入合计 | 398.60 | 本年支出合计 | 418.60 |
| 上年结转 | 20.00 | 结转下年 | 0.00 |
| 收入总计 | 418.60 | 支出总计 | 418.60 |

## 一、收支预算情况说明

${text}
`;

describe('parts of parts', () => {
  it('are of the fund that the part is of', () => {
    expectFindings(
      draft(
        '2026年支出预算418.60万元（含上年结转20.00万元），其中：一般公共预算318.60万元，其中上年结转8.60万元；政府性基金预算100.00万元，其中上年结转11.40万元。',
      ),
    );
  });

  it('go on below a semicolon at which the page has broken its line', () => {
    const list = (end: string) =>
      draft(
        `政府采购预算总额43.90万元，其中，货物类采购预算25.40万元；工程类采购预算0万元${end}\n服务类采购预算18.50万元。`,
      );
    expectFindings(list('；'));
    expectFindings(list('，').replace('43.90', '⟦43.80⟧{parts → 43.90}'));
  });

  it('end at the semicolon with which the list around them goes on', () => {
    const list = (second: string) =>
      draft(
        `支出418.60万元，其中：文化活动项目120.00万元，其中：演出90.00万元，宣传${second}万元；馆舍运行298.60万元。`,
      );
    expectFindings(list('30.00'));
    expectFindings(list('⟦31.00⟧{parts → 30.00}'));
  });

  it('follow a bracket that tells what is in the whole', () => {
    const list = (whole: string, second: string) =>
      draft(`项目支出${whole}万元（含结转20.00万元），其中：专项业务费165.04万元，设备购置${second}万元。`);
    expectFindings(list('213.64', '48.60'));
    expectFindings(list('⟦213.64⟧{parts → 214.64}', '49.60'));
  });

  it('may be one of several that the whole names', () => {
    expectFindings(
      draft(
        '人员和公用经费共212.50万元，其中人员经费202.50万元。\n\n差旅费与会议费共12.60万元，其中差旅费10.00万元，会议费2.60万元。\n\n印刷费与邮电费共8.60万元，其中印刷费6.00万元，邮电费2.60万元。\n\n劳务费与租赁费共7.60万元，其中劳务费5.00万元，租赁费2.60万元。',
      ),
    );
  });
});

describe('a part', () => {
  it('is no more than what it is in, whatever else is in it', () => {
    const list = (whole: string) => draft(`项目支出${whole}万元，包括本年安排398.60万元，上年结转资金20.00万元。`);
    expectFindings(list('418.60'));
    expectFindings(draft('项目支出310.52万元，包括本年安排⟦398.60⟧{part-of-whole}万元，上年结转资金20.00万元。'));
  });
});
