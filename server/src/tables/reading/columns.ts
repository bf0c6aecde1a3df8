import type { LogicalRow } from '../../draft/logical.ts';
import {
  CODE_HEADER,
  COUNT_HEADER,
  NOTHING_MARK,
  ORDINAL_HEADER,
  RATE_HEADER,
  TEXT_HEADER,
} from '../../vocabulary/columns.ts';
import { fundIn, measureIn } from '../../vocabulary/funds.ts';
import type { HeaderReading } from './header.ts';

export type ColumnRole = 'code' | 'label' | 'amount' | 'percent' | 'count' | 'ordinal' | 'text';

export interface Column {
  readonly index: number;
  readonly role: ColumnRole;
  /** Header labels from the outermost to the innermost. */
  readonly path: readonly string[];
}

/** Label columns and the amount columns that belong to them; a table of income beside expenditure has two. */
export interface Panel {
  readonly labels: readonly Column[];
  readonly amounts: readonly Column[];
  /** Columns of percentages among the amounts. */
  readonly rates: readonly Column[];
}

/** Decides by header and content what each column holds. */
export function readColumns(body: readonly LogicalRow[], header: HeaderReading, width: number): Column[] {
  const columns = Array.from({ length: width }, (_, index) => {
    const path = header.paths[index]!;
    const content = tally(body, index);
    return { index, path, role: roleOf(path, content), empty: content.filled === 0 };
  });
  return columns.map(({ index, path, role, empty }) => ({
    index,
    path,
    role: empty && isBlankMoney(path) && isBesideAmounts(columns, index) ? 'amount' : role,
  }));
}

/** A column of one fund or of one part of the expenditure that holds nothing is zero in every row. */
function isBlankMoney(path: readonly string[]): boolean {
  return path.some((label) => fundIn(label) !== undefined || measureIn(label) !== undefined);
}

function isBesideAmounts(columns: readonly { role: ColumnRole; empty: boolean }[], index: number): boolean {
  const reaches = (step: 1 | -1) => {
    let at = index + step;
    while (columns[at]?.empty) at += step;
    return columns[at]?.role === 'amount';
  };
  return reaches(1) || reaches(-1);
}

interface Tally {
  readonly filled: number;
  readonly numbers: number;
  readonly codes: number;
  readonly decimals: number;
  readonly percents: number;
  readonly longest: number;
}

function tally(body: readonly LogicalRow[], index: number): Tally {
  let filled = 0;
  let numbers = 0;
  let codes = 0;
  let decimals = 0;
  let percents = 0;
  let longest = 0;
  for (const { cells } of body) {
    const cell = cells[index];
    // Most funds are nothing in most rows, and nothing is printed as a stroke, too.
    if (!cell || cell.isBlank || NOTHING_MARK.test(cell.label)) continue;
    filled += 1;
    longest = Math.max(longest, cell.text.length);
    const { number } = cell;
    if (!number) continue;
    numbers += 1;
    if (number.kind === 'percent') percents += 1;
    if (number.decimals > 0 || number.grouped) decimals += 1;
    else if (/^(?:\d{2,3}|\d{5}|\d{6,9})$/.test(cell.label)) codes += 1;
  }
  return { filled, numbers, codes, decimals, percents, longest };
}

function roleOf(path: readonly string[], content: Tally): ColumnRole {
  const leaf = path.at(-1) ?? '';
  if (ORDINAL_HEADER.test(leaf) && content.numbers === content.filled) return 'ordinal';
  const coded = content.numbers > 0 && content.codes === content.numbers && content.decimals === 0;
  // 合计 may stand in the code column.
  if (CODE_HEADER.test(leaf) && coded && content.codes * 2 >= content.filled) return 'code';
  // A column without content adds nothing to any sum; as a label it would cut a panel in two.
  if (content.filled === 0) return CODE_HEADER.test(leaf) ? 'code' : 'text';
  if (content.numbers * 2 >= content.filled) {
    if (coded && (CODE_HEADER.test(path.join('')) || leaf.endsWith('科目')) && content.numbers === content.filled)
      return 'code';
    if (content.percents * 2 > content.numbers || RATE_HEADER.test(leaf)) return 'percent';
    return COUNT_HEADER.test(leaf) ? 'count' : 'amount';
  }
  // 按支出用途, 按支出性质: lines set out by a classification.
  return (TEXT_HEADER.test(leaf) && !leaf.startsWith('按')) || content.longest > 60 ? 'text' : 'label';
}

/** Cuts the columns into panels: labels, then the amounts to their right. */
export function readPanels(columns: readonly Column[]): Panel[] {
  const panels: Panel[] = [];
  let labels: Column[] = [];
  let amounts: Column[] = [];
  let rates: Column[] = [];
  const flush = () => {
    if (labels.length > 0 && amounts.length > 0) panels.push({ labels, amounts, rates });
    labels = [];
    amounts = [];
    rates = [];
  };
  for (const column of columns) {
    if (column.role === 'label' || column.role === 'code') {
      if (amounts.length > 0) flush();
      labels.push(column);
    } else if (column.role === 'amount') {
      amounts.push(column);
    } else if (column.role === 'percent' && amounts.length > 0) {
      rates.push(column);
    }
  }
  flush();
  if (panels.length === 0) {
    // A table of one line (三公经费) has headers only and no label.
    const only = columns.filter((column) => column.role === 'amount');
    if (only.length > 1) panels.push({ labels: [], amounts: only, rates: [] });
  }
  return panels;
}
