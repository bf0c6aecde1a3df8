import type { Measure } from '../text/width.ts';
import { asidesIn } from './asides.ts';
import { escapedXml } from './escaped.ts';
import { LEVELS_LISTED, PAGE, type PageRun, pagesOf, type TableLayout } from './layout.ts';
import type { Published, PublishedBlock, PublishedCell, PublishedHeading, PublishedTable, Run } from './published.ts';
import { textOf } from './published.ts';

/** A page for the web that prints, to PDF too, as the document would: sizes, margins and fonts of GB/T 9704. */
export function htmlFile(published: Published, measure: Measure): string {
  const headings = published.blocks.filter((block): block is PublishedHeading => block.kind === 'heading');
  const anchors = new Map(headings.map((heading, index) => [heading as PublishedBlock, `s${index + 1}`]));
  const pages = pagesOf(published.blocks, measure).map((run) => section(run, anchors));
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapedXml(published.title)}</title>`,
    `<style>\n${STYLE}</style>`,
    '</head>',
    '<body>',
    ...pages,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

type Anchors = ReadonlyMap<PublishedBlock, string>;

function section({ across, blocks }: PageRun, anchors: Anchors): string {
  const parts = blocks.map(({ block, table }) => blockHtml(block, table, anchors));
  return `<section class="${across ? 'across' : 'upright'}">\n${parts.join('\n')}\n</section>`;
}

function blockHtml(block: PublishedBlock, layout: TableLayout | undefined, anchors: Anchors): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${runsHtml(block.runs)}</h1>`;
    case 'heading': {
      const sort = block.part ? ' class="part"' : block.caption ? ' class="caption"' : '';
      return `<h${block.level + 1} id="${anchors.get(block)}"${sort}>${runsHtml(block.runs)}</h${block.level + 1}>`;
    }
    case 'paragraph':
      return block.role === 'aside' ? asideHtml(block.runs) : `<p class="${block.role}">${runsHtml(block.runs)}</p>`;
    case 'contents':
      return contents(block.heading, anchors);
    case 'table':
      return tableHtml(block, layout!);
  }
}

function contents(heading: string, anchors: Anchors): string {
  const lines = [...anchors].flatMap(([block, anchor]) =>
    block.kind === 'heading' && block.level <= LEVELS_LISTED
      ? [`<li class="l${block.level}"><a href="#${anchor}">${escapedXml(textOf(block.runs))}</a></li>`]
      : [],
  );
  return `<nav>\n<p class="caption">${escapedXml(heading)}</p>\n<ul>\n${lines.join('\n')}\n</ul>\n</nav>`;
}

/** The lines above a table that say its number, its department and its unit: side by side where they are. */
function asideHtml(runs: readonly Run[]): string {
  const pieces = asidesIn(textOf(runs)).map((piece) => `<span>${escapedXml(piece)}</span>`);
  return `<p class="aside">${pieces.join('')}</p>`;
}

