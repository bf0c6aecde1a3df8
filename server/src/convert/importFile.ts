import { assemble } from '../draft/draft.ts';
import { ArchiveTooLarge } from '../sheets/archive.ts';
import { isPacked, readSheets } from '../sheets/read.ts';
import { atOnce } from '../sheets/slices.ts';
import { decodeText } from '../text/decode.ts';
import { uniformLines, withNewlines, withoutNul } from '../text/lines.ts';
import { splitText } from '../text/split.ts';
import type { Measure } from '../text/width.ts';
import { type Foreign, markdownOf } from './content.ts';
import { withFrontMatter } from './frontMatter.ts';
import { htmlContent } from './htmlContent.ts';
import type { LeftOut } from './leftOut.ts';
import { shownNumber } from './shownNumber.ts';
import { applied, convertTables } from './tables.ts';
import { wordContent } from './wordContent.ts';
import { workbookContent } from './workbookContent.ts';

/** Why a file gives no draft. */
export type ImportProblem = 'too-large' | 'encoding' | 'damaged' | 'unknown-kind' | 'empty';

/** A draft, and what the file holds and the draft does not. */
export interface Imported {
  readonly text: string;
  readonly left: readonly LeftOut[];
}

/** A Word file with its pictures may be this large; a workbook has a limit of its own. */
const LARGEST_FILE = 50 * 1024 * 1024;

/** A draft made of a text, Word, Excel or HTML file; the name's ending says which it is. */
export function importFile(name: string, bytes: Uint8Array, measure: Measure): Imported | ImportProblem {
  if (bytes.length > LARGEST_FILE) return 'too-large';
  const kind = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const text = TEXTS.has(kind) ? ownText(bytes, measure) : foreignText(kind, name, bytes, measure);
  if (typeof text !== 'object') return text;
  return text.text.trim() === '' ? 'empty' : { ...text, text: withFrontMatter(text.text) };
}

const TEXTS: ReadonlySet<string> = new Set(['txt', 'md', 'markdown']);

/** Text is a draft already; only its tables are written anew. */
function ownText(bytes: Uint8Array, measure: Measure): Imported | ImportProblem {
  const decoded = decodeText(bytes);
  if (decoded === undefined || decoded.includes('\0')) return 'encoding';
  const text = withNewlines(decoded);
  const draft = assemble(splitText(uniformLines(text)));
  return { text: applied(text, convertTables(draft, text, measure).edits), left: [] };
}

function foreignText(kind: string, name: string, bytes: Uint8Array, measure: Measure): Imported | ImportProblem {
  const found = contentOf(kind, name, bytes);
  if (typeof found === 'string') return found;
  const text = markdownOf(found.content, measure);
  return text === undefined ? 'too-large' : { text: withoutNul(text), left: found.left };
}

function contentOf(kind: string, name: string, bytes: Uint8Array): Foreign | ImportProblem {
  switch (kind) {
    case 'xls':
    case 'et':
    case 'xlsx':
    case 'csv':
    case 'tsv': {
      // Systems of finance offices give out web pages under the names of workbooks.
      if (isPage(bytes)) return contentOf('html', name, bytes);
      const sheets = atOnce(readSheets(name, bytes, shownNumber));
      return typeof sheets === 'string' ? sheets : workbookContent(sheets);
    }
    case 'docx':
      try {
        return wordContent(bytes) ?? 'damaged';
      } catch (error) {
        return error instanceof ArchiveTooLarge ? 'too-large' : 'damaged';
      }
    case 'htm':
    case 'html': {
      const text = decodeText(bytes);
      return text === undefined ? 'encoding' : htmlContent(text);
    }
    default:
      return 'unknown-kind';
  }
}

/** How the pages begin that programs write. */
const OPENINGS = ['<!doctype html', '<html', '<head', '<meta', '<body', '<table', '<div', '<style'];

/** Whether a file begins as a web page does; a cell may begin with `<` as well. */
function isPage(bytes: Uint8Array): boolean {
  if (isPacked(bytes)) return false;
  const head = (decodeText(bytes.subarray(0, 1024)) ?? '').trimStart().toLowerCase();
  return OPENINGS.some((opening) => head.startsWith(opening));
}
