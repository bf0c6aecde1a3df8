import { anyOf, endsWithAny, isAnyOf } from './words.ts';

/** Lines that say whose table it is and in which unit: `编制单位：某局  单位：万元`. */

const OWNERS = ['编制', '填报', '公开', '预算', '填制', '申报', '主管', '制表', '汇总'];
const OFFICES = [
  '部门',
  '单位',
  '部门名称',
  '单位名称',
  '部门(单位)',
  '单位(部门)',
  '部门单位',
  '部门(单位)名称',
  '机构',
  '区划',
];
/** The unit behind an amount. */
export const UNIT_LAST = endsWithAny('<scale:*>元');

const LABEL = `[${OWNERS.join('|')}]{${OFFICES.join('|')}}:`;
const MONEY = '[(][金额]单位[:][(][人民币]<scale:*>元';
/** Where a unit line begins, in a squeezed and folded line; what stands before it is a line of its own. */
const BEGINS = anyOf(`${LABEL} ${MONEY} 金额单位:`);
/** Words that a table's title or number may follow a unit line in the same line with: `单位：万元 公开01表`. */
const MONEY_AT = endsWithAny('单位[:][(][人民币]<scale:*>元[)]«<any:*>»');
/** A name and, some spaces on, nothing but a unit: `507-某市某局    万元`. */
const BARE = isAnyOf('[<digit:3-6>-]<words:2-40><space:+>[人民币]<scale:*>元');

export interface UnitPart {
  /** What stands before the unit line. */
  readonly before: string;
  /** The unit line itself. */
  readonly line: string;
  /** What stands after it. */
  readonly after: string;
}

/** The unit line in a squeezed, folded line, with what is glued to either side of it. */
export function unitPart(label: string): UnitPart | undefined {
  const begin = BEGINS.exec(label);
  if (!begin) return undefined;
  const rest = label.slice(begin.index);
  const after = MONEY_AT.exec(rest)?.[1] ?? '';
  return { before: label.slice(0, begin.index), line: rest.slice(0, rest.length - after.length), after };
}

/** Whether a folded line with its spaces is a name and a unit of money without the word 单位. */
export function bareUnit(folded: string): string | undefined {
  const line = folded.trim();
  return BARE.test(line) ? UNIT_LAST.exec(line)![0] : undefined;
}

/** 单位：万元 in a folded line, with the unit apart: where the unit of a table is printed. */
export const UNIT_PRINTED = anyOf('单位_:_[人民币]_«<scale:*>元»');
