/** The nine tables of final accounts, 公开01表 to 公开09表. */
import type { Family, Side, TableKind } from '../layout.ts';
import type { Selection, Shown } from '../line.ts';
import * as on from './parts.ts';

const TOTAL = { at: 'first', label: '合计', column: 0 } as const;
const GENERAL: Selection = { sources: on.GENERAL_SOURCES };
const FUND: Selection = { sources: on.FUND_SOURCES };
const STATE: Selection = { sources: on.STATE_SOURCES };
const FISCAL: Selection = { sources: on.FISCAL_SOURCES };

/** What came in and what was carried over, less what was spent. */
const LEFT = { takes: {}, shown: 'remainder' as const };

/** Closing lines of the expenditure: this year's, what is left, and both. */
function closing(left: string): Side['totals'] {
  return [
    on.row('本年支出合计', { flow: 'expenditure' }),
    { label: left, ...LEFT },
    on.row('总计', { flow: 'income' }),
  ];
}

function expenditure(
  kind: Pick<TableKind, 'id' | 'number' | 'title' | 'empty'>,
  first: string,
  takes: Selection,
): TableKind {
  return {
    ...kind,
    header: [
      ['项目', '', '本年支出', '', '', ''],
      ['功能分类科目编码', '科目名称', first, '基本支出', '项目支出', '其他支出'],
    ],
    columns: ['code', 'name', on.ALL, on.BASIC, on.PROJECT, on.OTHER_USES],
    body: { by: 'function', takes: { flow: 'expenditure', ...takes }, total: TOTAL },
  };
}

const EXPENSE_HALVES: readonly (readonly [string, Shown])[] = [
  ['预算数', 'planned'],
  ['决算数', 'amount'],
];

