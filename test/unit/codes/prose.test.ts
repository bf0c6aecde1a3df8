import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const TABLE = `
表五 一般公共预算支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 210 | 卫生健康支出 | 140.00 |
| 21011 | 行政事业单位医疗 | 70.00 |
| 2101101 | 行政单位医疗 | 60.00 |
| 2101103 | 公务员医疗补助 | 10.00 |
| 21015 | 医疗保障管理事务 | 70.00 |
| 2101501 | 行政运行 | 40.00 |
| 2101502 | 一般行政管理事务 | 25.00 |
| 2101506 | 医疗保障经办事务 | 5.00 |

## 二、支出情况

`;
const says = (prose: string) => expectFindings(`${TABLE}${prose}\n`);

describe('codes in prose', () => {
  it('are right in every form', () => {
    says('行政运行（2101501）40.00万元；［21015］医疗保障管理事务70.00万元；卫生健康支出（210类）140.00万元。');
    says('1. 卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）：2021年预算数为60.00万元。');
    says('卫生健康支出（类：210）医疗保障管理事务（款：15）行政运行（项：01）：2021年预算数为40.00万元。');
  });

  it('beside a name of another code, with the amount of the code', () => {
    says('（5）⟦行政事业单位医疗⟧{code-name → 行政单位医疗}（2101101）60.00万元，与上年持平。');
  });

  it('are of the level that the whole name has, not the end of it', () => {
    says('卫生健康支出（类）其他行政事业单位医疗（项）70.00万元。');
    says('卫生健康支出（类）行政事业单位医疗（⟦项⟧{code-level → 款}）70.00万元。');
  });

  it('in a path, digit by digit', () => {
    says('卫生健康支出（类：210）医疗保障管理事务（款：15）行政运行（项：⟦06⟧{code-name → 01}）40.00万元。');
  });

  it('that no table has', () => {
    says('城乡医疗救助（⟦2101301⟧{code-absent}）5.00万元。');
  });

  it('are not sought in numbers that only stand in brackets', () => {
    says('参保人数（301）、床位（2101）和编号（21015）见附件，共5.00万元。');
  });
});

describe('paths', () => {
  it('under a category of another branch', () => {
    says('⟦社会保障和就业支出⟧{code-parent → 卫生健康支出}（类）行政事业单位医疗（款）行政单位医疗（项）60.00万元。');
  });

  it('may leave a level out', () => {
    says('卫生健康支出（类）行政单位医疗（项）60.00万元。');
  });

  it('with a level word that does not fit', () => {
    says('卫生健康支出（类）行政事业单位医疗（⟦项⟧{code-level → 款}）70.00万元。');
  });

  it('with a name that stands at several levels', () => {
    expectFindings('卫生健康支出（类）其他卫生健康支出（款）其他卫生健康支出（项）5.00万元。\n');
  });
});

describe('a list of items', () => {
  const item = (name: string, code: string, amount: string) => `${name}（${code}）${amount}万元；\n\n`;
  const first = item('行政单位医疗', '2101101', '60.00') + item('公务员医疗补助', '2101103', '10.00');
  const second = item('行政运行', '2101501', '40.00') + item('一般行政管理事务', '2101502', '25.00');

  it('that is complete', () => {
    says(first + second + item('医疗保障经办事务', '2101506', '5.00'));
  });

  it('that leaves one out', () => {
    const marked = TABLE.replace('| 医疗保障经办事务 |', '| ⟦医疗保障经办事务⟧{item-omitted} |');
    expectFindings(`${marked}${first}${second}`);
  });

  it('that tells the main ones only', () => {
    says(first);
  });
});
