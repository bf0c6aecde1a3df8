// @ts-expect-error The package of the preview's parser has no types of its own.
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { MarkdownIt as Extended } from '../../../client/src/markdownIt.ts';
import { extendPreview } from '../../../client/src/previewPlugin.ts';
import type { PublishedView } from '../../../client/src/publishedView.ts';

/** A draft as the preview renders it, with what the server told of an earlier version of its text. */
function rendered(text: string, view: Partial<PublishedView>): string {
  const markdown = new MarkdownIt({ html: true });
  extendPreview(markdown as unknown as Extended, () => ({ tables: [], marks: [], ...view }));
  return markdown.render(text);
}

const table = (source: string, line: number) => ({ source, line, html: `<table data-line="${line}">…</table>` });
const mark = (source: string, line: number, figure: string) => {
  const from = source.indexOf(figure);
  return { source, line, from, to: from + figure.length, opening: `<b data-line="${line}">` };
};

describe('the preview puts a table', () => {
  it('in the place of a pipe table, and of lines parted by tabs within their paragraph', () => {
    const pipes = '| a | b |\n| - | - |\n| 1 | 2 |';
    expect(rendered(`前\n\n${pipes}\n\n后`, { tables: [table(pipes, 2)] })).toBe(
      '<p>前</p>\n<table data-line="2">…</table><p>后</p>\n',
    );
    expect(rendered('收入总表\na\tb\n1\t2\n注', { tables: [table('a\tb\n1\t2', 1)] })).toBe(
      '<p>收入总表</p>\n<table data-line="1">…</table><p>注</p>\n',
    );
  });

  it('where its lines stand now, and not where they are edited', () => {
    const view = { tables: [table('a\tb\n1\t2', 0)] };
    expect(rendered('新的一段\n\na\tb\n1\t2', view)).toBe('<p>新的一段</p>\n<table data-line="2">…</table>');
    expect(rendered('a\tb\n1\t3', view)).toBe('<p>a\tb\n1\t3</p>\n');
  });

  it('one for each of two that are alike, and in a list', () => {
    const source = '| a |\n| - |\n| 1 |';
    const twice = rendered(`${source}\n\n${source}`, { tables: [table(source, 0), table(source, 4)] });
    expect(twice).toBe('<table data-line="0">…</table><table data-line="4">…</table>');
    const inList = '  | a |\n  | - |\n  | 1 |';
    expect(rendered(`- 项\n\n${inList}`, { tables: [table(inList, 2)] })).toContain(
      '<table data-line="2">…</table></li>',
    );
  });
});

describe('the preview marks a figure', () => {
  it('in a paragraph, a heading, a list and bold text', () => {
    const line = '收入12.50万元，支出**13.50**万元。';
    const marks = [mark(line, 0, '12.50'), mark(line, 0, '13.50')];
    expect(rendered(line, { marks })).toBe(
      '<p>收入<b data-line="0">12.50</span>万元，支出<strong><b data-line="0">13.50</span></strong>万元。</p>\n',
    );
    expect(rendered('## 共12.50', { marks: [mark('## 共12.50', 0, '12.50')] })).toContain(
      '<b data-line="0">12.50</span></h2>',
    );
    expect(rendered('- 共12.50', { marks: [mark('- 共12.50', 0, '12.50')] })).toContain(
      '<b data-line="0">12.50</span></li>',
    );
  });

  it('on the line it stands on now, and nowhere if that is another', () => {
    const view = { marks: [mark('共12.50万元。', 0, '12.50')] };
    expect(rendered('前\n共12.50万元。', view)).toBe('<p>前\n共<b data-line="1">12.50</span>万元。</p>\n');
    expect(rendered('共12.60万元。', view)).toBe('<p>共12.60万元。</p>\n');
  });

  it('but not in code, which shows it as it is', () => {
    expect(rendered('共`12.50`', { marks: [mark('共`12.50`', 0, '12.50')] })).toBe('<p>共<code>12.50</code></p>\n');
  });
});

it('what is no draft is left as it is', () => {
  const markdown = new MarkdownIt();
  extendPreview(markdown as unknown as Extended, () => undefined);
  expect(markdown.render('a **b**')).toBe('<p>a <strong>b</strong></p>\n');
});
