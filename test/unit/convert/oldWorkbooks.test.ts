import { utils, type WorkBook, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { atOnce, createDisclosureService } from '../../../server/src/service.ts';
import { readSheets } from '../../../server/src/sheets/read.ts';

function workbook(change: (book: WorkBook) => void = () => {}): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['一般公共预算支出表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '合计', '占比'],
    ['213', '农林水支出', 1240.5, 0.925],
    ['221', '住房保障支出', 100.6, 0.075],
  ]);
  for (const cell of ['C4', 'C5']) sheet[cell].z = '#,##0.00';
  for (const cell of ['D4', 'D5']) sheet[cell].z = '0.00%';
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '支出表');
  change(book);
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8', cellStyles: true }));
}

const imported = (name: string, bytes: Uint8Array) => {
  const result = createDisclosureService().importFile(name, bytes);
  return typeof result === 'string' ? result : result.text.replace(/ {2,}/g, ' ');
};

describe('a workbook of before 2007', () => {
  it.each(['表.xls', '表.et', '表.XLS'])('is read as %s, its numbers as they are shown', (name) => {
    const text = imported(name, workbook());
    expect(text).toContain('| 213 | 农林水支出 | 1,240.50 | 92.50% |');
    expect(text).toContain('一般公共预算支出表');
  });

  it('leaves out what it hides, and says so', () => {
    const bytes = workbook((book) => {
      utils.book_append_sheet(book, utils.aoa_to_sheet([['底稿', 1]]), '底稿');
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    });
    const result = createDisclosureService().importFile('表.xls', bytes);
    expect(result).toMatchObject({ left: [{ kind: 'hidden-sheet', count: 1 }] });
    expect(imported('表.xls', bytes)).not.toContain('底稿');
  });

  it('may be a new workbook, a page or text under that name', () => {
    expect(
      imported('表.xls', new TextEncoder().encode('<table><tr><td>项目</td><td>1.20</td></tr></table>')),
    ).toContain('| 项目 | 1.20 |');
    expect(imported('表.xls', new TextEncoder().encode('项目\t金额\n公务接待费\t1.20\n'))).toContain('公务接待费');
  });

  it('is refused where it is damaged, or is another document', () => {
    expect(imported('表.xls', workbook().slice(0, 700))).toBe('damaged');
    const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    expect(imported('表.et', Uint8Array.from([...signature, ...new Array(2000).fill(0)]))).toBe('damaged');
    expect(imported('文.doc', workbook())).toBe('unknown-kind');
  });

  it('gives a ledger its numbers as they are kept', () => {
    const sheets = atOnce(readSheets('台账.xls', workbook()));
    expect(typeof sheets === 'string' ? sheets : sheets[0]?.rows[3]).toEqual(['213', '农林水支出', '1240.5', '0.925']);
  });
});
