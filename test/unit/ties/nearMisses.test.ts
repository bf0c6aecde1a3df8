import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, expectFindings, findingsIn, outdent } from '../support/draft.ts';

/** Money is carried over, so that a total may rightly be one of several. */
const TABLES = `
  # 白石县水务局2024年部门预算

  单位：万元

  表一 部门收支总表

  | 收入项目 | 预算数 | 支出项目 | 预算数 |
  | --- | ---: | --- | ---: |
  | 一、一般公共预算拨款收入 | 1589.54 | 一、社会保障和就业支出 | 82.36 |
  | 二、事业收入 | 20.73 | 二、农林水支出 | 1537.91 |
  | 本年收入合计 | 1610.27 | 本年支出合计 | 1620.27 |
  | 上年结转 | 10.00 | 结转下年 | |
  | 收入总计 | 1620.27 | 支出总计 | 1620.27 |

  表二 部门支出总表

  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | --- | --- | ---: | ---: | ---: |
  | 208 | 社会保障和就业支出 | 82.36 | 82.36 | |
  | 213 | 农林水支出 | 1537.91 | 1018.31 | 519.60 |
  | | 合计 | 1620.27 | 1100.67 | 519.60 |
`;

const draft = (...prose: string[]) => `${outdent(TABLES)}\n二、收入预算情况\n\n${prose.join('\n\n')}\n`;
const finds = (...prose: string[]) => expectFindings(draft(...prose));

describe('an amount whose words do not say for certain what it is', () => {
  it('is a mistake if it is in another unit', () => {
    finds('2024年收入合计⟦1620.27⟧{amount → 1620.27万元}元。');
  });

  it('is one, however far off, if its list or its rate asks for what the table prints', () => {
    finds('2024年收入合计⟦1502.36⟧{amount → 1620.27}万元，其中财政拨款1589.54万元、事业收入20.73万元、结转10.00万元。');
    finds('2024年收入合计⟦1502.36⟧{amount → 1620.27}万元，较上年增加115.83万元，增长7.70%。');
    finds('2024年收入合计1502.36万元。');
  });

  it('is a mistake if one digit makes it another than the one it may be', () => {
    finds('2024年收入合计⟦1670.27⟧{amount → 1620.27}万元。');
    finds('2024年收入合计⟦1602.27⟧{amount → 1620.27}万元。');
    finds('2024年收入合计⟦162.27⟧{amount → 1620.27}万元。');
    finds('2024年收入合计⟦1,670.27⟧{amount → 1,620.27}万元。');
    finds('2024年收入合计⟦16,702,700⟧{amount → 16,202,700}元。');
  });

  it('is a warning, and says what it nearly is', () => {
    const [finding] = findingsIn(draft('2024年收入合计1670.27万元。'));
    expect(finding).toMatchObject({ severity: 'warning', expected: ['1620.27'] });
    expect(finding!.message).toContain('表中为 1620.27');
  });

  it('is left alone if it is further away, with fewer digits, or with words left unread', () => {
    finds('2024年收入合计1673.85万元。');
    finds('2024年收入合计1650万元。');
    finds('2024年水利普查专户收入合计1670.27万元。');
  });

  it('is left alone if it is of a part of the year, or of more than the department', () => {
    finds('截至2024年9月，部门收入合计1020.27万元。');
    finds('全县水利系统2024年收入合计1920.27万元。');
  });

  it('is left alone if the draft prints it elsewhere, or what it differs by', () => {
    finds('2024年收入合计1670.27万元。', '收入1670.27万元已全部纳入管理。');
    finds('2024年收入合计1670.27万元，其中年中追加50.00万元。');
    finds('2024年收入合计1630.27万元。');
  });

  it('is a mistake, however short, if its list adds up with what the table prints', () => {
    finds('2024年农林水支出1537.91万元，其中：基本支出1018.31万元，项目支出⟦519.80⟧{amount → 519.60}万元。');
    finds(
      '收入预算合计1620.27万元，包括：一般公共预算拨款收入1589.54万元，事业收入⟦20.78⟧{amount → 20.73}万元，上年结转10.00万元。',
    );
  });

  it('is judged anew when another place is edited', () => {
    const service = createDisclosureService();
    const texts = [
      draft('2024年收入合计1670.27万元。', '另有说明。'),
      draft('2024年收入合计1670.27万元。', '另有说明，收入1670.27万元。'),
      draft('2024年收入合计1670.27万元。', '另有说明，收入1670.2万元。'),
      draft('2024年收入合计1670.27万元。', '另有说明，追加50.00万元。'),
      draft('2024年收入合计1670.27万元。', '另有说明。'),
    ];
    const counts = texts.map((text, version) => {
      const findings = service.findings(documentOf(text, version));
      expect(findings).toEqual(findingsIn(text));
      return findings.length;
    });
    expect(counts).toEqual([1, 0, 1, 0, 1]);
  });
});

