import { describe, expect, it } from 'vitest';
import { format } from '../../../server/src/figures/decimal.ts';
import { cellNumber } from '../../../server/src/figures/scan.ts';
import { fold } from '../../../server/src/text/fold.ts';

function read(cell: string): string | undefined {
  const number = cellNumber(fold(cell));
  return number && `${format(number.value)} ${number.kind}${number.grouped ? ' grouped' : ''}`;
}

describe('the number that fills a cell', () => {
  it.each([
    ['612', '612 amount'],
    ['612.40', '612.40 amount'],
    ['1,246.30', '1246.30 amount grouped'],
    ['1，246.30', '1246.30 amount grouped'],
    ['６１２．４', '612.4 amount'],
    ['-5.20', '-5.20 amount'],
    ['－5.20', '-5.20 amount'],
    ['−5.20', '-5.20 amount'],
    ['(5.20)', '-5.20 amount'],
    ['（5.20）', '-5.20 amount'],
    ['+5.20', '5.20 amount'],
    ['¥5.20', '5.20 amount'],
    ['3.10%', '3.10 percent'],
    ['3.10 ％', '3.10 percent'],
    ['0', '0 amount'],
  ])('%s', (cell, number) => {
    expect(read(cell)).toBe(number);
  });

  it.each([
    '',
    '-',
    '—',
    '合计',
    '5万元',
    '1.2.3',
    '12,34',
    '(5.20',
    '5.20)',
    '3 4',
    '第1',
    '201一般公共服务支出',
    '1-2',
  ])('is none in %j', (cell) => {
    expect(read(cell)).toBeUndefined();
  });
});
