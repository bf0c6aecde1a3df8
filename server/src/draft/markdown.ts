import type { Nodes, Parents, PhrasingContent, Root, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { type Inline, InlineBuilder } from '../text/inline.ts';
import { closes, droppedTag } from '../text/notes.ts';
import { type Block, TextBlock } from './block.ts';
import { DITTO, dittoCell, pipeGrid } from './dialects/pipeGrid.ts';
import { Cell, type Grid, indentOf } from './grid.ts';
import { paragraphsIn } from './paragraphs.ts';

/** The reference reader. A single tilde stands for "to" in Chinese text, not for strike-through. Most drafts need none. */
let reader: Processor<Root> | undefined;

/** Links that are only found in the tree cut texts up, and leave the pieces without their places. */
function asParsed(this: Processor): void {
  const data = this.data();
  const extensions = (data.fromMarkdownExtensions ?? []).flat();
  data.fromMarkdownExtensions = extensions.map((extension) => ({ ...extension, transforms: [] }));
}

/** Tags that part what stands on either side of them; `<b>` and its like do not. */
const PARTS_WORDS = /^<(?:br|\/?(?:t[dhr]|p|div|li|table)\b)/i;

function parseMarkdown(text: string): Root {
  reader ??= unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(asParsed).freeze();
  // A byte-order mark would be dropped, and every offset after it be one short.
  return reader.parse(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text);
}

/** Reads a region with remark-parse and flattens its tree into blocks; quotes and lists give up what is in them. */
export function readMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  flatten(parseMarkdown(text), text, blocks);
  return blocks;
}

/** Inline Markdown inside one cell, which holds no pipe but as `\|`. */
export function readCellMarkdown(content: Inline): Inline {
  // `**`, `1.` and `#` begin a rule, a list or a heading elsewhere, so the cell is read in a table of its own.
  const before = '|-|\n|-|\n|';
  const text = `${before}${content.text}|`;
  const [table] = parseMarkdown(text).children;
  const cell = table?.type === 'table' ? table.children[1]?.children[0] : undefined;
  if (!cell) return content;
  const inner = readInline(cell.children, text, 0);
  const builder = new InlineBuilder();
  for (let index = 0; index < inner.text.length; index++)
    builder.verbatim(inner.text[index]!, content.at(inner.at(index) - before.length));
  return builder.build(content.start).trim();
}

function flatten(parent: Parents, text: string, blocks: Block[]): void {
  for (const node of parent.children as Nodes[]) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    switch (node.type) {
      case 'heading':
        blocks.push(new TextBlock('heading', readInline(node.children, text, start), start, end, node.depth));
        break;
      case 'paragraph':
        for (const content of paragraphsIn(readInline(node.children, text, start)))
          blocks.push(new TextBlock('paragraph', content, content.at(0), content.endAt(content.text.length)));
        break;
      case 'listItem': {
        const from = blocks.length;
        flatten(node, text, blocks);
        const first = blocks[from];
        if (first instanceof TextBlock && first.kind === 'paragraph') {
          blocks[from] = new TextBlock('paragraph', first.content, first.start, first.end, 0, true);
        }
        break;
      }
      case 'table':
        blocks.push({ kind: 'table', grid: readTable(node, text), start, end });
        break;
      case 'html':
        blocks.push({ kind: node.value.startsWith('<!--') ? 'comment' : 'html', start, end });
        break;
      case 'code':
        blocks.push({ kind: 'code', start, end });
        break;
      case 'blockquote':
      case 'list':
      case 'footnoteDefinition':
        flatten(node, text, blocks);
        break;
      default:
        break;
    }
  }
}

function readTable(table: Table, text: string): Grid {
  const rows: Cell[][] = [];
  for (const { children } of table.children) {
    const above = rows.at(-1);
    rows.push(
      children.map((cell, column) => {
        const start = cell.position?.start.offset ?? 0;
        // A cell begins with the pipe before it, and the last one ends with the pipe after it.
        const source = text.slice(start, cell.position?.end.offset ?? start);
        const raw = source.startsWith('|') ? source.slice(1) : source;
        const over = above?.[column];
        if (over && (raw.endsWith('|') ? raw.slice(0, -1) : raw).trim() === DITTO) return dittoCell(over, start);
        const align = table.align?.[column];
        const justified = align === 'right' || align === 'center';
        return new Cell(readInline(cell.children, text, start).trim(), undefined, indentOf(raw, justified));
      }),
    );
  }
  return pipeGrid(rows, table.position?.start.offset ?? 0, table.position?.end.offset ?? 0);
}

/** The text of inline nodes, every character with its offset in `text`. */
function readInline(nodes: readonly PhrasingContent[], text: string, start: number): Inline {
  const builder = new InlineBuilder();
  collect(nodes, text, builder);
  return builder.build(start);
}

function collect(nodes: readonly PhrasingContent[], text: string, builder: InlineBuilder): void {
  let dropping: string | undefined;
  for (const node of nodes) {
    // What is struck out is gone, and a raised mark beside a figure refers to a note.
    if (node.type === 'delete') continue;
    if (node.type === 'html') {
      if (dropping !== undefined) {
        if (closes(node.value, dropping)) dropping = undefined;
        continue;
      }
      dropping = droppedTag(node.value, builder.last);
      if (dropping !== undefined && !nodes.some((other) => other.type === 'html' && closes(other.value, dropping!)))
        dropping = undefined;
    }
    if (dropping !== undefined) continue;
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    if (node.type === 'text') copyText(node.value, text.slice(from, to), from, builder);
    else if (node.type === 'inlineCode') {
      const ticks = text.slice(from, to).indexOf(node.value);
      builder.verbatim(node.value, from + Math.max(0, ticks));
    } else if (node.type === 'break') builder.from('\n', from);
    else if (node.type === 'html') {
      if (PARTS_WORDS.test(node.value)) builder.from('\n', from);
    } else if ('children' in node) collect(node.children, text, builder);
  }
}

/** A text node differs from its source by escapes, entities and the indentation of continued lines. */
function copyText(value: string, source: string, from: number, builder: InlineBuilder): void {
  if (value === source) {
    builder.verbatim(value, from);
    return;
  }
  let at = 0;
  for (const character of value) {
    const next = source.indexOf(character, at);
    const entity = /^&[#a-zA-Z0-9]{1,32};/.exec(source.slice(at));
    if (entity && source[at] !== character) {
      builder.from(character, from + at);
      at += entity[0].length;
    } else if (next >= 0 && next - at <= 80) {
      builder.verbatim(character, from + next);
      at = next + character.length;
    } else {
      builder.from(character, from + at);
    }
  }
}
