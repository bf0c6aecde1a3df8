import { TextBlock } from '../draft/block.ts';
import { blocksOf } from '../draft/blocks.ts';
import { readPipes } from '../draft/dialects/pipe.ts';
import { DITTO } from '../draft/dialects/pipeGrid.ts';
import { trimLines } from '../text/lines.ts';
import { isSetOff, type Piece, piecesOf, unmarked } from '../text/marks.ts';
import { splitText } from '../text/split.ts';

/** What may be markup somewhere: only then is a text tried before it is believed to read as itself. */
const DOUBTFUL = /[\\`*_[\]<>&~|#+\-=:@.\n\t!]|\d[.)]|www/;
/** Marks of punctuation, and what makes an address of the words around it. */
const PUNCTUATION = /[\\`*_[\]<>&~|#!@]|(?<=www)\.|(?<=https?|ftp):/gi;
/** Longer texts are written with every mark escaped, rather than trying whether that is needed. */
const LONGEST_TRIED = 300;

/** Cells of a table are alike: what was tried is known for as many texts as one may hold that are not. */
const MOST_KNOWN = 10_000;
const known = new Map<string, string | undefined>();

/** The Markdown that a cell of a pipe table reads as this text; undefined if none was found. */
export function cellMarkdown(text: string): string | undefined {
  if (known.has(text)) return known.get(text);
  const source = cellSource(text);
  if (text.length > LONGEST_TRIED) return source;
  if (known.size === MOST_KNOWN) known.clear();
  known.set(text, source);
  return source;
}

function cellSource(text: string): string | undefined {
  const tidy = trimLines(text).replaceAll('\t', ' ').trim();
  // As it stands it would be a merged cell.
  if (tidy === DITTO) return entity(DITTO);
  if (!DOUBTFUL.test(tidy) && !isSetOff(tidy)) return tidy;
  const broken = (source: string) => source.replaceAll('\n', '<br>');
  const escaped = written(tidy, (piece) => broken(withEscapes(piece)));
  if (tidy.length > LONGEST_TRIED) return escaped;
  const plain = written(tidy, (piece) => broken(piece.replaceAll('|', '\\|')));
  const entities = written(tidy, (piece) => broken(piece.replace(/[^\p{L}\p{N}\s]/gu, entity)));
  const read = unmarked(tidy).trim();
  return [plain, escaped, entities].find((source) => readCell(source) === read);
}

function readCell(source: string): string | undefined {
  return readPipes(`|x|\n|-|\n| ${source} |\n`).rows[1]?.[0]?.text;
}

/** The Markdown of a paragraph, or of a heading of a depth, that reads as this text, if one can; empty for an empty text. */
export function blockMarkdown(text: string, depth = 0): string {
  const line = depth > 0 ? text.replaceAll('\n', ' ') : text;
  const tidy = trimLines(line.replaceAll('\t', '　　')).trim();
  if (tidy === '') return '';
  const sign = depth > 0 ? `${'#'.repeat(depth)} ` : '';
  if (!DOUBTFUL.test(tidy) && !isSetOff(tidy)) return sign + tidy;
  const plain = sign + written(tidy, (piece) => piece);
  if (tidy.length <= LONGEST_TRIED && isBlockOf(plain, unmarked(tidy).trim(), depth)) return plain;
  const escaped = written(tidy, withEscapes)
    .replace(/^([-+=])/gm, '\\$1')
    .replace(/^(\d+)([.)])/gm, '$1\\$2');
  return sign + escaped;
}

/** Each stretch written, and between the tags that set it off. */
function written(text: string, write: (text: string) => string): string {
  const tagged = ({ mark, text }: Piece) => (mark ? `<${mark}>${write(text)}</${mark}>` : write(text));
  return piecesOf(text).map(tagged).join('');
}

function withEscapes(text: string): string {
  return text.replace(PUNCTUATION, '\\$&');
}

function isBlockOf(source: string, text: string, depth: number): boolean {
  const { regions } = splitText(`${source}\n`);
  const blocks = regions.flatMap((region) => blocksOf(region));
  const [only] = blocks;
  return blocks.length === 1 && only instanceof TextBlock && only.depth === depth && only.content.text === text;
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
