import { TextBlock } from '../draft/block.ts';
import { blocksOf } from '../draft/blocks.ts';
import { readPipes } from '../draft/dialects/pipe.ts';
import { DITTO } from '../draft/dialects/pipeGrid.ts';
import { trimLines } from '../text/lines.ts';
import { splitText } from '../text/split.ts';

/** What may be markup somewhere: only then is a text tried before it is believed to read as itself. */
const DOUBTFUL = /[\\`*_[\]<>&~|#+\-=:@.\n\t!]|\d[.)]|www/;
const PUNCTUATION = /[\\`*_[\]<>&~|#!@]/g;
/** Longer texts are written with every mark escaped, rather than trying whether that is needed. */
const LONGEST_TRIED = 300;

/** The Markdown that a cell of a pipe table reads as this text; undefined if none was found. */
export function cellMarkdown(text: string): string | undefined {
  const tidy = trimLines(text).replaceAll('\t', ' ').trim();
  // As it stands it would be a merged cell.
  if (tidy === DITTO) return entity(DITTO);
  if (!DOUBTFUL.test(tidy)) return tidy;
  const escaped = tidy.replace(PUNCTUATION, '\\$&').replaceAll('\n', '<br>');
  if (tidy.length > LONGEST_TRIED) return escaped;
  const plain = tidy.replaceAll('|', '\\|').replaceAll('\n', '<br>');
  const entities = tidy.replace(/[^\p{L}\p{N}\s]/gu, entity).replaceAll('\n', '<br>');
  return [plain, escaped, entities].find((source) => readCell(source) === tidy);
}

function readCell(source: string): string | undefined {
  return readPipes(`|x|\n|-|\n| ${source} |\n`).rows[1]?.[0]?.text;
}

/** The Markdown of a paragraph that reads as this text, if one can; empty for an empty text. */
export function paragraphMarkdown(text: string): string {
  const tidy = trimLines(text.replaceAll('\t', '　　')).trim();
  if (!DOUBTFUL.test(tidy)) return tidy;
  const escaped = tidy
    .replace(PUNCTUATION, '\\$&')
    .replace(/^([-+=])/gm, '\\$1')
    .replace(/^(\d+)([.)])/gm, '$1\\$2');
  return tidy.length <= LONGEST_TRIED && isParagraph(tidy, tidy) ? tidy : escaped;
}

function isParagraph(source: string, text: string): boolean {
  const { regions } = splitText(`${source}\n`);
  const blocks = regions.flatMap((region) => blocksOf(region));
  const [only] = blocks;
  return blocks.length === 1 && only instanceof TextBlock && only.kind === 'paragraph' && only.content.text === text;
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
