import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fastBlocks, referenceBlocks } from '../support/flatten.ts';
import { MARKDOWN_LINES } from '../support/markdownLines.ts';

/** Text that begins with `---` may be front matter, which is not remark-parse's own. */
const markdown = fc
  .array(fc.constantFrom(...MARKDOWN_LINES), { maxLength: 12 })
  .map((lines) => lines.join('\n'))
  .filter(
    (text) => !text.startsWith('---') && !hasLooseRows(text) && !LONG_HEADING.test(text) && !EMPTY_ITEM.test(text),
  );

/** An underlined heading of several lines: here only the last of them is one, if the others are paragraphs by themselves. */
const LONG_HEADING = /\S.*\n.*\S.*\n {0,3}(?:=+|-+)[ \t]*$/m;

/** A number and nothing else, below a line that goes on with a list item: an empty list to remark-parse, here a line. */
const EMPTY_ITEM = /^\s*(?:[-*+]|\d+[.)]) .*\n(?:.*\S.*\n)+\d+[.)][ \t]*$/m;

/**
 * Rows that begin with a pipe are a table here without a delimiter row too, or with one of another width; a line without a pipe ends them. To
 * remark-parse they are text, or more of the table.
 */
function hasLooseRows(text: string): boolean {
  return (
    /^ {0,3}\|.*\|.*\n/m.test(text) &&
    !/^(?:[^|]*\n\n)?\| 项目 \| 金额 \|\n\| --- \| ---: \|\n(?:\| 合计 \| 12.00 \|\n)*(?:\n[^|]*)?$/.test(text)
  );
}

describe('the region reader and remark-parse', () => {
  it('find the same blocks, texts and offsets in Markdown', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(fastBlocks(text)).toEqual(referenceBlocks(text));
      }),
      { seed: 20240601, numRuns: 500 },
    );
  });

  it('find the same text and offsets in cells that hold escapes', () => {
    const cell = fc.array(
      fc.constantFrom('12.00', '合计', ' ', '\\*', '\\#', '\\|', '\\a', '\\_', '*', '_', '<br>', '&amp;'),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(cell, (pieces) => {
        const text = `| 项目 |\n| --- |\n| 甲${pieces.join('')} |\n`;
        expect(fastBlocks(text)).toEqual(referenceBlocks(text));
      }),
      { seed: 20240601, numRuns: 500 },
    );
  });
});
