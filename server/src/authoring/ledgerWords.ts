/** What the cells of a ledger say, in the words that people use for it. */
import { type Decimal, normalize, parseDecimal, round, shift } from '../figures/decimal.ts';
import { cellNumber } from '../figures/scan.ts';
import { type MoneyUnit, moneyUnit } from '../figures/units.ts';
import { fold, squeeze } from '../text/fold.ts';
import { UNIT_LAST } from '../vocabulary/unitLines.ts';
import { anyOf, isAnyOf, isAnyOfOrNone } from '../vocabulary/words.ts';
import type { Purchase, Source, Use } from './line.ts';

const JOINTS = anyOf('、 , ， ; ； / + 和 与 及');
const CARRY_OVER = anyOf('结转 结余 carry carried balance');

const SOURCES: readonly (readonly [RegExp, Source])[] = [
  [
    anyOf('{上级|中央|自治区|转移支付}<any:*>一般公共预算 一般公共预算<any:*>转移支付 generaltransfer'),
    'general-transfer',
  ],
  [
    anyOf('{上级|中央|自治区|转移支付}<any:*>基金 基金<any:*>转移支付 governmentfundtransfer'),
    'government-fund-transfer',
  ],
  [anyOf('{上级|中央|转移支付}<any:*>国有资本 国有资本<any:*>转移支付 statecapitaltransfer'), 'state-capital-transfer'],
  [anyOf('政府性基金 基金预算 ^基金 governmentfund govfund'), 'government-fund'],
  [anyOf('国有资本 statecapital'), 'state-capital'],
  [anyOf('一般公共预算 公共财政预算 经费拨款 一般财力 ^general'), 'general'],
  [anyOf('财政专户 专户 教育收费 specialaccount educationfee'), 'education-fees'],
  [anyOf('经营 operating operation'), 'operating'],
  [anyOf('附属单位 affiliated'), 'affiliated'],
  [anyOf('上级补助 superior'), 'superior'],
  [anyOf('事业收入 事业预算 ^事业$ business undertaking'), 'business'],
  [anyOf('其他 单位资金 自有资金 捐赠 ^other ownfunds'), 'other'],
];

/** The funds a cell names, and whether it is money carried over. */
export function readFund(cell: string): { readonly sources: readonly Source[]; readonly carried: boolean } {
  const text = squeeze(fold(cell)).toLowerCase().replaceAll('-', '');
  const found = new Set<Source>();
  for (const piece of text.split(JOINTS)) {
    const source = SOURCES.find(([pattern]) => pattern.test(piece))?.[1];
    if (source) found.add(source);
  }
  return { sources: [...found], carried: CARRY_OVER.test(text) };
}

const USES: readonly (readonly [RegExp, Use])[] = [
  [anyOf('上缴上级 upward'), 'upward'],
  [anyOf('附属单位补助 subsidy'), 'affiliated'],
  [anyOf('经营'), 'operating'],
  [anyOf('基本 人员 公用 ^basic personnel'), 'basic'],
  [anyOf('项目 专项 ^project'), 'project'],
];

/** The uses a cell names: one, if it is well filled in. */
export function readUses(cell: string): readonly Use[] {
  const text = squeeze(fold(cell)).toLowerCase();
  return USES.filter(([pattern]) => pattern.test(text)).map(([, use]) => use);
}

const SORTS: readonly (readonly [RegExp, Purchase])[] = [
  [anyOf('货物 ^goods'), '货物'],
  [anyOf('工程 ^works'), '工程'],
  [anyOf('服务 ^services'), '服务'],
];
const NOT_BOUGHT = isAnyOfOrNone('否 无 不 非{政府采购} no {-|—|–|/}*');

/** The sort of purchase that a cell names; `none` for no purchase, undefined where it cannot be told. */
export function readPurchase(cell: string): Purchase | 'none' | undefined {
  const text = squeeze(fold(cell)).toLowerCase();
  if (NOT_BOUGHT.test(text)) return 'none';
  const sorts = SORTS.filter(([pattern]) => pattern.test(text));
  return sorts.length === 1 ? sorts[0]![1] : undefined;
}

const EXPENDITURE = anyOf('^支 支出$ ^{expenditure|spending|out}');
const INCOME = anyOf('^收 收入$ ^in ^revenue');

/** The side of the budget; a blank cell says expenditure. */
export function readFlow(cell: string): 'income' | 'expenditure' | undefined {
  const text = squeeze(fold(cell)).toLowerCase();
  if (text === '' || EXPENDITURE.test(text)) return 'expenditure';
  return INCOME.test(text) ? 'income' : undefined;
}

const SCIENTIFIC = /^([-+]?)(\d{1,40}(?:\.\d{1,40})?)e([-+]?\d{1,3})$/i;
const BLANK = isAnyOf('{-|—|–|/|<backslash>}*');
/** Spreadsheets compute with fifteen digits; what they store beyond is the noise of binary fractions. */
const SPREADSHEET_DIGITS = 15;

/**
 * An amount in 元, exactly as written; `blank` for none, undefined for what is no amount. A unit beside the number
 * wins over that of the column.
 */
export function readAmount(cell: string, unit: MoneyUnit): Decimal | 'blank' | undefined {
  const text = fold(cell).trim();
  if (BLANK.test(text)) return 'blank';
  const said = UNIT_LAST.exec(text)?.[0];
  const own = said === undefined ? unit : moneyUnit(said);
  const plain = said === undefined ? text : text.slice(0, -said.length).trim();
  if (!own) return undefined;
  const value = scientific(plain) ?? plainNumber(plain);
  return value && shift(withoutNoise(value), own.exponent);
}

function plainNumber(text: string): Decimal | undefined {
  const number = cellNumber(text);
  return number?.kind === 'amount' ? number.value : undefined;
}

function scientific(text: string): Decimal | undefined {
  const match = SCIENTIFIC.exec(text);
  if (!match) return undefined;
  const value = parseDecimal(`${match[1] === '-' ? '-' : ''}${match[2]}`);
  const exponent = Number(match[3]);
  return value && Math.abs(exponent) <= 40 ? shift(value, exponent) : undefined;
}

function withoutNoise(value: Decimal): Decimal {
  const { coefficient, scale } = value;
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString().length;
  return digits > SPREADSHEET_DIGITS && scale > 0
    ? normalize(round(value, Math.max(0, scale - (digits - SPREADSHEET_DIGITS))))
    : value;
}
