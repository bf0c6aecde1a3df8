import { numeralOf } from './numbering.ts';
import { anyOf, endsWithAny, everyOf, isAnyOf, isAnyOfOrNone, startsWithAny } from './words.ts';

export const DEPARTMENT_BEGINS = startsWithAny('部门');
/** The disclosure of one unit, and not of its department. */
export const DISCLOSES_A_UNIT = anyOf('单位{预算|决算}公开 年[度]单位{预算|决算}');

/** Whether a title is of a budget, and not of money that a budget appropriates. */
export const SAYS_BUDGET = anyOf('预算!{财政|拨款}');

/** The name of a file of final accounts, in lower case. */
export const NAMES_ACCOUNTS = anyOf('决算 accounts');

/** How the title of a table is written. All patterns read squeezed, folded text. */

/** 附件2, 表5：, 公开01表, 预算02表, 部门公开表1, 附表3-1: the number of a table, before its title or alone. */
const NUMBER = startsWithAny(
  '[附件<ordinal:*>[:|-]][部门|单位]{公开|预算|决算|财决|财预|预决算公开}*{[附]表<ordinal:1-3>[{-|—}<digit:1-2>]|<ordinal:1-3>[{-|—}<digit:1-2>][附]表}[:|.|、]',
);
const CONTINUED = anyOf('[(]续[表|<digit:1-2>|<numeral:1-2>][)]$ ^续表<digit:2>[:] ({续|接}[上]{表|页})');
const NAMED = endsWithAny('{表|表(<ordinal:+>)|表<digit:2>|目录|清单}[<brackets>]');
const NUMBERED = isAnyOf('{[附]表|公开}_<ordinal:+>_[表][:]');
/** Words that end with 表 and name no table. */
const REFERS = endsWithAny(
  '{见|如|详|填入|列入|按照|按}{下|附|上|本|左|右|后|前|列}*表 {本|上|下|该|各|此}表 {代|仪|手|水|电}表',
);
const LONGEST = 60;
const IN_A_SENTENCE = anyOf('。 ; , ， ? !');
const YEAR_FIRST = startsWithAny('<year>[年][度]');
/** What is left of a number alone. */
const NUMBER_ALONE = isAnyOf('{:|.|、|(|)|<ordinal>|附|公|开|表}*');
const UNIT_BEHIND = everyOf('([单位|金额][:]<scale:*>元)');

/** Whether a line is the title of a table: 部门收入总体情况表（二）, 表9, 表一：. */
export function isTitle(label: string): boolean {
  if (label.length > LONGEST || IN_A_SENTENCE.test(label)) return false;
  return (NAMED.test(label) && !REFERS.test(label)) || NUMBERED.test(label) || isTableNumber(label);
}

/** Whether a line numbers a table and says no more: 表3, 公开01表, 附件2. */
export function isTableNumber(label: string): boolean {
  const number = NUMBER.exec(label);
  return number !== null && number[0].length === label.length;
}

/** What is left of a title without its number, its year and (续): two pages of a table have it in common. */
export function titleCore(title: string): string {
  let core = title.replace(CONTINUED, '');
  core = core.replace(NUMBER, '').replace(YEAR_FIRST, '');
  return core.replace(NUMBER_ALONE, '').replace(UNIT_BEHIND, '');
}

const MENTIONED = everyOf(
  '<!{代|报|仪|手|水|电|列|图}«附表|附件|表»_«<ordinal:1-3>»[{-|—}«<digit:1-2>»]!{<ordinal>|张|个|份|页|.} «公开|财决|财预|预算|决算»_«<digit:1-2>»_表',
);

/** A table spoken of by its number. */
export interface NumberedTable {
  /** 表, 附表, 公开: two series of numbers may stand in one document. */
  readonly series: string;
  /** 3, 3-1; that of an annex is no number of a table. */
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/** The tables that a folded text speaks of by their numbers: 表一, 附表3-1, 附件2, 公开02表. */
export function numberedTables(folded: string): NumberedTable[] {
  return [...folded.matchAll(MENTIONED)].map((match) => {
    const [words, named, ordinal, part, form, formNumber] = match;
    const series = named ?? form ?? '';
    const number = (series === '附件' ? series : '') + numeralOf(ordinal ?? formNumber ?? '');
    const { index } = match;
    return {
      series,
      number: part === undefined ? number : `${number}-${Number(part)}`,
      start: index,
      end: index + words.length,
    };
  });
}

const LONGEST_NUMBER = 12;

/** Whether a line numbers a table, or what is annexed, and says no more. */
export function isNumberedTable(label: string): boolean {
  if (label.length > LONGEST_NUMBER) return false;
  return numberedTables(label).some(({ start, end }) => start === 0 && end === label.length);
}

/** What may stand behind it: its number, in brackets or not. */
export const BEHIND_TITLE = isAnyOfOrNone('(<ordinal:1-3>) 公开<digit:+>表 表<digit:+>');

/** A number, or nothing. */
export const BARE_NUMBER = isAnyOf('<ordinal:2>');

/** A line that numbers a table. */
export const NUMBER_LINE = isAnyOf('{公开<digit:+>表|[附]表<any:1-3>}[:|：]');

/** A note under a table. */
export const NOTE_UNDER_TABLE = anyOf('^注 ^备注 ^说明 ^<digit>. 为空表 无数据');

/** The heading of the contents. */
export const CONTENTS = isAnyOf('目录');

/** 第二部分 …表: the part that holds the tables. */
export const TABLES_PART = isAnyOf('第<any:*>表');

/** What may stand before a title: its number, the department's name, the year. */
export const BEFORE_TITLE = isAnyOf('[[[附]表|公开|预算|附件]<ordinal:1-3?>[表][:|、|.]]«<any:30?>»[<year>年[度]]');
