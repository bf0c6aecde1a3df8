/** The fourteen tables of a comprehensive budget: four sides abreast; three of the fourteen follow from no ledger. */
import type { Family, FixedRow, Side, TableKind } from '../layout.ts';
import type { Selection, Shown } from '../line.ts';
import * as on from './parts.ts';

/** 专项业务经费: all that is neither personnel nor operation. */
const SPECIAL: Selection = { uses: ['project'] };
const KINDS_OF_MONEY = [on.ALL, on.PERSONNEL, on.PUBLIC, SPECIAL] as const;

const GOVERNMENT: readonly (readonly [string, string])[] = [
  ['501', '机关工资福利支出'],
  ['502', '机关商品和服务支出'],
  ['503', '机关资本性支出（一）'],
  ['504', '机关资本性支出（二）'],
  ['505', '对事业单位经常性补助'],
  ['506', '对事业单位资本性补助'],
  ['507', '对企业补助'],
  ['508', '对企业资本性支出'],
  ['509', '对个人和家庭的补助'],
  ['510', '对社会保障基金补助'],
  ['511', '债务利息及费用支出'],
  ['512', '债务还本支出'],
  ['513', '转移性支出'],
  ['514', '预备费及预留'],
  ['599', '其他支出'],
];

/** Expenditure by the department's economic categories: basic, special, and the three uses that are neither. */
const economicRows: readonly FixedRow[] = [
  on.row('1、人员经费和公用经费支出', on.BASIC),
  on.row('(1) 工资福利支出', { ...on.BASIC, economic: ['301'] }),
  on.row('(2) 商品和服务支出', { ...on.BASIC, economic: ['302'] }),
  on.row('(3) 对个人和家庭的补助', { ...on.BASIC, economic: ['303'] }),
  on.row('(4) 资本性支出', { ...on.BASIC, economic: ['309', '310'] }),
  on.optional(on.row('(5) 其他支出', { ...on.BASIC, notEconomic: ['301', '302', '303', '309', '310'] })),
  on.row('2、专项业务经费支出', SPECIAL),
  ...on.ECONOMIC_CATEGORIES.map(([code, name], index) =>
    on.row(`(${index + 1}) ${name}`, { ...SPECIAL, economic: [code] }),
  ),
  on.row('3、上缴上级支出', { uses: ['upward'] }),
  on.row('4、事业单位经营支出', { uses: ['operating'] }),
  on.row('5、对附属单位补助支出', { uses: ['affiliated'] }),
];

const governmentRows: readonly FixedRow[] = GOVERNMENT.map(([code, name], index) =>
  on.row(`${index + 1}、${name}`, { government: [code] }),
);

/** Income, then expenditure by function, by the department's and by the government's economic categories. */
function sides(takes: Selection, income: readonly FixedRow[], categories: Side['rows']): readonly Side[] {
  const spent = (rows: Side['rows']): Side => ({
    takes: { flow: 'expenditure', ...takes },
    columns: [on.ALL],
    rows,
    totals: [on.row('本年支出合计', on.ALL), on.row('结转下年', on.NOTHING), on.row('支出总计', on.ALL)],
  });
  return [
    {
      takes: { flow: 'income', ...takes },
      columns: [on.ALL],
      rows: income,
      totals: [on.row('本年收入合计', { carried: false }), on.row('上年结转', on.CARRIED), on.row('收入总计', on.ALL)],
    },
    spent(categories),
    spent(economicRows),
    spent(governmentRows),
  ];
}

const SIDES_HEADER = [
  on.wide(8, '收入', '', '支出'),
  [
    ...['项目', '预算数', '支出功能分类科目（按大类）', '预算数'],
    ...['部门预算支出经济分类科目（按大类）', '预算数', '政府预算支出经济分类科目（按大类）', '预算数'],
  ],
];

