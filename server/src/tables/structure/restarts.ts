import { ordinalOf } from '../../vocabulary/numbering.ts';
import type { Row } from '../reading/rows.ts';

/** A list that numbers its lines, and its last number so far. */
interface List {
  readonly rank: number;
  last: number;
}

/**
 * The depth of each row where a numbering begins again right below its first line: 一、本年支出 over 一、, 二、, 三、 of
 * its own, before 二、 goes on. Undefined where none does.
 */
export function restartedRanks(rows: readonly Row[]): readonly number[] | undefined {
  let open: List[] = [];
  let before = 0;
  let restarted = false;
  const ranks = rows.map(({ total, rank, cell, name }) => {
    if (total) open = [];
    if (total || rank === 0) {
      if (name !== '') before = 0;
      return rank;
    }
    const ordinal = ordinalOf(cell?.label ?? '');
    open = open.filter((list) => list.rank <= rank);
    const lists = open.filter((list) => list.rank === rank);
    const current = lists.at(-1);
    if (!current) open.push({ rank, last: ordinal });
    else if (ordinal === 1 && current.last === 1 && before === rank && lists.length === 1) {
      open.push({ rank, last: 1 });
      restarted = true;
    } else if (lists.length > 1 && ordinal !== current.last + 1 && ordinal === lists[0]!.last + 1) {
      open = open.filter((list) => list !== current);
      lists[0]!.last = ordinal;
    } else current.last = ordinal;
    before = rank;
    return open.filter((list) => list.rank === rank).length > 1 ? rank + HALF : rank;
  });
  return restarted ? ranks : undefined;
}

/** Between the rank of a numbering and the next. */
const HALF = 0.5;
