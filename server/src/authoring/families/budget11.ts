/** The eleven tables of a unit budget: numbered columns, the total first, carry-over shown apart. */
import type { Family, TableKind } from '../layout.ts';
import type { Selection } from '../line.ts';
import * as on from './parts.ts';

const SPLIT = ['category', 'group', 'item', 'name'] as const;
const OTHER = on.current(...on.UNIT_SOURCES);

function expenditure(kind: Pick<TableKind, 'id' | 'number' | 'title'>, heading: string, takes: Selection): TableKind {
  return {
    ...kind,
    header: [
      ['科目', '', '', '', heading, '', '', ''],
      ['功能分类科目编码', '', '', '功能分类科目名称', '合计', '基本支出', '项目支出', '其他支出'],
      on.wide(8, '类', '款', '项'),
      ['※', '※', '※', '※', '1', '2', '3', '4'],
    ],
    columns: [...SPLIT, on.ALL, on.BASIC, on.PROJECT, on.OTHER_USES],
    body: {
      by: 'function',
      takes: { flow: 'expenditure', ...takes },
      total: { at: 'first', label: '总计', column: 3 },
    },
  };
}

/** The two tables that are empty in most years set basic expenditure apart by personnel and operation. */
function fund(
  kind: Pick<TableKind, 'id' | 'number' | 'title' | 'empty'>,
  heading: string,
  takes: Selection,
): TableKind {
  return {
    ...kind,
    header: [
      on.wide(8, '科目', '', '', '', heading),
      ['功能分类科目编码', '', '', '功能分类科目名称', '合计', '基本支出', '', '项目支出'],
      ['类', '款', '项', '', '', '人员经费', '公用经费', ''],
      ['※', '※', '※', '※', '1', '2', '3', '4'],
    ],
    columns: [...SPLIT, on.ALL, on.PERSONNEL, on.PUBLIC, { uses: ['project', 'upward', 'operating', 'affiliated'] }],
    body: {
      by: 'function',
      takes: { flow: 'expenditure', ...takes },
      total: { at: 'first', label: '总计', column: 3 },
    },
  };
}