function byFunction(kind: Pick<TableKind, 'id' | 'number' | 'title'>, takes: Selection): TableKind {
  const special = takes.uses === undefined;
  return {
    ...kind,
    economic: true,
    header: [
      [
        ...['功能科目编码', '功能科目名称', '合计', '人员经费支出', '公用经费支出'],
        ...(special ? ['专项业务经费支出', '其他支出'] : []),
        '备注',
      ],
    ],
    columns: ['code', 'name', ...KINDS_OF_MONEY.slice(0, special ? 4 : 3), ...(special ? [on.OTHER_USES] : []), 'note'],
    body: {
      by: 'function',
      takes: { flow: 'expenditure', ...takes },
      total: { at: 'first', label: '合计', column: 0 },
    },
  };
}

function byEconomy(kind: Pick<TableKind, 'id' | 'number' | 'title'>, takes: Selection): TableKind {
  const special = takes.uses === undefined;
  return {
    ...kind,
    economic: true,
    header: [
      [
        ...['部门经济科目编码', '部门经济科目名称', '政府经济科目编码', '政府经济科目名称'],
        ...['合计', '人员经费支出', '公用经费支出'],
        ...(special ? ['专项业务经费支出', '其他支出'] : []),
        '备注',
      ],
    ],
    columns: [
      'code',
      'name',
      'government-code',
      'government-name',
      ...KINDS_OF_MONEY.slice(0, special ? 4 : 3),
      ...(special ? [on.OTHER_USES] : []),
      'note',
    ],
    body: {
      by: 'economy',
      takes: { flow: 'expenditure', ...takes },
      total: { at: 'first', label: '合计', column: 0 },
    },
  };
}

const SOURCE_HEADERS = [
  ...['单位编码', '单位名称', '合计', '一般公共预算拨款', '政府性基金拨款', '国有资本经营预算收入'],
  ...['上级补助收入', '事业收入', '事业单位经营收入', '附属单位上缴收入', '其他收入', '上年结转'],
];

function byUnit(kind: Pick<TableKind, 'id' | 'number' | 'title'>, flow: 'income' | 'expenditure'): TableKind {
  return {
    ...kind,
    header: [SOURCE_HEADERS],
    columns: [
      'unit-code',
      'unit',
      on.ALL,
      on.GENERAL,
      on.FUND,
      on.STATE,
      on.current('superior'),
      on.current('business', 'education-fees'),
      on.current('operating'),
      on.current('affiliated'),
      on.current('other'),
      on.CARRIED,
    ],
    body: { by: 'unit', takes: { flow }, total: { at: 'first', label: '合计', column: 1 } },
  };
}

const EXPENSES: readonly Selection[] = [
  { economic: [...on.PUBLIC_EXPENSES.economic!, ...on.MEETINGS.economic!, ...on.TRAINING.economic!] },
  on.PUBLIC_EXPENSES,
  on.ABROAD,
  on.RECEPTION,
  on.CARS,
  on.CAR_PURCHASE,
  on.CAR_RUNNING,
  on.MEETINGS,
  on.TRAINING,
];
const EXPENSE_YEARS: readonly (readonly [string, Shown])[] = [
  ['上年', 'last'],
  ['当年', 'amount'],
  ['增减变化情况', 'change'],
];

const expenses: TableKind = {
  id: 'public-expenses',
  number: '表12',
  title: '部门综合预算一般公共预算拨款“三公”经费及会议费、培训费支出预算表',
  economic: true,
  header: [
    ['单位编码', '单位名称', ...EXPENSE_YEARS.flatMap(([label]) => on.wide(9, label))],
    [
      '',
      '',
      ...EXPENSE_YEARS.flatMap(() =>
        on.wide(9, '合计', '一般公共预算拨款安排的“三公”经费预算').with(7, '会议费').with(8, '培训费'),
      ),
    ],
    [
      '',
      '',
      ...EXPENSE_YEARS.flatMap(() => [
        '',
        '小计',
        '因公出国（境）费用',
        '公务接待费',
        '公务用车购置及运行维护费',
        '',
        '',
        '',
        '',
      ]),
    ],
    ['', '', ...EXPENSE_YEARS.flatMap(() => ['', '', '', '', '小计', '公务用车购置费', '公务用车运行维护费', '', ''])],
  ],
  columns: [
    'unit-code',
    'unit',
    ...EXPENSE_YEARS.flatMap(([, shown]) => EXPENSES.map((selection) => ({ ...selection, shown }))),
  ],
  body: {
    by: 'unit',
    takes: { flow: 'expenditure', ...on.GENERAL },
    total: { at: 'first', label: '合计', column: 1 },
  },
};