function tableHtml(table: PublishedTable, { widths, size }: TableLayout): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${((100 * width) / whole).toFixed(2)}%">`).join('');
  const row = (cells: readonly PublishedCell[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => cellHtml(cell, tag)).join('')}</tr>`;
  const head = table.rows.slice(0, table.header).map((cells) => row(cells, 'th'));
  const body = table.rows.slice(table.header).map((cells) => row(cells, 'td'));
  return [
    `<table style="font-size:${size}pt">`,
    `<colgroup>${columns}</colgroup>`,
    ...(head.length > 0 ? ['<thead>', ...head, '</thead>'] : []),
    '<tbody>',
    ...body,
    '</tbody>',
    '</table>',
  ].join('\n');
}

function cellHtml(cell: PublishedCell, tag: 'th' | 'td'): string {
  return `<${tag}${cellAttributes(cell, tag)}>${'\u3000'.repeat(cell.indent)}${runsHtml(cell.runs)}</${tag}>`;
}

/** How far a cell reaches, and as a class how it is set: `n` for numbers, which are never broken, `r`, `c`. */
export function cellAttributes({ columns, rows, align, number }: PublishedCell, tag: 'th' | 'td'): string {
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  const sort = number ? ' class="n"' : align === 'left' || tag === 'th' ? '' : ` class="${align[0]}"`;
  return `${spans}${sort}`;
}

/** Runs of text as they are set. */
export function runsHtml(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, mark }) => {
      const plain = escapedXml(text).replaceAll('\n', '<br>');
      const marked = mark ? `<${mark}>${plain}</${mark}>` : plain;
      return bold ? `<b>${marked}</b>` : marked;
    })
    .join('');
}

const margins = ({ top, right, bottom, left }: { top: number; right: number; bottom: number; left: number }) =>
  `${top}mm ${right}mm ${bottom}mm ${left}mm`;

const NUMBER = 'content: "— " counter(page) " —"; font: 14pt SimSun, "Songti SC", "Noto Serif CJK SC", serif;';

const STYLE = `@page { size: A4; margin: ${margins(PAGE.upright)}; }
@page :right { @bottom-right { ${NUMBER} } }
@page :left { @bottom-left { ${NUMBER} } }
@page across { size: A4 landscape; margin: ${margins(PAGE.across)}; }
section.across { page: across; }
body { margin: 0; color: #000; background: #fff; font: 16pt/28.95pt "Times New Roman", FangSong_GB2312, "仿宋_GB2312", FangSong, "仿宋", STFangsong, "Noto Serif CJK SC", serif; }
h1 { margin: 0 0 29pt; font: normal 22pt/35pt "方正小标宋简体", FZXiaoBiaoSong-B05S, "方正小标宋_GBK", STZhongsong, SimSun, "Noto Serif CJK SC", serif; text-align: center; }
h2, h3, h4, h5 { margin: 0; font: inherit; text-indent: 2em; break-after: avoid; }
h2 { font-family: "Times New Roman", SimHei, "黑体", "Noto Sans CJK SC", sans-serif; }
h3 { font-family: "Times New Roman", KaiTi_GB2312, "楷体_GB2312", KaiTi, STKaiti, "Noto Serif CJK SC", serif; }
h4 { font-weight: bold; }
h2.part { text-align: center; text-indent: 0; margin: 0 0 14pt; break-before: page; }
.caption { margin: 0; font-family: "Times New Roman", SimHei, "黑体", "Noto Sans CJK SC", sans-serif; font-weight: normal; text-align: center; text-indent: 0; break-after: avoid; }
p { margin: 0; text-align: justify; text-indent: 2em; }
p.aside { display: flex; justify-content: space-between; font-size: 12pt; line-height: 20pt; text-indent: 0; break-after: avoid; }
p.aside span:only-child { margin-left: auto; }
p.note { font-size: 12pt; line-height: 20pt; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li.l2 { padding-left: 2em; }
nav a { color: inherit; text-decoration: none; }
table { width: 100%; margin: 0 0 14pt; border-collapse: collapse; table-layout: fixed; line-height: 1.35; }
th, td { padding: 2pt 3pt; border: 0.5pt solid #000; vertical-align: middle; overflow-wrap: anywhere; }
th { font-family: "Times New Roman", SimHei, "黑体", "Noto Sans CJK SC", sans-serif; font-weight: normal; text-align: center; }
td.n { text-align: right; white-space: nowrap; } td.r { text-align: right; } td.c { text-align: center; }
thead { display: table-header-group; } tr { break-inside: avoid; }
@media screen { body { background: #eee; } section { box-sizing: border-box; margin: 12pt auto; padding: ${margins(PAGE.upright)}; width: ${PAGE.width}mm; background: #fff; } section.across { padding: ${margins(PAGE.across)}; width: ${PAGE.height}mm; } }
`;