export const BUDGET_11: Family = {
  id: 'budget-11',
  accounts: false,
  caption: ['{number} {title}', '编制单位：{department}', '单位：{unit}'],
  kinds: [
    {
      id: 'income-expenditure',
      number: '表1',
      title: '部门收支总体情况表',
      header: [
        ['收入', '', '支出', ''],
        ['项目', '预算数', '支出功能分类', '预算数'],
      ],
      columns: [],
      body: {
        by: 'sides',
        sides: [
          {
            takes: { flow: 'income' },
            columns: [on.ALL],
            rows: [
              on.row('一、本年收入', { carried: false }),
              on.row('1、一般公共预算拨款', on.GENERAL),
              on.row('其中：一般财力', on.current('general')),
              on.row('上级一般公共预算安排转移支付', on.current('general-transfer')),
              on.row('2、基金预算拨款', on.FUND),
              on.row('其中：政府性基金收入', on.current('government-fund')),
              on.row('上级政府性基金安排转移支付', on.current('government-fund-transfer')),
              on.row('3、国有资本经营预算拨款', on.STATE),
              on.row('其中：国有资本经营收入', on.current('state-capital')),
              on.row('上级国有资本经营预算安排转移支付', on.current('state-capital-transfer')),
              on.row('4、财政专户核拨', on.current('education-fees')),
              on.row('5、单位资金', OTHER),
              on.row('其中：事业收入', on.current('business')),
              on.row('上级补助收入', on.current('superior')),
              on.row('附属单位上缴收入', on.current('affiliated')),
              on.row('事业单位经营收入', on.current('operating')),
              on.row('其他收入', on.current('other')),
              on.row('二、上年结转结余', on.CARRIED),
              on.row('1、财政拨款结转', { carried: true, sources: on.FISCAL_SOURCES }),
              on.row('其中：一般公共预算拨款', { carried: true, sources: on.GENERAL_SOURCES }),
              on.row('基金预算拨款', { carried: true, sources: on.FUND_SOURCES }),
              on.row('国有资本经营预算拨款', { carried: true, sources: on.STATE_SOURCES }),
              on.row('2、非财政拨款结转结余', { carried: true, sources: on.OTHER_SOURCES }),
              on.row('其中：财政专户核拨', { carried: true, sources: ['education-fees'] }),
              on.row('单位资金', { carried: true, sources: on.UNIT_SOURCES }),
            ],
            totals: [on.row('收入总计', on.ALL)],
          },
          {
            takes: { flow: 'expenditure' },
            columns: [on.ALL],
            rows: [on.gluedCategories],
            totals: [on.row('支出总计', on.ALL)],
          },
        ],
      },
    },
    {
      id: 'income',
      number: '表2',
      title: '部门收入总体情况表',
      header: [
        [
          ...['功能分类科目编码', '', '', '功能分类科目名称', '总计', '财政拨款（补助）', '', '', '', '', '', ''],
          ...['财政专户（教育收费）', '单位资金', '财政拨款结转', '非财政拨款结转结余'],
        ],
        [
          ...['', '', '', '', '', '财政拨款（补助）小计', '一般公共预算', '上级一般公共预算安排的转移支付'],
          ...['政府性基金预算', '上级政府性基金安排的转移支付', '国有资本经营预算'],
          ...['上级国有资本经营预算安排的转移支付', '', '', '', ''],
        ],
        on.wide(16, '类', '款', '项'),
        ['※', '※', '※', '※', ...Array.from({ length: 12 }, (_, index) => `${index + 1}`)],
      ],
      columns: [
        ...SPLIT,
        on.ALL,
        on.FISCAL,
        on.current('general'),
        on.current('general-transfer'),
        on.current('government-fund'),
        on.current('government-fund-transfer'),
        on.current('state-capital'),
        on.current('state-capital-transfer'),
        on.current('education-fees'),
        OTHER,
        { carried: true, sources: on.FISCAL_SOURCES },
        { carried: true, sources: on.OTHER_SOURCES },
      ],
      body: { by: 'function', takes: { flow: 'income' }, total: { at: 'first', label: '总计', column: 3 } },
    },
    expenditure({ id: 'expenditure', number: '表3', title: '部门支出总体情况表' }, '支出预算', on.ALL),
    on.fiscalBySides('表4', '支出功能分类', on.gluedCategories),
    expenditure({ id: 'general', number: '表5', title: '一般公共预算支出情况表' }, '一般公共预算支出', on.GENERAL),
    {
      id: 'general-basic',
      number: '表6',
      title: '一般公共预算基本支出情况表',
      economic: true,
      header: [
        ['科目', '', '', '一般公共预算基本支出', '', ''],
        ['经济分类科目编码', '', '经济分类科目名称', '合计', '人员经费', '公用经费'],
        on.wide(6, '类', '款'),
        ['※', '※', '※', '1', '2', '3'],
      ],
      columns: ['category', 'group', 'name', on.ALL, on.PERSONNEL, on.PUBLIC],
      body: {
        by: 'economy',
        takes: { flow: 'expenditure', ...on.GENERAL, ...on.BASIC },
        total: { at: 'first', label: '总计', column: 2 },
      },
    },
    {
      id: 'general-projects',
      number: '表7',
      title: '一般公共预算项目支出情况表',
      header: [
        ['科目编码', '', '', '功能分类科目名称', '项目名称', '项目支出合计', ...on.economicHeaders],
        on.wide(16, '类', '款', '项'),
        ['※', '※', '※', '※', '※', ...Array.from({ length: 11 }, (_, index) => `${index + 1}`)],
      ],
      columns: [...SPLIT, 'project', on.ALL, ...on.economicColumns],
      body: {
        by: 'project',
        takes: { flow: 'expenditure', ...on.GENERAL, ...on.PROJECT },
        total: { at: 'first', label: '总计', column: 3 },
      },
    },
    fund(
      {
        id: 'government-fund',
        number: '表8',
        title: '政府性基金预算支出情况表',
        empty: '本年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。',
      },
      '政府性基金预算支出',
      on.FUND,
    ),
    fund(
      {
        id: 'state-capital',
        number: '表9',
        title: '国有资本经营预算支出情况表',
        empty: '本年没有使用国有资本经营预算拨款安排的支出，国有资本经营预算支出情况表为空表。',
      },
      '国有资本经营预算支出',
      on.STATE,
    ),
    {
      id: 'public-expenses',
      number: '表10',
      title: '财政拨款“三公”经费支出情况表',
      economic: true,
      header: [
        ['“三公”经费支出内容', '合计', '资金来源', '', ''],
        ['', '', '一般公共预算', '政府性基金', '国有资本经营预算'],
        ['※', '1', '2', '3', '4'],
      ],
      columns: ['name', on.ALL, on.GENERAL, on.FUND, on.STATE],
      body: {
        by: 'fixed',
        takes: { flow: 'expenditure', ...on.FISCAL },
        rows: [
          on.row('合计', on.PUBLIC_EXPENSES),
          on.row('因公出国（境）费', on.ABROAD),
          on.row('公务接待费', on.RECEPTION),
          on.row('公务用车购置及运行费（小计）', on.CARS),
          on.row('其中：公务用车购置费', on.CAR_PURCHASE),
          on.row('公务用车运行费', on.CAR_RUNNING),
        ],
      },
    },
    {
      id: 'carried',
      number: '表11',
      title: '上年结转结余情况明细表',
      economic: true,
      header: [
        ['项目名称', '总计', '财政拨款', '', '', '', '非财政拨款', '', '', ''],
        ['', '', '合计', '基本支出', '', '项目支出', '合计', '基本支出', '', '项目支出'],
        ['', '', '', '人员经费', '公用经费', '', '', '人员经费', '公用经费', ''],
        ['※', ...Array.from({ length: 9 }, (_, index) => `${index + 1}`)],
      ],
      columns: [
        'project',
        on.ALL,
        ...[on.FISCAL_SOURCES, on.OTHER_SOURCES].flatMap((sources) => [
          { sources },
          { sources, ...on.PERSONNEL },
          { sources, ...on.PUBLIC },
          { sources, uses: ['project', 'upward', 'operating', 'affiliated'] as const },
        ]),
      ],
      body: {
        by: 'project-name',
        takes: { flow: 'expenditure', ...on.CARRIED },
        total: { at: 'first', label: '总计', column: 0 },
      },
      empty: '本年没有上年结转结余安排的支出，上年结转结余情况明细表为空表。',
    },
  ],
};