export const BUDGET_14: Family = {
  id: 'budget-14',
  accounts: false,
  caption: ['{number} {year}{title}', '单位：{unit}'],
  kinds: [
    {
      id: 'income-expenditure',
      number: '表1',
      title: '部门综合预算收支总表',
      economic: true,
      header: SIDES_HEADER,
      columns: [],
      body: {
        by: 'sides',
        sides: sides(
          on.ALL,
          [
            on.row('一、部门预算', { carried: false }),
            on.row('1、财政拨款', on.FISCAL),
            on.row('(1) 一般公共预算拨款', on.GENERAL),
            on.row('(2) 政府性基金拨款', on.FUND),
            on.row('(3) 国有资本经营预算收入', on.STATE),
            on.row('2、上级补助收入', on.current('superior')),
            on.row('3、事业收入', on.current('business', 'education-fees')),
            on.row('其中：纳入财政专户管理的收费', on.current('education-fees')),
            on.row('4、事业单位经营收入', on.current('operating')),
            on.row('5、附属单位上缴收入', on.current('affiliated')),
            on.row('6、其他收入', on.current('other')),
          ],
          [on.row('一、部门预算', on.ALL), on.numberedCategories],
        ),
      },
    },
    byUnit({ id: 'income', number: '表2', title: '部门综合预算收入总表' }, 'income'),
    byUnit({ id: 'expenditure', number: '表3', title: '部门综合预算支出总表' }, 'expenditure'),
    {
      id: 'fiscal',
      number: '表4',
      title: '部门综合预算财政拨款收支总表',
      economic: true,
      header: SIDES_HEADER,
      columns: [],
      body: {
        by: 'sides',
        sides: sides(
          { sources: on.FISCAL_SOURCES },
          [
            on.row('一、财政拨款', on.FISCAL),
            on.row('1、一般公共预算拨款', on.GENERAL),
            on.row('2、政府性基金拨款', on.FUND),
            on.row('3、国有资本经营预算收入', on.STATE),
          ],
          [on.row('一、财政拨款', on.ALL), on.numberedCategories],
        ),
      },
    },
    byFunction(
      {
        id: 'general',
        number: '表5',
        title: '部门综合预算一般公共预算支出明细表（按支出功能分类科目-不含上年结转）',
      },
      on.GENERAL,
    ),
    byEconomy(
      {
        id: 'general-economy',
        number: '表6',
        title: '部门综合预算一般公共预算支出明细表（按支出经济分类科目-不含上年结转）',
      },
      on.GENERAL,
    ),
    byFunction(
      {
        id: 'general-basic',
        number: '表7',
        title: '部门综合预算一般公共预算基本支出明细表（按支出功能分类科目-不含上年结转）',
      },
      { ...on.GENERAL, ...on.BASIC },
    ),
    byEconomy(
      {
        id: 'general-basic-economy',
        number: '表8',
        title: '部门综合预算一般公共预算基本支出明细表（按支出经济分类科目-不含上年结转）',
      },
      { ...on.GENERAL, ...on.BASIC },
    ),
    {
      id: 'government-fund',
      number: '表9',
      title: '部门综合预算政府性基金收支表（不含上年结转）',
      economic: true,
      header: SIDES_HEADER,
      columns: [],
      body: {
        by: 'sides',
        sides: sides(on.FUND, [on.row('一、政府性基金拨款', on.ALL)], [on.fundCategories]).map((side) => ({
          ...side,
          totals: side.totals.slice(0, 1),
        })),
      },
      empty: '本年没有使用政府性基金预算拨款安排的支出，本表为空表。',
    },
    {
      id: 'projects',
      number: '表10',
      title: '部门综合预算专项业务经费支出表（不含上年结转）',
      header: [['单位编码', '单位（项目）名称', '项目金额', '项目简介']],
      columns: ['unit-code', 'project', on.ALL, 'note'],
      body: {
        by: 'project-name',
        takes: { flow: 'expenditure', carried: false, ...SPECIAL },
        total: { at: 'first', label: '合计', column: 1 },
      },
    },
    expenses,
  ],
};
