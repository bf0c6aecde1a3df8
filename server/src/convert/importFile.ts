import { assemble } from '../draft/draft.ts';
import { ArchiveTooLarge } from '../sheets/archive.ts';
import { decodeText, readSheets } from '../sheets/read.ts';
import { uniformLines, withNewlines } from '../text/lines.ts';
import { splitText } from '../text/split.ts';
import { type Content, markdownOf } from './content.ts';
import { withFrontMatter } from './frontMatter.ts';
import { htmlContent } from './htmlContent.ts';
import { shownNumber } from './shownNumber.ts';
import { applied, convertTables } from './tables.ts';
import type { Measure } from './width.ts';
import { wordContent } from './wordContent.ts';
import { workbookContent } from './workbookContent.ts';

/** Why a file gives no draft. */
export type ImportProblem = 'too-large' | 'encoding' | 'damaged' | 'unknown-kind' | 'empty';

/** A Word file with its pictures may be this large; a workbook has a limit of its own. */
const LARGEST_FILE = 50 * 1024 * 1024;

/** A draft made of a text, Word, Excel or HTML file; the name's ending says which it is. */
export function importFile(name: string, bytes: Uint8Array, measure: Measure): { text: string } | ImportProblem {
  if (bytes.length > LARGEST_FILE) return 'too-large';
  const kind = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const text = TEXTS.has(kind) ? ownText(bytes, measure) : foreignText(kind, name, bytes, measure);
  if (typeof text !== 'object') return text;
  return text.text.trim() === '' ? 'empty' : { text: withFrontMatter(text.text) };
}

const TEXTS: ReadonlySet<string> = new Set(['txt', 'md', 'markdown']);

type Text = { text: string } | ImportProblem;

/** Text is a draft already; only its tables are written anew. */
function ownText(bytes: Uint8Array, measure: Measure): Text {
  const decoded = decodeText(bytes);
  if (decoded === undefined || decoded.includes('\0')) return 'encoding';
  const text = withNewlines(decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded);
  const draft = assemble(splitText(uniformLines(text)));
  return { text: applied(text, convertTables(draft, text, measure).edits) };
}

function foreignText(kind: string, name: string, bytes: Uint8Array, measure: Measure): Text {
  const content = contentOf(kind, name, bytes);
  if (typeof content === 'string') return content;
  const text = markdownOf(content, measure);
  return text === undefined ? 'too-large' : { text };
}

function contentOf(kind: string, name: string, bytes: Uint8Array): readonly Content[] | ImportProblem {
  switch (kind) {
    case 'xlsx':
    case 'csv':
    case 'tsv': {
      const sheets = readSheets(name, bytes, shownNumber);
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
