import { splitDelimited } from '../catalogue/index.ts';
import { decodeText } from '../text/decode.ts';
import { isCompound } from './old/compound.ts';
import { readOldWorkbook } from './old/workbook.ts';
import type { Sheet, SheetProblem } from './sheet.ts';
import type { Slices } from './slices.ts';
import { readWorkbook, SheetError, type Show } from './workbook.ts';

const LARGEST_FILE = 8 * 1024 * 1024;

/**
 * Reads a TSV, CSV, XLSX, XLS or ET file; the name's ending says which it is, but for what programs save as .xls all the
 * same: new workbooks, and text. `show` gives numbers of a workbook their look.
 */
export function* readSheets(name: string, bytes: Uint8Array, show?: Show): Slices<readonly Sheet[] | SheetProblem> {
  if (bytes.length > LARGEST_FILE) return 'too-large';
  const kind = /\.(tsv|txt|csv|xlsx|xls|et)$/i.exec(name)?.[1]?.toLowerCase();
  if (kind === undefined) return 'unknown-kind';
  const old = isCompound(bytes);
  if (old || kind === 'xlsx' || isPacked(bytes)) {
    try {
      return yield* old ? readOldWorkbook(bytes, show) : readWorkbook(bytes, show);
    } catch (error) {
      return error instanceof SheetError ? error.problem : 'damaged';
    }
  }
  const text = decodeText(bytes);
  return text === undefined ? 'encoding' : [{ name: '', rows: splitDelimited(text, delimiterIn(text)) }];
}

/** Whether a file is an archive, as new workbooks are. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** The mark that most of the first lines are divided by: a title may stand above the header, without any. */
function delimiterIn(text: string): string {
  const head = text.slice(0, 4096);
  const [best] = ['\t', ',', ';'].sort((a, b) => head.split(b).length - head.split(a).length);
  return best!;
}
