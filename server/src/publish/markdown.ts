import { type Published, type PublishedBlock, type PublishedTable, type Run, textOf } from './published.ts';

/** A document as a Markdown text, for who only wants to read it. Cells are not merged: what covers several stands in the first. */
export function markdownText({ title, blocks }: Published): string {
  const parts = blocks.map(blockText).filter((part) => part !== '');
  return `${[`# ${escaped(title)}`, ...parts].join('\n\n')}\n`;
}

function blockText(block: PublishedBlock): string {
  switch (block.kind) {
    // The title of the document is its heading.
    case 'title':
    case 'contents':
      return '';
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${lineOf(block.runs)}`;
    case 'paragraph':
      return lineOf(block.runs);
    case 'table':
      return tableText(block);
  }
}

function tableText({ rows, header, columns }: PublishedTable): string {
  const texts = rows.map((row) => columns.map((_, at) => lineOf(row.find(({ column }) => column === at)?.runs ?? [])));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = header > 0 ? texts.slice(0, header) : [columns.map(() => '')];
  const rule = columns.map(({ holds }) => (holds === 'numbers' ? '---:' : '---'));
  return [...head, rule, ...texts.slice(header)].map(line).join('\n');
}

function lineOf(runs: readonly Run[]): string {
  return escaped(textOf(runs).split('\n').join(' '));
}

/** What Markdown would take for markup; the backslash first, since it is what the others get. */
const MARKUP = ['\\', '|', '<', '`', '*'];

function escaped(text: string): string {
  return MARKUP.reduce((escaped, mark) => escaped.replaceAll(mark, `\\${mark}`), text);
}
