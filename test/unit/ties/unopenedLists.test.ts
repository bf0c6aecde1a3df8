import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const report = (...lines: string[]) =>
  expectFindings(['# 白石县2024年财政决算', '', '一、收支决算情况', '', ...lines, ''].join('\n'));

describe('lists that no word opens', () => {
  it('stand in a bracket right behind their total', () => {
    report('公务用车购置及运行费58.60万元（公务用车购置费26.20万元；公务用车运行费32.40万元）。');
    report('公务用车购置及运行费58.60万元（公务用车购置费⟦26.90⟧{parts → 26.20}万元；公务用车运行费32.40万元）。');
    // Of what it does not add up to, a bracket may say anything.
    report('会议费58.60万元（一季度12.30万元；二季度11.10万元）。');
    report('会议费58.60万元（上年65.20万元，预算60.00万元）。');
  });

  it('divide a total anew', () => {
    const divided = (second: string) =>
      report(
        `2024年政府采购规模3392.86万元，其中：货物773.81万元、工程1448.58万元、服务1170.47万元。从组织形式看，集中采购803.83万元，分散采购${second}万元。`,
      );
    divided('2589.03');
    divided('⟦2598.03⟧{parts → 2589.03}');
    // What it leaves out is not known.
    divided('1500.00');
    report(
      '财政收入20348万元，增长8.2%。其中：地方收入13916万元，上划收入6432万元。分部门情况是：国税部门3954万元，地税部门10529万元，财政部门⟦5685⟧{parts → 5865}万元。',
    );
  });

  it('follow an amount that is named again, or named with 中', () => {
    report('基本支出709.53万元。基本支出中人员经费586.84万元，公用经费122.69万元。');
    report('基本支出709.53万元。基本支出中人员经费586.84万元，公用经费⟦122.96⟧{parts → 122.69}万元。');
    report(
      '2024年“三公”经费预算79.69万元中，因公出国（境）费21.36万元，公务用车购置费和运行费43.99万元，公务接待费14.34万元。',
    );
  });
});

describe('sentences that follow a total', () => {
  it('list what is in it, where they add up', () => {
    report(
      '政府性基金收入25345万元，增长41.1%。市本级收入1900万元，增长8.4%；区级收入23445万元，增长44.6%。',
      '',
      '专项经费36909万元，其中人才计划35170万元，用于高层次人才。论文抽检800万元，学位评估430万元，论文资助509万元。',
    );
    report('政府性基金收入25345万元，增长41.1%。市本级收入1900万元，增长8.4%；区级收入23545万元，增长44.6%。');
  });

  it('and may list money that comes in and money that goes out', () => {
    report('基金收入2079万元，年末结余2690万元。其中，保险费收入1700万元，增长13%；保险金支出1609万元，增长20%。');
  });
});

describe('the two sides of an account', () => {
  it('come to the same', () => {
    report('2024年度收入总计5545.08万元，支出总计5545.08万元，比上年增加。');
    report('2024年度收入总计5545.08万元，支出总计⟦5545.80⟧{balance → 5545.08}万元，比上年增加。');
    // Some publishers call what was received and spent 总计.
    report('2024年度收入总计1614.63万元，支出总计1870.91万元。');
  });

  it('leave what is left over', () => {
    const left = (amount: string) =>
      report(`社会保险基金总收入35994万元，增长15%；总支出28744万元，增长20%；本年收支结余${amount}万元。`);
    left('7250');
    left('⟦7258⟧{balance → 7250}');
  });
});

describe('a sentence that compares and does not say what', () => {
  it('goes on with the line above, however that ended', () => {
    expectFindings(
      [
        '# 白石县2024年财政决算',
        '',
        '8.上年结转和结余1.75万元，为以前年度支出预算因客观条',
        '件变化未执行完毕、结转到本年度按有关规定继续使用的资金。',
        '较2023年度决算数减少109.93万元，下降⟦98.23%⟧{growth → 98.43%}，主要原因是补缴保险费。',
        '',
      ].join('\n'),
    );
  });
});

describe('amounts that come to a total behind them', () => {
  it('are added to the one before them', () => {
    const sum = (carried: string, total: string) =>
      report(
        `一般公共预算收入129748万元，加上级补助收入428905万元，下级上解收入4409万元，上年结转收入${carried}万元，收入总计${total}万元。`,
      );
    sum('41407', '604469');
    sum('⟦41470⟧{parts → 41407}', '604469');
    sum('41407', '700000');
  });

  it('or to one of a sentence before', () => {
    const sum = (total: string) =>
      report(
        `政府性基金收入完成130.2亿元，增长8.3%。其中：土地出让收入完成125.6亿元，增长8.2%。加上转移性收入33.8亿元，收入合计${total}亿元。`,
      );
    sum('164.0');
    sum('180.0');
    report('一般公共预算收入完成147.1亿元，增长7.2%。加上转移性收入49.2亿元，收入合计⟦169.3⟧{parts → 196.3}亿元。');
  });
});

describe('shares and what they are of', () => {
  it('are dealt out to the amounts before them, without 分别 too', () => {
    const shares = (first: string) =>
      report(`采购规模3306.70万元。货物、服务采购规模分别为266.63万元和3040.07万元，占采购规模的${first}和91.94%。`);
    shares('8.06%');
    shares('⟦8.60%⟧{share → 8.06%}');
  });

  it('may be told with the whole and 比重为 before them', () => {
    report('教育支出41495.09万元，占一般公共预算支出284605.57万元的比重为⟦15.48%⟧{share → 14.58%}。');
  });

  it('are of what 其中 is of, where a slip of the finger keeps them from it', () => {
    report('地方一般预算收入完成8736万元，其中：税收收入完成8039万元，占比⟦92.20%⟧{share → 92.02%}。');
  });

  it('are not of a printed amount of another name', () => {
    report(
      '一般公共预算收入99552万元，占年初预算数109466万元的90.9%。其中税务部门完成49018万元，占任务数的96.3%；财政部门完成50534万元，占任务数的86.3%。',
    );
  });
});

describe('what is left between income and expenditure', () => {
  it('is an amount of its own, and changes', () => {
    report('收支总量相抵，差额16200万元，增加2700万元。');
  });
});

describe('a whole that is named as what was completed', () => {
  it('is the amount that completed it', () => {
    report(
      '一般公共预算支出累计完成397641万元，增长0.7%，其中：民生支出257215万元，占一般公共预算支出的⟦67.4%⟧{share → 64.7%}。',
    );
  });
});

describe('amounts with a name of their own before a colon', () => {
  it('are not said again', () => {
    report('社会保障类支出：安排45861万元，比上年增加11435万元。教育类支出：安排31652万元，比上年增加4843万元。');
  });
});

describe('a list that goes over several paragraphs', () => {
  it('ends with what is left over', () => {
    const spent = (total: string) =>
      report(
        `支出总计${total}万元，包括：`,
        '',
        '1.基本支出1316.27万元，主要用于人员。',
        '',
        '2.项目支出2048.19万元。',
        '',
        '3.年末结转和结余174.60万元。',
      );
    spent('3539.06');
    spent('⟦3593.06⟧{parts → 3539.06}');
  });
});
