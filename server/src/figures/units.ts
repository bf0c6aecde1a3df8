import { BLANKS } from '../text/characters.ts';
import { RENMINBI, UNIT_DECLARED, UNIT_IN_BRACKETS } from '../vocabulary/besideNumbers.ts';

/** A unit of money, as the power of ten that turns it into 元. */
export interface MoneyUnit {
  readonly name: string;
  readonly exponent: number;
}

export const YUAN: MoneyUnit = { name: '元', exponent: 0 };
export const TEN_THOUSAND_YUAN: MoneyUnit = { name: '万元', exponent: 4 };

/** Longest first, so that 万元 is not read as 元 after a stray 万. */
export const MONEY_UNITS: readonly MoneyUnit[] = [
  { name: '千万元', exponent: 7 },
  { name: '百万元', exponent: 6 },
  { name: '亿元', exponent: 8 },
  TEN_THOUSAND_YUAN,
  { name: '千元', exponent: 3 },
  { name: '百元', exponent: 2 },
  YUAN,
];

/** What an amount is printed in, as far as that is a unit of money; empty otherwise. */
export function unitNameOf({ exponent }: { readonly exponent: number }): string {
  return MONEY_UNITS.find((unit) => unit.exponent === exponent)?.name ?? '';
}

const MONEY_BY_NAME = new Map(MONEY_UNITS.map((unit) => [unit.name, unit]));

export function moneyUnit(name: string): MoneyUnit | undefined {
  return MONEY_BY_NAME.get(name.replace(RENMINBI, ''));
}

/** What is counted in disclosures; longest first. 万 before a counter scales it (529.08万人). */
export const COUNT_UNITS: readonly string[] = [
  '平方米',
  '平方公里',
  '立方米',
  '个百分点',
  '台（套）',
  '台(套)',
  '辆次',
  '人次',
  '人天',
  '公里',
  '个月',
  '小时',
  '分钟',
  '千米',
  '万㎡',
  '㎡',
  '人',
  '名',
  '个',
  '家',
  '辆',
  '台',
  '套',
  '项',
  '次',
  '批',
  '件',
  '条',
  '户',
  '处',
  '所',
  '间',
  '吨',
  '期',
  '组',
  '岁',
  '亩',
  '米',
  '座',
  '栋',
  '本',
  '篇',
  '场',
  '天',
  '份',
  '笔',
  '张',
  '床',
  '倍',
  '页',
  '股',
  '册',
  '部',
  '幅',
  '艘',
  '架',
  '元/人',
];

/** Finds `单位：万元` and its kin in a title, a cell or a header: `单位：元`, `（万元）`, `金额单位：人民币万元`. */
export function unitDeclared(folded: string): MoneyUnit | undefined {
  const match = UNIT_DECLARED.exec(folded) ?? UNIT_IN_BRACKETS.exec(folded);
  return match ? moneyUnit(match[1]!.replace(BLANKS, '')) : undefined;
}
