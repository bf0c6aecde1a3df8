import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const draft = (income: string, expenditure: string, more = '') => `# 白石县水务局2025年部门预算

## 二、收支预算情况

2025年收入预算8,416.35万元，${income}，主要原因是新增水库除险加固项目。

## 三、支出预算情况

2025年支出预算8,416.35万元，${expenditure}，主要原因是新增水库除险加固项目。

${more}
`;

describe('one comparison made twice', () => {
  const right = '比上年增加573.28万元，增长7.3%';

  it('agrees, or differs for a reason', () => {
    expectFindings(draft(right, right));
    expectFindings(draft(right, '比上年增加416.35万元，增长5.2%'));
  });

  it('has a slip where one figure alone differs by a digit, though the rate is too coarse to see it', () => {
    expectFindings(
      draft(right, right, '一般公共预算支出8,416.35万元，比上年增加⟦578.28⟧{repeated → 573.28}万元，增长7.3%。'),
    );
    expectFindings(
      draft(right, right, '一般公共预算支出⟦8,418.35⟧{repeated → 8,416.35}万元，比上年增加573.28万元，增长7.3%。'),
    );
  });

  it('says nothing of amounts of few digits', () => {
    expectFindings(`# 白石县水务局2025年部门预算

## 二、“三公”经费情况

公务接待费2.5万元，比上年减少0.5万元。

公务用车运行维护费2.5万元，比上年减少0.3万元。
`);
  });
});

describe('the public expenses, each in a paragraph of its own', () => {
  const expenses = (abroad: string, cars: string) => `# 白石县水务局2025年部门预算

## 四、“三公”经费情况

2025年财政拨款“三公”经费预算44.80万元，下降12.93%。其中：

（一）因公出国（境）费用。2025年预算数${abroad}万元，主要用于考察学习。

（二）公务接待费。2025年预算数1.45万元，主要用于会议接待。

（三）公务用车购置和运行维护费。2025年预算数${cars}万元。
`;

  it('are named by the titles of their paragraphs, and none of them is none', () => {
    expectFindings(expenses('43.35', '0'));
    expectFindings(expenses('⟦43.65⟧{parts → 43.35}', '0'));
  });

  it('may come to less than half of 1万元 where all is in whole 万元', () => {
    expectFindings(`# 白石县水务局2025年部门预算

## 四、“三公”经费情况

2025年“三公”经费预算46万元，其中：因公出国（境）费43万元，公务接待费3万元，公务用车购置及运行费0万元。
`);
  });
});

describe('a bracket with sentences of its own', () => {
  it('does not part what stands before it from what stands behind', () => {
    const cars = (rate: string) => `# 白石县水务局2025年部门预算

## 四、“三公”经费情况

公务用车购置及运行维护费24.8万元（公务用车购置费0万元，比上年减少19.6万元；公务用车运行维护费24.8万元，比上年减少5.45万元。）比上年减少25.05万元，下降${rate}，主要原因是减少购置。
`;
    expectFindings(cars('50.3%'));
    expectFindings(cars('⟦56.3%⟧{growth → 50.3%}'));
  });
});

describe('shares of a list that come to 100 %', () => {
  const list = (roads: string) => `# 白石县交通运输局2025年部门预算

## 五、政府性基金预算支出情况

2025年政府性基金预算收入139963.40万元。

2025年政府性基金预算当年拨款139963.40万元，具体如下：

交通运输（类）支出${roads}万元，占46.1%；其他（类）支出75500.00万元，占53.9%。
`;

  it('are those of all the parts, which add up', () => {
    expectFindings(list('64463.40'));
    expectFindings(list('⟦64493.40⟧{parts → 64463.40}'));
  });

  it('may leave out what is too small to be seen', () => {
    expectFindings(list('64459.15'));
  });
});

describe('持平 and 完成100%', () => {
  it('speak together against one of two amounts', () => {
    const item = (budget: string) => `# 白石县水务局2024年部门决算

## 五、一般公共预算财政拨款支出决算情况

11.水利（款）水文测报（项）。年初预算为${budget}万元，支出决算为⟦45.00⟧{change → 55.00}万元，完成年初预算的100.00%。决算数同预算数持平。
`;
    expectFindings(item('45.00').replace(/⟦|⟧\{.*?\}/g, ''));
    expectFindings(item('55.00'));
  });
});

describe('the public expenses of which one is not planned at all', () => {
  it('are all there are', () => {
    const text = (meals: string) => `# 白石县水务局2025年部门预算

## 四、“三公”经费情况

2025年一般公共预算安排的“三公”经费共24.02万元。

2025年“三公”经费预算数为24.02万元，与上年预算数持平。具体如下：

1.因公出国（境）费用：年初不编制预算，执行中按程序申请。

2.公务接待费：2025年安排公务接待费预算${meals}万元，与上年预算数持平。

3.公务用车购置及运行维护费：2025年安排公务用车购置及运行维护费预算18.00万元，与上年预算数持平。其中，公务用车购置费0.00万元，公务用车运行维护费18.00万元。
`;
    expectFindings(text('6.02'));
    expectFindings(text('⟦6.92⟧{parts → 6.02}'));
  });
});

describe('a rate in front of the bracket that prints its two amounts', () => {
  const text = (rate: string) => `# 白石县水务局2024年部门决算

## 六、预算执行情况

基本支出执行率99.50%（预算200.00万元，执行199.00万元）；项目支出执行率${rate}（预算100.00万元，执行90.00万元）。
`;

  it('is of these two, and not of those before', () => {
    expectFindings(text('90.00%'));
    expectFindings(text('⟦80.00%⟧{completion → 90.00%}'));
  });
});

describe('changes that go by one name in two sections', () => {
  it('are two things where each adds up in its own sentence', () => {
    expectFindings(`# 白石县水务局2025年部门预算

## 二、支出预算情况

2025年支出预算61764.88万元，比上年增加8649.85万元，主要原因是人员经费支出增加335.94万元，项目支出增加8313.91万元。

## 三、一般公共预算支出情况

2025年一般公共预算支出48764.88万元，比上年增加649.85万元，主要原因是人员经费支出增加335.94万元，项目支出增加313.91万元。
`);
  });
});
