/** How the title of a table is written. All patterns read squeezed, folded text. */

const DIGITS = '[0-9一二三四五六七八九十]';
/** 附件2, 表5：, 公开01表, 预算02表, 部门公开表1, 附表3-1: the number of a table, before its title or alone. */
const NUMBER = new RegExp(
  `^(?:附件${DIGITS}*[::-]?)?(?:部门|单位)?(?:公开|预算|决算|财决|财预|预决算公开)*(?:附?表${DIGITS}{1,3}(?:[-—]\\d{1,2})?|${DIGITS}{1,3}(?:[-—]\\d{1,2})?附?表)[:.、]?`,
);
const CONTINUED = /\(?续(?:表|\d{1,2}|[一二三四五六七八九十]{1,2})?\)?$|^续表\d{0,2}:?|\((?:续|接)上?[表页]\)/;
const NAMED = new RegExp(`(?:表|表\\(${DIGITS}+\\)|表\\d{0,2}|目录|清单)(?:\\([^)]*\\))?$`);
const NUMBERED = new RegExp(`^(?:附?表|公开)\\s*${DIGITS}+\\s*表?[:]?$`);
/** Words that end with 表 and name no table. */
const REFERS =
  /(?:见|如|详|填入|列入|按照|按)(?:下|附|上|本|左|右|后|前|列)*表$|(?:本|上|下|该|各|此)表$|(?:代|仪|手|水|电)表$/;
const LONGEST = 60;

/** Whether a line is the title of a table: 部门收入总体情况表（二）, 表9, 表一：. */
export function isTitle(label: string): boolean {
  if (label.length > LONGEST || /[。;,，?!]/.test(label)) return false;
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
  core = core.replace(NUMBER, '').replace(/^(?:19|20)\d\d年?度?/, '');
  return core
    .replace(/^[:.、()\d附公开表一二三四五六七八九十]*(?=$)/, '')
    .replace(/\((?:单位|金额)?:?[千百亿万]*元\)/g, '');
}

/** What may stand behind it: its number, in brackets or not. */
export const BEHIND_TITLE = /^(?:\([一二三四五六七八九十\d]{1,3}\)|公开\d+表|表\d+)?$/;

/** A number, or nothing. */
export const BARE_NUMBER = /^[0-9一二三四五六七八九十]{0,2}$/;

/** A line that numbers a table. */
export const NUMBER_LINE = /^(?:公开\d+表|附?表.{1,3})[:：]?$/;

/** A note under a table. */
export const NOTE_UNDER_TABLE = /^(?:注|备注|说明|\d\.)|为空表|无数据/;

/** 第二部分 …表: the part that holds the tables. */
export const TABLES_PART = /^第.*(?:表|报表)$/;

/** What may stand before a title: its number, the department's name, the year. */
export const BEFORE_TITLE =
  /^(?:(?:附?表|公开|预算|附件)?[0-9一二三四五六七八九十]{1,3}?表?[:、.]?)?(.{0,30}?)(?:(?:19|20)\d\d年(?:度)?)?$/;
