import type { Draft, TablePlace } from '../draft/draft.ts';
import type { Finding, Span } from '../report.ts';
import { escapedXml } from './escaped.ts';
import { cellAttributes, runsHtml } from './html.ts';
import type { PublishedCell } from './published.ts';
import { publishedTable } from './table.ts';

/** What a preview of Markdown shows in the place of a stretch of a draft: a table as it is published. */
interface PreviewTable extends Span {
  readonly html: string;
}

/** What a preview puts before a figure of the text that is wrong; behind it, `</span>`. */
interface PreviewMark extends Span {
  readonly opening: string;
}

/** How a preview of Markdown shows a draft, beyond what any Markdown is shown as. */
export interface Preview {
  readonly tables: readonly PreviewTable[];
  readonly marks: readonly PreviewMark[];
}

/**
 * The tables of a draft as they are published, and what is wrong in it, marked with the message. Places of the source are
 * told as the editor's preview has them, as lines (`data-line`), so that a click leads there.
 */
export function previewOf(draft: Draft, findings: readonly Finding[], lineOf: (offset: number) => number): Preview {
  const starts = new Map(draft.split.regions.map((region, index) => [region, draft.split.starts[index]!]));
  const tables = draft.tables.map((place) => {
    const from = starts.get(place.region)!;
    const span = { start: from + place.grid.start, end: from + place.grid.end };
    return { ...span, html: tableHtml(place, from, within(findings, span), lineOf) };
  });
  const inTables = new Set(tables.flatMap((table) => within(findings, table)));
  const marks = findings
    .filter((finding) => !inTables.has(finding) && finding.end > finding.start)
    .map((finding) => ({ start: finding.start, end: finding.end, opening: opening(finding, lineOf(finding.start)) }));
  return { tables, marks };
}

function within(findings: readonly Finding[], { start, end }: Span): readonly Finding[] {
  return findings.filter((finding) => finding.start >= start && finding.end <= end);
}

/** As many characters as the style keeps in a line. */
const LONG_LABEL = 8;

function tableHtml(
  place: TablePlace,
  from: number,
  findings: readonly Finding[],
  lineOf: (offset: number) => number,
): string {
  const table = publishedTable(place);
  const cellHtml = (cell: PublishedCell, tag: 'th' | 'td'): string => {
    const { at } = cell;
    const wrong = at && findings.find(({ start }) => start >= from + at.start && start <= from + at.end);
    const text = tag === 'td' && !cell.number ? labelHtml(cell) : runsHtml(cell.runs);
    const shown = wrong ? `${opening(wrong, lineOf(wrong.start))}${text}</span>` : text;
    return `<${tag}${cellAttributes(cell, tag)}>${'\u3000'.repeat(cell.indent)}${shown}</${tag}>`;
  };
  const rowHtml = (cells: readonly PublishedCell[], tag: 'th' | 'td'): string => {
    const first = cells.find(({ at }) => at !== undefined)?.at;
    const line = first ? ` class="code-line" data-line="${lineOf(from + first.start)}"` : '';
    return `<tr${line}>${cells.map((cell) => cellHtml(cell, tag)).join('')}</tr>`;
  };
  const head = table.rows.slice(0, table.header).map((cells) => rowHtml(cells, 'th'));
  const body = table.rows.slice(table.header).map((cells) => rowHtml(cells, 'td'));
  return `<table class="tieout-table"><thead>${head.join('')}</thead><tbody>${body.join('')}</tbody></table>`;
}

/** A long label; the style keeps its column from shrinking to a few characters where the pane is narrow. */
function labelHtml({ runs }: PublishedCell): string {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  const html = runsHtml(runs);
  return length < LONG_LABEL ? html : `<span class="tieout-label">${html}</span>`;
}

/** A screen reader says the message as well. */
function opening({ severity, message }: Finding, line: number): string {
  const said = escapedXml(message);
  return `<span class="tieout-finding tieout-${severity} code-line" data-line="${line}" title="${said}" role="mark" aria-description="${said}">`;
}
