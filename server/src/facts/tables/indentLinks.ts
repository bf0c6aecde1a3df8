import type { Row } from './rows.ts';
import { addUp, childrenOf, type Figures, isKnownSet, type Links, NO_ROWS } from './wholes.ts';

/** Whether white space alone tells parts from wholes: lines set in under lines that are not, and back again. */
export function isSetIn(rows: readonly Row[]): boolean {
  const lines = rows.filter((row) => row.name !== '' && !row.total && !row.within);
  let deeper = 0;
  for (let index = 1; index < lines.length; index++) if (lines[index]!.indent > lines[index - 1]!.indent) deeper += 1;
  return deeper > 0 && lines[0]!.indent === Math.min(...lines.map((row) => row.indent));
}

/** Each line is a part of the last one above it that is set in less; certain where the sums bear it out. */
export function linkIndents(rows: readonly Row[], figures: Figures): Links {
  const parents: number[] = rows.map(() => -1);
  const complete: boolean[] = rows.map(() => true);
  const stack: number[] = [];
  let last = -1;
  let withinOf = -1;
  rows.forEach((row, index) => {
    if (row.total) {
      stack.length = 0;
      last = -1;
    } else if (row.within) {
      if (row.opensWithin) withinOf = last;
      parents[index] = withinOf;
      if (withinOf >= 0) complete[withinOf] = isKnownSet(rows[withinOf]!.name, rows, parents, withinOf, complete);
    } else if (row.name !== '') {
      while (stack.length > 0 && rows[stack.at(-1)!]!.indent >= row.indent) stack.pop();
      parents[index] = stack.at(-1) ?? -1;
      stack.push(index);
      last = index;
    }
  });
  const wholes = [...childrenOf(parents)].filter(([parent]) => complete[parent]);
  const adding = wholes.filter(([parent, parts]) => addUp(figures, parent, parts)).length;
  return {
    parents,
    complete,
    named: NO_ROWS,
    units: rows.map(() => false),
    certain: adding >= 2 && adding * 2 > wholes.length,
  };
}
