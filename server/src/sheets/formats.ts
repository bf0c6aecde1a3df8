import { localName, parseXml } from './xml.ts';

/** What a number format of a spreadsheet is called in its file where it has no code of its own there. */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  31: 'yyyy"年"m"月"d"日"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  49: '@',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The format codes of a workbook by the number that its cells call their style. */
export function readFormats(xml: string): string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let inCells = false;
  parseXml(xml, {
    open(tag, { numFmtId, formatCode }) {
      const name = localName(tag);
      if (name === 'numFmt') own.set(Number(numFmtId), formatCode ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(numFmtId);
        formats.push(own.get(id) ?? BUILT_IN_FORMATS[id] ?? 'General');
      }
    },
    close(tag) {
      if (localName(tag) === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
