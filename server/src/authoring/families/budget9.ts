/** The nine tables of a department budget: 类, 款 and 项 in columns of their own, the total last. */
import type { Body, Family, TableKind } from '../layout.ts';
import type { Selection } from '../line.ts';
import * as on from './parts.ts';

const SPLIT = ['category', 'group', 'item', 'name'] as const;
const USES = [on.ALL, on.BASIC, on.PROJECT, on.OTHER_USES] as const;

function byFunction(takes: Selection): Body {
  return { by: 'function', takes: { flow: 'expenditure', ...takes }, total: { at: 'last', label: '合计', column: 3 } };
}

/** A table of expenditure by function under this heading. */
function expenditure(kind: Pick<TableKind, 'id' | 'number' | 'title' | 'empty'>, heading: string, takes: Selection) {
  return {
    ...kind,
    header: [
      ['功能分类科目编码', '', '', '功能分类科目名称', heading, '', '', ''],
      ['类', '款', '项', '', '合计', '基本支出', '项目支出', '其他支出'],
    ],
    columns: [...SPLIT, ...USES],
    body: byFunction(takes),
  };
}

export const BUDGET_9: Family = {
  id: 'budget-9',
  accounts: false,
  caption: ['{number} {title}', '编制部门：{department}', '单位：{unit}'],
  kinds: [
    {
      id: 'income-expenditure',
      number: '表一',
      title: '部门收支总体情况表',
      header: [
        ['收入', '', '支出', ''],
        ['项目', '预算数', '功能分类', '预算数'],
      ],
      columns: [],
      body: {
        by: 'sides',
        sides: [
          {
            takes: { flow: 'income' },
            columns: [on.ALL],
            rows: [
              on.row('一、财政拨款（补助）', on.FISCAL),
              on.row('一般公共预算', on.GENERAL),
              on.row('政府性基金预算', on.FUND),
              on.row('国有资本经营预算', on.STATE),
              on.row('二、财政专户（教育收费）', on.current('education-fees')),
              on.row('三、事业收入', on.current('business')),
              on.row('四、事业单位经营收入', on.current('operating')),
              on.row('五、单位其他资金收入', on.current('superior', 'affiliated', 'other')),
              on.optional(on.row('六、上年结转', on.CARRIED)),
            ],
            totals: [on.row('收入总计', on.ALL)],
          },
          {
            takes: { flow: 'expenditure' },
            columns: [on.ALL],
            rows: [on.codedCategories],
            totals: [on.row('支出总计', on.ALL)],
          },
        ],
      },
    },
    {
      id: 'income',
      number: '表二',
      title: '部门收入总体情况表',
      header: [
        [
          '功能分类科目编码',
          '',
          '',
          '功能分类科目名称',
          '总计',
          '一般公共预算拨款',
          '政府性基金预算拨款',
          '国有资本经营预算',
          '财政专户（教育收费）',
          '事业收入',
          '事业单位经营收入',
          '单位其他资金收入',
          '上年结转',
        ],
        on.wide(13, '类', '款', '项'),
      ],
      columns: [
        ...SPLIT,
        on.ALL,
        on.GENERAL,
        on.FUND,
        on.STATE,
        on.current('education-fees'),
        on.current('business'),
        on.current('operating'),
        on.current('superior', 'affiliated', 'other'),
        on.optional(on.CARRIED),
      ],
      body: { by: 'function', takes: { flow: 'income' }, total: { at: 'last', label: '合计', column: 3 } },
    },
    expenditure({ id: 'expenditure', number: '表三', title: '部门支出总体情况表' }, '支出预算', on.ALL),
    on.fiscalBySides('表四', '功能分类', on.codedCategories),
    expenditure({ id: 'general', number: '表五', title: '一般公共预算支出情况表' }, '一般公共预算支出', on.GENERAL),
    {
      id: 'general-basic',
      number: '表六',
      title: '一般公共预算基本支出情况表',
      economic: true,
      header: [
        ['经济分类科目编码', '', '经济分类科目名称', '一般公共预算基本支出', '', ''],
        ['类', '款', '', '合计', '人员经费', '公用经费'],
      ],
      columns: ['category', 'group', 'name', on.ALL, on.PERSONNEL, on.PUBLIC],
      body: {
        by: 'economy',
        takes: { flow: 'expenditure', ...on.GENERAL, ...on.BASIC },
        total: { at: 'last', label: '合计', column: 2 },
      },
    },
    {
      id: 'general-projects',
      number: '表七',
      title: '一般公共预算项目支出情况表',
      header: [
        ['科目编码', '', '', '科目名称', '项目名称', '项目支出合计', ...on.economicHeaders],
        on.wide(16, '类', '款', '项'),
      ],
      columns: [...SPLIT, 'project', on.ALL, ...on.economicColumns],
      body: {
        by: 'project',
        takes: { flow: 'expenditure', ...on.GENERAL, ...on.PROJECT },
        total: { at: 'last', label: '合计', column: 3 },
      },
    },
    {
      id: 'public-expenses',
      number: '表八',
      title: '一般公共预算“三公”经费支出情况表',
      economic: true,
      header: [
        ['合计', '因公出国（境）费', '公务用车购置及运行费', '', '', '公务接待费'],
        ['', '', '小计', '公务用车购置费', '公务用车运行费', ''],
      ],
      columns: [on.PUBLIC_EXPENSES, on.ABROAD, on.CARS, on.CAR_PURCHASE, on.CAR_RUNNING, on.RECEPTION],
      body: { by: 'single', takes: { flow: 'expenditure', ...on.GENERAL } },
    },
    expenditure(
      {
        id: 'government-fund',
        number: '表九',
        title: '政府性基金预算支出情况表',
        empty: '本年没有使用政府性基金预算拨款安排的支出，本表为空表。',
      },
      '政府性基金预算支出',
      on.FUND,
    ),
  ],
};
