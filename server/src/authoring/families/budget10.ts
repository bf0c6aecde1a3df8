/** The ten tables of a county budget: whole codes in one column, the total first; two of the ten hold no amounts. */
import type { Family, FixedRow, Side, TableKind } from '../layout.ts';
import type { Selection } from '../line.ts';
import * as on from './parts.ts';

const USES = [
  on.ALL,
  on.BASIC,
  on.PROJECT,
  { uses: ['operating'] as const },
  { uses: ['upward', 'affiliated'] as const },
  on.NOTHING,
];

/** 其他资金 is all that neither the budget nor the school-fee account provides. */
const OTHER = on.current(...on.UNIT_SOURCES);

function expenditure(kind: Pick<TableKind, 'id' | 'number' | 'title' | 'empty'>, takes: Selection): TableKind {
  return {
    ...kind,
    header: [
      on.wide(8, '功能分类科目', '', '预算数', '其中'),
      ['科目编码', '科目名称', '', '基本支出', '项目支出', '事业单位经营支出', '其他支出', '结转下年支出'],
    ],
    columns: ['code', 'name', ...USES],
    body: {
      by: 'function',
      takes: { flow: 'expenditure', ...takes },
      total: { at: 'first', label: '合计', column: 1 },
    },
  };
}

function sides(takes: Selection, income: readonly FixedRow[], carried: string): readonly Side[] {
  return [
    {
      takes: { flow: 'income', ...takes },
      columns: [on.ALL],
      rows: income,
      totals: [on.row('本年收入合计', { carried: false }), on.row(carried, on.CARRIED), on.row('收入合计', on.ALL)],
    },
    {
      takes: { flow: 'expenditure', ...takes },
      columns: [on.ALL],
      rows: [on.localCategories],
      totals: [on.row('本年支出合计', on.ALL), on.row('结转下年', on.NOTHING), on.row('支出合计', on.ALL)],
    },
  ];
}

const SIDES_HEADER = [
  ['收入', '', '支出', ''],
  ['项目', '预算数', '项目', '预算数'],
];

export const BUDGET_10: Family = {
  id: 'budget-10',
  accounts: false,
  caption: ['{title}{number}', '单位：{unit}'],
  kinds: [
    {
      id: 'income-expenditure',
      number: '（一）',
      title: '部门收支总体情况表',
      header: SIDES_HEADER,
      columns: [],
      body: {
        by: 'sides',
        sides: sides(
          on.ALL,
          [
            on.row('一、财政拨款', on.FISCAL),
            on.row('其中：一般公共预算拨款', on.GENERAL),
            on.row('政府性基金预算拨款', on.FUND),
            on.optional(on.row('国有资本经营预算拨款', on.STATE)),
            on.row('二、纳入专户管理教育收费收入', on.current('education-fees')),
            on.row('三、其他资金', OTHER),
          ],
          '四、上年结余结转',
        ),
      },
    },
    {
      id: 'income',
      number: '（二）',
      title: '部门收入总体情况表',
      header: [
        on.wide(
          9,
          '单位编码',
          '单位名称',
          '总计',
          '财政拨款',
          '',
          '',
          '纳入专户管理教育收费收入',
          '其他资金',
          '上年结转',
        ),
        ['', '', '', '一般公共预算财政拨款', '政府性基金预算拨款', '国有资本经营预算拨款', '', '', ''],
      ],
      columns: [
        'unit-code',
        'unit',
        on.ALL,
        on.GENERAL,
        on.FUND,
        on.optional(on.STATE),
        on.current('education-fees'),
        OTHER,
        on.CARRIED,
      ],
      body: { by: 'unit', takes: { flow: 'income' }, total: { at: 'first', label: '合计', column: 1 } },
    },
    expenditure({ id: 'expenditure', number: '（三）', title: '部门支出总体情况表' }, on.ALL),
    {
      id: 'fiscal',
      number: '（四）',
      title: '财政拨款收支总体情况表',
      alsoTitled: ['财政拨款收支预算总体情况表'],
      header: SIDES_HEADER,
      columns: [],
      body: {
        by: 'sides',
        sides: sides(
          { sources: on.FISCAL_SOURCES },
          [
            on.row('一、财政拨款', on.FISCAL),
            on.row('其中：一般公共预算拨款', on.GENERAL),
            on.row('政府性基金预算拨款', on.FUND),
            on.optional(on.row('国有资本经营预算拨款', on.STATE)),
          ],
          '二、上年结余结转',
        ),
      },
    },
    expenditure({ id: 'general', number: '（五）', title: '一般公共预算支出情况表' }, on.GENERAL),
    {
      id: 'general-basic',
      number: '（六）',
      title: '一般公共预算基本支出情况表',
      economic: true,
      header: [
        ['经济分类科目', '', '预算数', '其中', ''],
        ['科目编码', '科目名称', '', '人员经费', '公用经费'],
      ],
      columns: ['code', 'name', on.ALL, on.PERSONNEL, on.PUBLIC],
      body: {
        by: 'economy',
        takes: { flow: 'expenditure', ...on.GENERAL, ...on.BASIC },
        total: { at: 'first', label: '合计', column: 1 },
      },
    },
    {
      id: 'public-expenses',
      number: '（七）',
      title: '一般公共预算“三公”经费支出情况表',
      economic: true,
      header: [['项目', '预算数']],
      columns: ['name', on.ALL],
      body: {
        by: 'fixed',
        takes: { flow: 'expenditure', ...on.GENERAL },
        rows: [
          on.row('合计', on.PUBLIC_EXPENSES),
          on.row('1、因公出国（境）费', on.ABROAD),
          on.row('2、公务接待费', on.RECEPTION),
          on.row('3、公务用车购置及运行费', on.CARS),
          on.row('其中：公务用车运行维护费', on.CAR_RUNNING),
          on.row('公务用车购置费', on.CAR_PURCHASE),
        ],
      },
    },
    expenditure(
      {
        id: 'government-fund',
        number: '（八）',
        title: '政府性基金预算支出情况表',
        empty: '本年没有使用政府性基金预算拨款安排的支出，本表为空表。',
      },
      on.FUND,
    ),
  ],
};