export const ACCOUNTS: Family = {
  id: 'accounts',
  accounts: true,
  caption: ['{title}', '{number}', '部门：{department}　　　　{year}　　　　金额单位：{unit}'],
  kinds: [
    {
      id: 'income-expenditure',
      number: '公开01表',
      title: '收入支出决算总表',
      header: [
        ['收入', '', '支出', ''],
        ['项目', '金额', '项目', '金额'],
      ],
      columns: [],
      body: {
        by: 'sides',
        sides: [
          {
            takes: { flow: 'income' },
            columns: [on.ALL],
            rows: [
              on.row('一、一般公共预算财政拨款收入', on.GENERAL),
              on.row('二、政府性基金预算财政拨款收入', on.FUND),
              on.row('三、国有资本经营预算财政拨款收入', on.STATE),
              on.row('四、上级补助收入', on.current('superior')),
              on.row('五、事业收入', on.current('business', 'education-fees')),
              on.row('六、经营收入', on.current('operating')),
              on.row('七、附属单位上缴收入', on.current('affiliated')),
              on.row('八、其他收入', on.current('other')),
            ],
            totals: [
              on.row('本年收入合计', { carried: false }),
              on.row('使用非财政拨款结余（含专用结余）', on.NOTHING),
              on.row('年初结转和结余', on.CARRIED),
              on.row('总计', on.ALL),
            ],
          },
          {
            takes: {},
            columns: [on.ALL],
            rows: [on.accountsCategories],
            totals: closing('年末结转和结余').toSpliced(1, 0, on.row('结余分配', on.NOTHING)),
          },
        ],
      },
    },
    {
      id: 'income',
      number: '公开02表',
      title: '收入决算表',
      header: [
        [
          ...['项目', '', '本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入'],
          ...['附属单位上缴收入', '其他收入'],
        ],
        on.wide(9, '功能分类科目编码', '科目名称'),
      ],
      columns: [
        'code',
        'name',
        on.ALL,
        on.FISCAL,
        on.current('superior'),
        on.current('business', 'education-fees'),
        on.current('operating'),
        on.current('affiliated'),
        on.current('other'),
      ],
      body: { by: 'function', takes: { flow: 'income', carried: false }, total: TOTAL },
    },
    {
      id: 'expenditure',
      number: '公开03表',
      title: '支出决算表',
      header: [
        ['项目', '', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
        on.wide(8, '功能分类科目编码', '科目名称'),
      ],
      columns: [
        'code',
        'name',
        on.ALL,
        on.BASIC,
        on.PROJECT,
        { uses: ['upward'] },
        { uses: ['operating'] },
        { uses: ['affiliated'] },
      ],
      body: { by: 'function', takes: { flow: 'expenditure' }, total: TOTAL },
    },
    {
      id: 'fiscal',
      number: '公开04表',
      title: '财政拨款收入支出决算总表',
      header: [
        ['收入', '', '支出', '', '', '', ''],
        [
          ...['项目', '决算数', '项目', '合计'],
          ...['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'],
        ],
      ],
      columns: [],
      body: {
        by: 'sides',
        sides: [
          {
            takes: { flow: 'income', ...FISCAL },
            columns: [on.ALL],
            rows: [
              on.row('一、一般公共预算财政拨款', on.GENERAL),
              on.row('二、政府性基金预算财政拨款', on.FUND),
              on.row('三、国有资本经营预算财政拨款', on.STATE),
            ],
            totals: [
              on.row('本年收入合计', { carried: false }),
              on.row('年初财政拨款结转和结余', on.CARRIED),
              on.row('总计', on.ALL),
            ],
          },
          {
            takes: FISCAL,
            columns: [on.ALL, GENERAL, FUND, STATE],
            rows: [on.accountsCategories],
            totals: closing('年末财政拨款结转和结余'),
          },
        ],
      },
    },
    expenditure({ id: 'general', number: '公开05表', title: '一般公共预算财政拨款支出决算表' }, '小计', GENERAL),
    {
      id: 'general-basic',
      number: '公开06表',
      title: '一般公共预算财政拨款基本支出决算表',
      alsoTitled: ['一般公共预算财政拨款基本支出决算明细表'],
      economic: true,
      header: [
        ['人员经费', '', '', '公用经费', '', ''],
        ['经济分类科目编码', '科目名称', '金额', '经济分类科目编码', '科目名称', '金额'],
      ],
      columns: ['code', 'name', on.ALL],
      body: {
        by: 'lists',
        lists: [
          { takes: { flow: 'expenditure', ...GENERAL, ...on.PERSONNEL }, total: '人员经费合计' },
          { takes: { flow: 'expenditure', ...GENERAL, ...on.PUBLIC }, total: '公用经费合计' },
        ],
      },
    },
    {
      id: 'government-fund',
      number: '公开07表',
      title: '政府性基金预算财政拨款收入支出决算表',
      header: [
        ['项目', '', '年初结转和结余', '本年收入', '本年支出', '', '', '', '年末结转和结余'],
        on.wide(9, '功能分类科目编码', '科目名称', '', '', '小计', '基本支出', '项目支出', '其他支出'),
      ],
      columns: [
        'code',
        'name',
        { flow: 'income', carried: true },
        { flow: 'income', carried: false },
        { flow: 'expenditure' },
        { flow: 'expenditure', ...on.BASIC },
        { flow: 'expenditure', ...on.PROJECT },
        { flow: 'expenditure', ...on.OTHER_USES },
        { shown: 'remainder' },
      ],
      body: { by: 'function', takes: FUND, total: TOTAL },
      empty: '本年度没有政府性基金预算财政拨款收入和支出，本表为空表。',
    },
    expenditure(
      {
        id: 'state-capital',
        number: '公开08表',
        title: '国有资本经营预算财政拨款支出决算表',
        empty: '本年度没有国有资本经营预算财政拨款支出，本表为空表。',
      },
      '合计',
      STATE,
    ),
    {
      id: 'public-expenses',
      number: '公开09表',
      title: '财政拨款“三公”经费支出决算表',
      economic: true,
      header: [
        EXPENSE_HALVES.flatMap(([label]) => on.wide(6, label)),
        EXPENSE_HALVES.flatMap(() => ['合计', '因公出国（境）费', '公务用车购置及运行维护费', '', '', '公务接待费']),
        EXPENSE_HALVES.flatMap(() => ['', '', '小计', '公务用车购置费', '公务用车运行维护费', '']),
      ],
      columns: EXPENSE_HALVES.flatMap(([, shown]) =>
        [on.PUBLIC_EXPENSES, on.ABROAD, on.CARS, on.CAR_PURCHASE, on.CAR_RUNNING, on.RECEPTION].map((selection) => ({
          ...selection,
          shown,
        })),
      ),
      body: { by: 'single', takes: { flow: 'expenditure', ...FISCAL } },
    },
  ],
};
