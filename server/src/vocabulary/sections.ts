import { anyOf, endsWithAny, isAnyOf, startsWithAny } from './words.ts';

/** A section of one part of the budget. */
export const NARROW_SECTION = anyOf('三公 公务 运行经费 会议费 培训费 项目 基本支出');
/** Sections whose amounts share words, but not facts, with the budget tables. */
export const SECTION_APART = anyOf('结转 结余 采购 资产 绩效 名词解释 项目支出情况 项目情况');

/** Words at the head of a table: who drew it up, of whom it is, what it is of. */

/** `编制部门：某市财政局　　单位：万元`: label and name of the line that stands over each table. */
const OFFICE_LINE = isAnyOf(
  '«编制部门|编制单位|部门名称|单位名称|预算单位|公开部门|公开单位|填报单位|填报部门|部门|单位»:«<any:3-40?>»[金额]单位:<any:6>元',
);

/** The label and the name in the line over a table (folded, without spaces). */
export function officeLine(label: string): { readonly label: string; readonly name: string } | undefined {
  const match = label.length <= 70 ? OFFICE_LINE.exec(label) : null;
  return match ? { label: match[1]!, name: match[2]! } : undefined;
}

/** `2025年部门收入预算总表`: year, whose, what it is of, as far as a title says so. */
const TABLE_TITLE = isAnyOf(
  '[{[附]表|公开}<ordinal:1-3>[表][、|.|:]]«<year>»年[度][«部门|单位»]«<clause:2-40?>»[总|明细|情况]表',
);

const LAST_KIND = startsWithAny('<any:*>«预算|决算»');

export interface TitleWords {
  readonly year: number;
  readonly whose: '部门' | '单位' | undefined;
  /** The last of 预算 and 决算, which says what the table is of. */
  readonly kind: '预算' | '决算' | undefined;
}

/** The words of a table's title (folded, without spaces). */
export function titleWords(label: string): TitleWords | undefined {
  const match = label.length <= 60 ? TABLE_TITLE.exec(label) : null;
  if (!match) return undefined;
  const kind = LAST_KIND.exec(match[3]!)?.[1];
  return {
    year: Number(match[1]),
    whose: match[2] as TitleWords['whose'],
    kind: kind as TitleWords['kind'],
  };
}

/** The last word of an office's name. */
export const ORGAN_ENDING = endsWithAny('管理局 委员会 办公室 局 委 厅 馆 院 处 中心');
const OF_ITSELF = '没有 未安排 <year>年[度][部门|单位]{预算|决算|收|支|一般|政府|没有} 机关运行经费';
/** What is said of an office itself right after its name: 没有…, 2025年…, 机关运行经费…. */
export const SAYS_OF_ITSELF = anyOf(OF_ITSELF);
export const GOES_ON_OF_ITSELF = startsWithAny(OF_ITSELF);

/** Titles of what explains terms or how a form is filled in. */
export const LEGEND_TITLE = anyOf('名词解释 名词说明 术语 填表说明 填报说明 填列说明 填报要求 编制口径 指标解释 注释');

/** Opens a note on how to read or fill in. */
export const LEGEND_TEXT = startsWithAny('_{注|备注|附注|说明|填{表|报}说明|口径说明}_[<digit>]_{:|：}');

/** What a section under that of a fund tells: what it comes to, what its categories are, what its items are. */
export const OF_THE_WHOLE = anyOf('规模 总体');
export const OF_CATEGORIES = anyOf('结构 构成');
export const OF_ITEMS = anyOf('具体{使用|情况}');
