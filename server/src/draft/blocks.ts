import { Inline } from '../text/inline.ts';
import { lineEnd } from '../text/lines.ts';
import { hasInlineMarkup, plainItem } from '../text/regions.ts';
import type { Region } from '../text/split.ts';
import { type Block, TextBlock } from './block.ts';
import { readCells } from './dialects/cells.ts';
import { readHtmlTable } from './dialects/html.ts';
import { readPipes } from './dialects/pipe.ts';
import { readSpaces } from './dialects/spaces/read.ts';
import { readTabs } from './dialects/tabs.ts';
import { cutAtTitles } from './dialects/titles.ts';
import type { Grid } from './grid.ts';
import { readMarkdown } from './markdown.ts';
import { paragraphsIn } from './paragraphs.ts';
import { isBeyondMarkdown } from './strain.ts';

const kept = new WeakMap<Region, readonly Block[]>();

/** The blocks of a region, read once. Plain paragraphs, headings and tables need no Markdown parser. */
export function blocksOf(region: Region): readonly Block[] {
  let blocks = kept.get(region);
  if (!blocks) {
    blocks = read(region);
    kept.set(region, blocks);
  }
  return blocks;
}

function read(region: Region): readonly Block[] {
  const { text } = region;
  switch (region.kind) {
    case 'blank':
      return [];
    case 'frontmatter':
      return [{ kind: 'frontmatter', start: 0, end: text.trimEnd().length }];
    case 'tabs':
      return pieces(readTabs(text), text);
    case 'cells':
      return pieces(readCells(text), text);
    case 'spaces':
      return [tableBlock(readSpaces(text))];
    case 'html':
      return [tableBlock(readHtmlTable(text))];
    case 'pipes':
      return pieces(readPipes(text), text);
    case 'plain':
      return readPlain(text);
    case 'heading':
      return plainHeading(text) ?? readMarkdown(text);
    default:
      return plainList(text) ?? (isBeyondMarkdown(text) ? readPlain(text) : readMarkdown(text));
  }
}

function tableBlock(grid: Grid): Block {
  return { kind: 'table', grid, start: grid.start, end: grid.end };
}

function pieces(grid: Grid, text: string): Block[] {
  const found = cutAtTitles(grid);
  if (grid.dialect === 'pipe' && found.length === 1 && !('cell' in found[0]!)) return [tableBlock(grid)];
  return found.map((piece) =>
    'cell' in piece
      ? new TextBlock('caption', piece.cell.content, piece.cell.start, piece.cell.end)
      : tableBlock(wholeLines(piece, text)),
  );
}

/** A piece of a pipe table begins and ends with its pipes. */
function wholeLines(grid: Grid, text: string): Grid {
  if (grid.dialect !== 'pipe') return grid;
  const start = text.lastIndexOf('\n', grid.start - 1) + 1;
  const end = lineEnd(text, grid.end);
  return { ...grid, start, end: text.charCodeAt(end - 1) === 10 ? end - 1 : end };
}

/** A heading whose text holds no markup, as remark-parse would read it; undefined where only that can tell. */
function plainHeading(text: string): Block[] | undefined {
  const end = lineEnd(text, 0);
  const line = text.slice(0, text[end - 1] === '\n' ? end - 1 : end);
  if (hasInlineMarkup(line)) return undefined;
  const start = line.indexOf('#');
  let from = start;
  while (line[from] === '#') from += 1;
  const depth = from - start;
  while (isSpace(line[from])) from += 1;
  const to = endOfText(line, from, line.length);
  // # 标题 ##: whether they close it is for the Markdown parser to say.
  if (from === to || line[to - 1] === '#') return undefined;
  return [new TextBlock('heading', new Inline(line.slice(from, to), from), start, line.length, depth)];
}

/** A list whose items are a line each and hold no markup, as remark-parse would read it; undefined where it is more. */
function plainList(text: string): Block[] | undefined {
  const blocks: Block[] = [];
  let kind: string | undefined;
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const line = text.slice(at, endOfText(text, at, end));
    if (line !== '') {
      const from = plainItem(line);
      // A list of another kind might not begin here: 2. below an item without a number is more of its text.
      if (from === undefined || (kind ?? line[from - 2]) !== line[from - 2]) return undefined;
      kind = line[from - 2];
      const content = new Inline(line.slice(from), at + from);
      blocks.push(new TextBlock('paragraph', content, content.at(0), content.endAt(content.text.length), 0, true));
    }
    at = end;
  }
  return blocks.length > 0 ? blocks : undefined;
}

/** Where the text of a line ends, before its line end and the spaces and tabs in front of it, as Markdown has them. */
function endOfText(text: string, from: number, end: number): number {
  let to = end;
  while (to > from && (isSpace(text[to - 1]) || text[to - 1] === '\n')) to -= 1;
  return to;
}

const isSpace = (character: string | undefined) => character === ' ' || character === '\t';

/** Paragraphs without markup. */
function readPlain(text: string): Block[] {
  return paragraphsIn(new Inline(text, 0).trim()).map(
    (content) => new TextBlock('paragraph', content, content.at(0), content.endAt(content.text.length)),
  );
}
