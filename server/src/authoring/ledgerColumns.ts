import { type MoneyUnit, unitDeclared } from '../figures/units.ts';
import { fold, squeeze } from '../text/fold.ts';
import { BRACKETS_LAST } from '../vocabulary/marks.ts';
import { anyOf, endsWithAny, everyOf, startsWithAny } from '../vocabulary/words.ts';

const OUTTURN_ENDS = endsWithAny('决算数 决算');
const BUDGET_BEGINS = startsWithAny('本年预算数 本年预算 预算数 预算');

/** What a column of a ledger holds. */
export type LedgerField =
  | 'flow'
  | 'functional'
  | 'economic'
  | 'government'
  | 'project'
  | 'fund'
  | 'use'
  | 'amount'
  | 'last'
  | 'planned'
  | 'bought'
  | 'purchase'
  | 'unit';

/** Where the fields of a ledger stand, by its header. */
export interface LedgerColumns {
  /** Index of the first row below the header. */
  readonly body: number;
  readonly at: Readonly<Partial<Record<LedgerField, number>>>;
  /** Columns headed 类, 款 and 项, where the functional code is split. */
  readonly split: readonly number[];
  /** The unit that a header or a line above it declares. */
  readonly unit: MoneyUnit | undefined;
}

/** In this order: a word that names one field must not be taken for a wider one (上年预算数 for 预算数). */
const WORDS: readonly (readonly [LedgerField, RegExp])[] = [
  ['bought', anyOf('^[政府]采购{金额|预算[数]|决算[数]|支出} ^procured')],
  ['purchase', anyOf('^[是否]政府采购[类型|类别|品目|方式]$ ^采购{类型|类别|品目} ^procurement')],
  ['last', startsWithAny('上年 去年 上一年度 上年度 lastyear prioryear previousyear')],
  ['planned', startsWithAny('年初预算 全年预算 调整预算 budgeted planned')],
  ['government', anyOf('政府<any:*>经济 ^government[al]economic')],
  ['economic', anyOf('经济 ^economic')],
  ['functional', anyOf('功能 ^functional ^function[code]$ ^[支出]科目{编码|代码}$')],
  ['fund', anyOf('资金[来源|性质|类型|渠道]$ 预算来源 经费来源 ^fund ^source')],
  ['use', anyOf('支出{类型|性质|类别|结构|用途}$ ^基本<any:*>项目 ^basic ^type ^use')],
  ['flow', anyOf('^收支[类型|方向|标志]$ ^收入[/|或|、]支出$ ^flow ^direction ^incomeorexpenditure')],
  ['project', anyOf('^项目[名称]$ ^project')],
  ['unit', anyOf('^[预算]单位名称$ ^{预算|所属}单位$ ^unit[name]$ ^department')],
  ['amount', anyOf('金额 ^{预算|决算}[数]$ ^{本年|当年} {预算|决算}数$ ^amount ^{this|current}year ^value')],
];

/** Names beside codes, and serial numbers, say nothing that the codes do not. */
const PASSED_OVER = anyOf(
  '科目名称 分类名称 {功能|经济}<any:*>名称 ^{functional|economic}<any:*>name 项目{编码|代码} ^序号$ 单位{编码|代码}',
);

const JOINTS_OF_WORDS = everyOf("<line> ' ’ -");

/** Titles may stand above the header, but not more than this. */
const HEADER_WITHIN = 20;

/** The first row that has an amount and something to place it by; undefined if none of the first twenty has. */
export function findLedgerColumns(rows: readonly (readonly string[])[]): LedgerColumns | undefined {
  let unit: MoneyUnit | undefined;
  for (const [index, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const at: Partial<Record<LedgerField, number>> = {};
    for (const cell of row) unit = unitDeclared(fold(cell)) ?? unit;
    for (const [column, cell] of row.entries()) {
      const field = fieldOf(cell);
      if (field) at[field] ??= column;
    }
    // 决算数 beside 预算数: what was spent, beside what was planned.
    const outturn = row.findIndex(
      (cell) => OUTTURN_ENDS.test(squeeze(fold(cell)).replace(BRACKETS_LAST, '')) && !cell.includes('上年'),
    );
    if (outturn >= 0 && at.amount !== undefined && at.amount !== outturn) {
      at.planned ??= row.findIndex((cell) => BUDGET_BEGINS.test(squeeze(fold(cell))));
      if (at.planned < 0) delete at.planned;
      at.amount = outturn;
    }
    const split = levelColumns(row);
    const placed = at.functional !== undefined || split.length > 0 || at.fund !== undefined;
    if ((at.amount !== undefined || at.last !== undefined) && placed) return { body: index + 1, at, split, unit };
  }
  return undefined;
}

function fieldOf(cell: string): LedgerField | undefined {
  const word = squeeze(fold(cell)).toLowerCase().replace(JOINTS_OF_WORDS, '').replace(BRACKETS_LAST, '');
  if (PASSED_OVER.test(word)) return undefined;
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0];
}

/** The columns headed 类, 款 and 项; at least the first two. */
function levelColumns(row: readonly string[]): readonly number[] {
  const columns = ['类', '款', '项'].map((word) => row.findIndex((cell) => cell.trim() === word));
  return columns[0] === -1 || columns[1] === -1 ? [] : columns.filter((column) => column >= 0);
}
