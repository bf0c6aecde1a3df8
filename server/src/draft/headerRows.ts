import { YEAR_ALONE } from '../text/characters.ts';
import { COLUMN_NUMBER } from '../vocabulary/columns.ts';
import { anyOf, isAnyOf, startsWithAny } from '../vocabulary/words.ts';
import { isTitleRow } from './dialects/titles.ts';
import type { Cell, Grid } from './grid.ts';

const UNIT_LABEL = anyOf('单位: 单位: 部门: 部门: 金额单位');

const MOST_HEADER_ROWS = 8;
/** A code or a number before a name; 2024-2026年合计 is the header of a column. */
const BODY_MARK = startsWithAny(
  '!{<year><dash><year>年}<digit:3-7>!{<digit>|<space>|年|月|%|.|,|$} <numeral:1-3>、 <digit:1-2>、 (<ordinal:1-3>)',
);
/** Opens a line at the left edge; further right it may be the header of a column that is part of another. */
const WITHIN_LINE = startsWithAny('其中:');
const TOTAL_ROW = isAnyOf('[本年][收入|支出]{总计|合计|总合计|共计|小计}');
const CODE = /^\d{3}(?:\d{2}){0,3}$/;

/** Finds the header rows of a table: those above the first row that carries data or a numbered label. */
export function headerOf(grid: Grid): { bodyStart: number; header: number[] } {
  const { rows } = grid;
  const limit = Math.min(rows.length, MOST_HEADER_ROWS);
  let bodyStart = limit;
  const header: number[] = [];
  for (let index = 0; index < limit; index++) {
    const row = rows[index]!;
    if (isIndexRow(row)) {
      bodyStart = index + 1;
      while (bodyStart < rows.length && isIndexRow(rows[bodyStart]!)) bodyStart += 1;
      break;
    }
    if (isBodyRow(row, index)) {
      bodyStart = index;
      break;
    }
    if (!isNote(row) && !isTitleRow(row)) header.push(index);
    // An index row may follow a row that only looks like data, so it is sought first.
    if (index + 1 === rows.length) bodyStart = rows.length;
  }
  return { bodyStart, header };
}

const COLUMN_MARK = isAnyOf('{※|*|＊|—|-}+ 栏次 甲 乙 丙 类 款 项 序号 行次 行号');
const BRACKETED_NUMBER = isAnyOf('(<digit:1-2>)');
const STARS = isAnyOf('{※|*}+');

/** A row that numbers the columns: ※, **, 1 2 3, 栏次. */
export function isIndexRow(row: readonly Cell[]): boolean {
  let expected = -1;
  let marks = 0;
  let numbers = 0;
  for (const cell of row) {
    const { label } = cell;
    if (label === '') continue;
    if (COLUMN_MARK.test(label)) {
      marks += 1;
    } else if (COLUMN_NUMBER.test(label)) {
      // `2=3+4` numbers its column and says how it adds up.
      const value = Number.parseInt(label, 10);
      if (expected >= 0 && value !== expected) return false;
      expected = value + 1;
      numbers += 1;
    } else if (BRACKETED_NUMBER.test(label)) {
      numbers += 1;
    } else {
      return false;
    }
  }
  return numbers >= 2 || (numbers >= 1 && marks >= 1) || (marks >= 2 && row.some((cell) => STARS.test(cell.label)));
}

/** A row inside the table that says 单位：万元 or 编制单位 and nothing else. */
function isNote(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => !cell.isBlank);
  return filled.length > 0 && filled.every((cell) => UNIT_LABEL.test(cell.label));
}

function isBodyRow(row: readonly Cell[], index: number): boolean {
  let numbers = 0;
  let labels = 0;
  for (const cell of row) {
    if (cell.isBlank) continue;
    const { number } = cell;
    if (number && !YEAR_ALONE.test(cell.label)) numbers += 1;
    else if (WITHIN_LINE.test(cell.label) && cell === row[0]) labels += 1;
    else if (BODY_MARK.test(cell.label) || (index > 0 && TOTAL_ROW.test(cell.label) && isLoneTotal(row))) labels += 1;
    if (CODE.test(cell.label)) labels += 1;
  }
  return numbers > 0 || labels > 0;
}

/** A total in a header row has siblings beside it (基本支出, 项目支出); in the body it stands alone with blanks. */
function isLoneTotal(row: readonly Cell[]): boolean {
  return (
    row.every((cell) => cell.isBlank || TOTAL_ROW.test(cell.label)) &&
    row.filter((c) => !c.isBlank).length <= 4 &&
    !row.some((cell) => cell.label === '合计' && cell !== row.find((c) => !c.isBlank))
  );
}
