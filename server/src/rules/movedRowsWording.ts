import type { Diagnosis, MovedRows } from '../diagnosis/diagnosis.ts';
import type { Locale } from '../report.ts';
import { printLike } from './wording.ts';

/** That amounts stand at other labels than their own: how many rows off, or two exchanged. */
export function movedRowsMessage({ figure, values: [value] }: Diagnosis, moved: MovedRows, locale: Locale): string {
  const here = figure.blank ? '' : figure.text;
  const should = value && printLike(value, figure);
  if (locale === 'en') {
    const where = should
      ? `; ${here || 'the blank'} here should be ${should}`
      : '; which of the two tables is off cannot be told';
    return moved.by === undefined
      ? `The amounts of two rows are exchanged: another table prints them the other way round${where}.`
      : `The amounts of ${moved.rows} ${moved.rows === 1 ? 'row' : 'rows'} stand ${rowsOff(moved.by)} their labels, as another table has them${where}.`;
  }
  const where = should ? `；此处${here ? ` ${here} ` : '空白'}，应为 ${should}` : '；哪一张表错行尚难断定';
  return moved.by === undefined
    ? `两行互换：这两行的数与另一张表正好对调${where}。`
    : `数据错行：与另一张表对照，有 ${moved.rows} 行的数比项目名称${moved.by > 0 ? '低' : '高'} ${Math.abs(moved.by)} 行${where}。`;
}

function rowsOff(by: number): string {
  const rows = Math.abs(by);
  return `${rows === 1 ? 'a row' : `${rows} rows`} ${by > 0 ? 'below' : 'above'}`;
}
