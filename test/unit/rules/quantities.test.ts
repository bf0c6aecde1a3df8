import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const alone = (sentence: string) => expectFindings(`## 九、国有资产占用情况\n\n${sentence}\n`);

describe('nothing that is worth something', () => {
  it.each([
    '房屋⟦0平方米⟧{zero-quantity}，价值36.50万元。',
    '车辆⟦0辆⟧{zero-quantity}，账面原值12.00万元；其他资产价值3.00万元。',
  ])('%s', alone);
  it.each([
    '房屋0平方米，价值0.00万元。',
    '房屋0平方米；其他资产价值36.50万元。',
    '房屋0平方米，办公家具价值36.50万元。',
    '房屋120平方米，价值36.50万元。',
  ])('silent: %s', alone);
});

describe('no vehicles', () => {
  const draft = (sentence: string, bought = '0.00') => `
    表二 一般公共预算“三公”经费支出表

    单位：万元

    | “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费小计 | 公务用车购置费 | 公务用车运行费 | 公务接待费 |
    | --- | --- | --- | --- | --- | --- |
    | ${bought === '0.00' ? '8.00' : '26.00'} | 0.00 | ${bought === '0.00' ? '6.00' : '24.00'} | ${bought} | 6.00 | 2.00 |

    ## 九、国有资产占用情况

    ${sentence}
  `;
  it.each(['截至2024年底，本部门共有车辆⟦0辆⟧{zero-quantity}。', '公务用车保有量为⟦0辆⟧{zero-quantity}。'])(
    '%s',
    (sentence) => expectFindings(draft(sentence)),
  );
  it.each([
    '截至2024年底，本部门共有车辆2辆，其中执法执勤用车0辆。',
    '安排购置车辆0辆。',
    '执法执勤用车0辆，其他用车0辆。',
  ])('silent: %s', (sentence) => expectFindings(draft(sentence)));
  it('silent where vehicles are bought', () => expectFindings(draft('本部门共有车辆0辆。', '18.00')));
});

describe('a count and the list after it', () => {
  it.each([
    '本部门内设⟦4⟧{list-count → 3}个科室，分别是：办公室、档案管理科、信息化科。',
    '下设职能科室⟦2⟧{list-count → 3}个，包括办公室、财务和业务科、法规科。',
    '本单位设有⟦3⟧{list-count → 2}个内设机构：综合办公室、业务股。',
  ])('%s', (sentence) => expectFindings(`${sentence}\n`));
  it.each([
    '本部门内设3个科室，分别是：办公室、档案管理科、信息化科。',
    '本部门内设4个科室，分别是：办公室、财务科和业务科、信息化科。',
    '本部门内设5个科室，包括办公室、档案管理科、信息化科等。',
    '本部门内设3个科室：办公室（党建办、人事科）、政策法规、监督科、信息化科。',
    '本部门内设4个科室，其中业务科室3个。',
    '共有预算单位3个，包括1个机关、2个事业单位。',
    '共有3个方面：收入、支出、结余。',
  ])('silent: %s', (sentence) => expectFindings(`${sentence}\n`));

  const units = (count: string, rows: number) =>
    `纳入预算编制范围的二级预算单位共有${count}个，包括：\n\n| 序号 | 单位名称 |\n| --- | --- |\n${[
      '某县档案馆',
      '某县方志办公室',
      '某县档案服务中心',
    ]
      .slice(0, rows)
      .map((name, index) => `| ${index + 1} | ${name} |`)
      .join('\n')}\n`;
  it('in the table below', () => {
    expectFindings(units('⟦2⟧{list-count → 3}', 3));
    expectFindings(units('3', 3));
    expectFindings(units('2', 2));
  });

  it('in the numbered lines below', () => {
    const lines = '1. 某县档案馆\n\n2. 某县方志办公室\n\n3. 某县档案服务中心\n\n无。\n';
    expectFindings(`本部门下属预算单位共有⟦2⟧{list-count → 3}个，具体如下：\n\n${lines}`);
    expectFindings(`本部门下属预算单位共有3个，具体如下：\n\n${lines}`);
    expectFindings(`（一）本部门下属预算单位共有⟦2⟧{list-count → 3}个，具体如下：\n\n${lines.replaceAll('. ', '、')}`);
  });
});

describe('a statement said twice', () => {
  const table = (rows: readonly string[]) =>
    `绩效目标表\n\n| 指标 | 指标说明 | 指标值 |\n| --- | --- | --- |\n${rows.map((row) => `| 数量指标 | ${row} | 100 |`).join('\n')}\n`;
  it('with another count', () =>
    expectFindings(
      table([
        '确保⟦36⟧{said-twice → 37}万参保居民及时得到补偿',
        '确保37万参保居民及时得到补偿',
        '为37万参保居民提供门诊报销',
      ]),
    ));
  it('is silent where nobody can tell', () => {
    expectFindings(table(['确保36万参保居民及时得到补偿', '确保37万参保居民及时得到补偿']));
    expectFindings(table(['确保36万参保居民及时得到补偿', '为37万参保居民提供门诊报销']));
    expectFindings(
      table(['培训学员36人次以上并全部合格', '培训学员37人次以上并全部合格', '培训学员37人次以上并全部合格']),
    );
  });
});

describe('a list before its number', () => {
  it.each([
    '本部门某县档案馆、方志办、史志馆、文保所、图书馆等⟦6⟧{list-count → 5}家单位共用一处办公楼。',
    '某县档案馆、方志办、史志馆等⟦2⟧{list-count → 3}家单位共用一处办公楼。',
    '围绕收集、整理、编目、保管、利用等⟦六⟧{list-count}大环节开展工作。',
  ])('%s', (sentence) => expectFindings(`${sentence}\n`));
  it.each([
    '本部门某县档案馆、方志办、史志馆、文保所、图书馆等5家单位共用一处办公楼。',
    '某县档案馆、方志办等6家单位共用一处办公楼。',
    '某县档案馆、方志办和史志馆、文保所、图书馆等5家单位共用一处办公楼。',
    '围绕收集、整理、编目、保管、利用等五大环节开展工作。',
    '购置书架、展柜、扫描仪等2个批次的设备。',
  ])('silent: %s', (sentence) => expectFindings(`${sentence}\n`));
});

describe('several counts that open one list', () => {
  const draft = (offices: string) => `
    本部门中，行政单位1家，事业单位${offices}家，具体包括：
    1.某县档案局（本部）。
    2.某县档案馆。
    3.某县方志馆。
    `;
  it('are held against it together', () => {
    expectFindings(draft('2'));
    expectFindings(draft('⟦3⟧{list-count}'));
  });
  it('silent where the table lists something else', () => {
    expectFindings(
      '从构成看，某县档案局包括7个行政科（股）室，详细情况见下表：\n\n| 序号 | 单位名称 |\n| --- | --- |\n| 1 | 某县档案局 |\n',
    );
  });
});

describe('units of a kind', () => {
  const draft = (count: string) => `
    从预算单位构成看，部门预算包括：某县档案局本级（行政单位）、某县档案馆（参公事业单位）、某县方志馆（事业单位）。

    ## 四、机关运行经费情况

    某县档案局1家行政单位及${count}家参公事业单位的机关运行经费36.00万元。
    `;
  it('are those of the list', () => {
    expectFindings(draft('⟦2⟧{list-count → 1}'));
    expectFindings(draft('1'));
  });
  it('silent of the units below', () => {
    expectFindings(draft('1').replace('1家行政单位及', '本级及下属0家行政单位、'));
  });
});
