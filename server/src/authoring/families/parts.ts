/** Selections and rows that several families share. */
import type { AmountColumn, CategoryRows, FixedRow, TableKind } from '../layout.ts';
import type { Selection, Source } from '../line.ts';

export const GENERAL_SOURCES: readonly Source[] = ['general', 'general-transfer'];
export const FUND_SOURCES: readonly Source[] = ['government-fund', 'government-fund-transfer'];
export const STATE_SOURCES: readonly Source[] = ['state-capital', 'state-capital-transfer'];
export const FISCAL_SOURCES: readonly Source[] = [...GENERAL_SOURCES, ...FUND_SOURCES, ...STATE_SOURCES];
export const UNIT_SOURCES: readonly Source[] = ['business', 'operating', 'superior', 'affiliated', 'other'];
export const OTHER_SOURCES: readonly Source[] = ['education-fees', ...UNIT_SOURCES];

/** Money of this year from these sources. */
export function current(...sources: readonly Source[]): Selection {
  return { sources, carried: false };
}

export const ALL: Selection = {};
export const GENERAL = current(...GENERAL_SOURCES);
export const FUND = current(...FUND_SOURCES);
export const STATE = current(...STATE_SOURCES);
export const FISCAL = current(...FISCAL_SOURCES);
export const CARRIED: Selection = { carried: true };
export const NOTHING: Selection = { nothing: true };

export const BASIC: Selection = { uses: ['basic'] };
export const PROJECT: Selection = { uses: ['project'] };
/** 工资福利支出 and 对个人和家庭的补助 are personnel; all else in basic expenditure is 公用经费. */
export const PERSONNEL: Selection = { uses: ['basic'], economic: ['301', '303'] };
export const PUBLIC: Selection = { uses: ['basic'], notEconomic: ['301', '303'] };

export const ABROAD: Selection = { economic: ['30212'] };
export const RECEPTION: Selection = { economic: ['30217'] };
export const CAR_PURCHASE: Selection = { economic: ['31013', '30913'] };
export const CAR_RUNNING: Selection = { economic: ['30231'] };
export const CARS: Selection = { economic: ['31013', '30913', '30231'] };
export const PUBLIC_EXPENSES: Selection = { economic: ['30212', '30217', '31013', '30913', '30231'] };
export const MEETINGS: Selection = { economic: ['30215'] };
export const TRAINING: Selection = { economic: ['30216'] };

export function row(label: string, takes: Selection | undefined): FixedRow {
  return { label, takes };
}

export function optional<T extends FixedRow | AmountColumn>(item: T): T {
  return { ...item, optional: true };
}

/** What is neither basic nor project expenditure; most departments have none, and few forms a column for it. */
export const OTHER_USES: AmountColumn = { uses: ['upward', 'operating', 'affiliated'], optional: true };

/** The functional categories that budget forms list; those of a ledger that are not here join them in their place. */
const BUDGET_CATEGORIES = (
  '201 202 203 204 205 206 207 208 209 210 211 212 213 214 215 216 217 219 220 221 222 223 224 227 229 230 231 ' +
  '232 233 234'
).split(' ');
/** Forms of districts and counties, and of final accounts, leave out what only the state has. */
const LOCAL_CATEGORIES =
  '201 204 205 206 207 208 210 211 212 213 214 215 216 217 219 220 221 222 223 224 229 231 232 233'.split(' ');
const ACCOUNTS_CATEGORIES =
  '201 202 203 204 205 206 207 208 210 211 212 213 214 215 216 217 219 220 221 222 223 224 229 231 232 234'.split(' ');
const FUND_CATEGORIES = '206 207 208 211 212 213 214 215 217 229 230 231 232 233'.split(' ');

export const codedCategories: CategoryRows = { label: '{code} {name}', categories: BUDGET_CATEGORIES };
export const gluedCategories: CategoryRows = { label: '{code}{name}', categories: BUDGET_CATEGORIES };
export const localCategories: CategoryRows = { label: '{一}、{name}', categories: LOCAL_CATEGORIES };
export const accountsCategories: CategoryRows = { label: '{一}、{name}', categories: ACCOUNTS_CATEGORIES };
export const numberedCategories: CategoryRows = { label: '{1}、{name}', categories: BUDGET_CATEGORIES };
export const fundCategories: CategoryRows = { label: '{一}、{name}', categories: FUND_CATEGORIES };

/** 工资福利支出 … 其他支出, as project tables set them in columns. */
export const ECONOMIC_CATEGORIES: readonly (readonly [string, string])[] = [
  ['301', '工资福利支出'],
  ['302', '商品和服务支出'],
  ['303', '对个人和家庭的补助'],
  ['307', '债务利息及费用支出'],
  ['309', '资本性支出（基本建设）'],
  ['310', '资本性支出'],
  ['311', '对企业补助（基本建设）'],
  ['312', '对企业补助'],
  ['313', '对社会保障基金补助'],
  ['399', '其他支出'],
];

export const economicColumns: readonly AmountColumn[] = ECONOMIC_CATEGORIES.map(([code]) => ({ economic: [code] }));
export const economicHeaders: readonly string[] = ECONOMIC_CATEGORIES.map(([, name]) => name);

/** A header row of `width` cells with these labels at its beginning. */
export function wide(width: number, ...labels: readonly string[]): readonly string[] {
  return [...labels, ...Array<string>(width - labels.length).fill('')];
}

/** 财政拨款收支预算总体情况表: the appropriation by fund beside its expenditure by category and fund. */
export function fiscalBySides(number: string, heading: string, categories: CategoryRows): TableKind {
  return {
    id: 'fiscal',
    number,
    title: '财政拨款收支预算总体情况表',
    alsoTitled: ['财政拨款收支总体情况表'],
    header: [
      ['财政拨款收入', '', '财政拨款支出', '', '', '', ''],
      ['项目', '合计', heading, '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
    ],
    columns: [],
    body: {
      by: 'sides',
      sides: [
        {
          takes: { flow: 'income', ...FISCAL },
          columns: [ALL],
          rows: [
            row('一、财政拨款（补助）', ALL),
            row('一般公共预算', GENERAL),
            row('政府性基金预算', FUND),
            row('国有资本经营预算', STATE),
          ],
          totals: [row('收入总计', ALL)],
        },
        {
          takes: { flow: 'expenditure', ...FISCAL },
          columns: [ALL, GENERAL, FUND, STATE],
          rows: [categories],
          totals: [row('支出总计', ALL)],
        },
      ],
    },
  };
}
