import type { Ledger, Locale } from '../report.ts';
import type { TableKind } from '../vocabulary/tableKinds.ts';

type Words = Readonly<Record<Locale, string>>;

/** What a kind of table is called. */
const KINDS: Readonly<Record<TableKind, Words>> = {
  'income-expenditure': { 'zh-cn': '收支总表', en: 'Income and expenditure' },
  income: { 'zh-cn': '收入表', en: 'Income' },
  expenditure: { 'zh-cn': '支出表', en: 'Expenditure' },
  appropriation: { 'zh-cn': '财政拨款收支总表', en: 'Appropriations' },
  'appropriation-expenditure': { 'zh-cn': '财政拨款支出表', en: 'Expenditure of appropriations' },
  'general-expenditure': { 'zh-cn': '一般公共预算支出表', en: 'General public budget expenditure' },
  economic: { 'zh-cn': '支出经济分类表', en: 'Expenditure by economic class' },
  basic: { 'zh-cn': '基本支出表', en: 'Basic expenditure' },
  'basic-government': { 'zh-cn': '基本支出表（政府经济分类）', en: 'Basic expenditure by government economic class' },
  project: { 'zh-cn': '项目支出表', en: 'Projects' },
  'public-expenses': { 'zh-cn': '“三公”经费表', en: 'Public expenses' },
  'government-fund': { 'zh-cn': '政府性基金表', en: 'Government funds' },
  'state-capital': { 'zh-cn': '国有资本经营预算表', en: 'State capital' },
  'special-account': { 'zh-cn': '财政专户表', en: 'Special accounts' },
  'carry-over': { 'zh-cn': '结转资金表', en: 'Carry-over' },
  procurement: { 'zh-cn': '政府采购表', en: 'Procurement' },
  'running-cost': { 'zh-cn': '机关运行经费表', en: 'Running costs' },
  'purchased-services': { 'zh-cn': '政府购买服务表', en: 'Purchased services' },
  transfers: { 'zh-cn': '转移支付表', en: 'Transfers' },
  assets: { 'zh-cn': '国有资产表', en: 'Assets' },
  performance: { 'zh-cn': '项目绩效目标表', en: 'Performance targets' },
  'performance-whole': { 'zh-cn': '整体绩效目标表', en: 'Performance of the department' },
  list: { 'zh-cn': '目录', en: 'Contents' },
};

const TABLE: Words = { 'zh-cn': '表格', en: 'Table' };

/** What a table is called that is of this kind, or of none that is known. */
export function kindName(kind: TableKind | undefined, locale: Locale): string {
  return (kind ? KINDS[kind] : TABLE)[locale];
}

/** `支出表 · 已核对 37 处`: what a table is read as, and how much of it is held against something. */
export function tableSummary(kind: TableKind | undefined, { tied, rounding }: Ledger, locale: Locale): string {
  const held = locale === 'en' ? `${tied} tied` : `已核对 ${tied} 处`;
  const off = locale === 'en' ? `${rounding} explained by rounding` : `舍入差 ${rounding} 处`;
  return [kindName(kind, locale), ...(tied > 0 ? [held] : []), ...(rounding > 0 ? [off] : [])].join(' · ');
}

/** What the other lenses say. */
export const LENS = {
  conflicting: (count: number, locale: Locale) => (locale === 'en' ? `${count} conflicting` : `不一致 ${count} 处`),
  unchecked: (count: number, locale: Locale) => (locale === 'en' ? `${count} unchecked` : `未核 ${count} 处`),
  fill: (locale: Locale) => (locale === 'en' ? 'Fill totals' : '填合计'),
  write: (locale: Locale) => (locale === 'en' ? 'Write its paragraph' : '写本表说明'),
};