describe('a list that holds more than its whole', () => {
  it('is a mistake if a slip makes it so', () => {
    finds('固定资产原值⟦1356.77⟧{parts → 1396.77}万元，其中：房屋442.31万元，设备588.26万元，家具366.20万元。');
  });

  it('may leave something out', () => {
    finds('固定资产原值1356.77万元，其中：房屋402.31万元，设备588.26万元，家具346.20万元。');
  });

  it('may print a part and what that holds', () => {
    finds('固定资产原值1356.77万元，其中：房屋402.31万元，设备588.26万元，车辆40.00万元，家具366.20万元。');
  });
});

describe('kinds that are all there are', () => {
  it('make up their whole', () => {
    finds('公务接待费⟦8.66⟧{parts → 3.66}万元，其中：国内接待费3.66万元，国（境）外接待费0万元。');
    finds(
      '车辆8辆，价值⟦169.83⟧{parts → 129.83}万元；其中：一般公务用车2辆，价值40.33万元；其他用车6辆，价值89.50万元。',
    );
  });
});

describe('a sum of a table that nothing else bears out', () => {
  const assets = (total: string, ...rows: string[]) =>
    expectFindings(
      ['表三 政府采购预算表', '', '| 采购类别 | 金额 |', '| --- | ---: |', `| 合计 | ${total} |`, ...rows, ''].join(
        '\n',
      ),
    );

  it('is a mistake if a slip explains it', () => {
    assets('⟦312.45⟧{total-row → 312.75}', '| 货物 | 12.30 |', '| 工程 | |', '| 服务 | 300.45 |');
  });

  it('is left alone otherwise', () => {
    assets('312.45', '| 货物 | 14.83 |', '| 工程 | |', '| 服务 | 300.45 |');
    assets('312.45', '| 货物 | 12.00 |', '| 其中：家具 | 2.00 |', '| 服务 | 300.45 |');
  });
});

describe('a share of an amount that another section names', () => {
  const shares = (base: string, ...[first, second]: string[]) =>
    expectFindings(
      [
        outdent(TABLES),
        '## 一、一般公共预算当年拨款',
        '',
        base,
        '',
        '## 二、政府采购',
        '',
        '政府采购预算63.20万元。',
        '',
        '## 三、支出预算',
        '',
        `2024年支出预算1620.27万元，其中：农林水支出1537.91万元，占${first}；社会保障和就业支出82.36万元，占${second}。`,
        '',
      ].join('\n'),
    );

  it('may be of that, though it stands under another', () => {
    shares('2024年一般公共预算当年拨款1589.54万元。', '96.8%', '5.2%');
  });

  it('is wrong if it is of neither', () => {
    shares('2024年一般公共预算当年拨款1589.54万元。', '⟦97.8%⟧{share → 94.9%}', '5.1%');
  });
});

describe('a change between two years that are named', () => {
  it('is from the earlier to the later, in whichever order they stand', () => {
    finds('2024年社会保障和就业支出82.36万元，2023年92.36万元，减少10.00万元，下降10.83%。');
    finds('2023年社会保障和就业支出92.36万元，2024年为82.36万元，减少10.00万元，下降10.83%。');
    finds('2024年社会保障和就业支出82.36万元，2023年92.36万元，减少10.00万元，下降⟦12.14%⟧{growth → 10.83%}。');
  });
});

describe('what is cut', () => {
  it('is not what there is', () => {
    const cut = (text: string) =>
      expectFindings(
        [
          '# 白石县水务局2024年部门预算',
          '',
          '一般公共预算基本支出表',
          '',
          '单位：万元',
          '',
          '| 科目编码 | 科目名称 | 金额 |',
          '| --- | --- | ---: |',
          '| 302 | 商品和服务支出 | 45.23 |',
          '| 30215 | 会议费 | 13.00 |',
          '| 30216 | 培训费 | 12.50 |',
          '| 30211 | 差旅费 | 19.73 |',
          '',
          '三、一般公共预算基本支出情况',
          '',
          text,
          '',
        ].join('\n'),
      );
    cut('培训费⟦21.50⟧{amount → 12.50}万元。');
    cut('压减会议费12.00万元、培训费8.50万元。');
    cut('核减会议费12.00万元，培训费8.50万元和差旅费1.73万元。');
    cut('较上年节约：会议费12.00万元，培训费8.50万元。');
    cut('压减会议费12.00万元后，培训费为12.50万元。');
  });
});
