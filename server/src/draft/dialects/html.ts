import { Parser } from 'htmlparser2';
import { LIMITS, type LimitName, stopAt } from '../../limits.ts';
import { Inline, InlineBuilder } from '../../text/inline.ts';
import { droppedTag, markOf } from '../../text/notes.ts';
import { Cell, type Grid, indentOf, makeGrid } from '../grid.ts';

/** `rowspan="0"` reaches to the end of the row group, as in browsers. */
const TO_THE_END = Number.POSITIVE_INFINITY;
const GROUPS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

interface OpenCell {
  readonly builder: InlineBuilder;
  readonly start: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Reads an HTML table; a cell with `rowspan` or `colspan` stands in every place it covers. Unclosed tags are closed
 * where the next one begins, as browsers do; tables inside a cell are read as that cell's text.
 */
export function readHtmlTable(html: string): Grid {
  const rows: Cell[][] = [];
  /** Cells reaching down from above: by column, the cell and how many rows it still covers. */
  const reaching = new Map<number, { cell: Cell; left: number }>();
  let row: Cell[] | undefined;
  let open: OpenCell | undefined;
  /** The element whose content is not read: a reference to a note, something struck out. */
  let dropping: string | undefined;
  let depth = 0;
  let reached = 0;
  let tableEnd = html.length;

  const stopped = new Set<LimitName>();
  /** A hostile `colspan="1000000"` ends at the limit. */
  const spanOf = (value: string | undefined, limit: 'column-span' | 'row-span') => {
    const count = span(value);
    if (count > LIMITS[limit]) stopped.add(limit);
    return Math.min(count, LIMITS[limit]);
  };

  const fillFromAbove = () => {
    if (!row) return;
    for (let span = reaching.get(row.length); span; span = reaching.get(row.length)) {
      row.push(span.cell);
      reached += 1;
      span.left = reached < LIMITS.covered ? span.left - 1 : 0;
      if (span.left === 0) reaching.delete(row.length - 1);
    }
  };
  const endCell = () => {
    if (!open || !row) return;
    fillFromAbove();
    const content = open.builder.build(open.start);
    const cell = new Cell(content.trim(), undefined, indentOf(content.text));
    const columns = reached < LIMITS.covered ? open.columns : 1;
    reached += columns - 1;
    for (let index = 0; index < columns; index++) {
      const covered = index === 0 ? cell : new Cell(new Inline('', cell.start), cell);
      if (open.rows > 1 && reached < LIMITS.covered) {
        reaching.set(row.length, { cell: new Cell(new Inline('', cell.start), cell), left: open.rows - 1 });
      }
      row.push(covered);
    }
    open = undefined;
  };
  const endRow = () => {
    endCell();
    if (!row) return;
    fillFromAbove();
    if (row.length > 0) rows.push(row);
    row = undefined;
  };

  /** Nothing reaches from one row group into the next. */
  const endGroup = () => {
    endRow();
    reaching.clear();
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'table') depth += 1;
        if (depth !== 1) return;
        if (GROUPS.has(name)) endGroup();
        else if (name === 'tr') {
          endRow();
          row = [];
        } else if (name === 'td' || name === 'th') {
          endCell();
          row ??= [];
          fillFromAbove();
          open = {
            builder: new InlineBuilder(),
            start: parser.endIndex + 1,
            columns: spanOf(attributes.colspan, 'column-span'),
            rows: attributes.rowspan?.trim() === '0' ? TO_THE_END : spanOf(attributes.rowspan, 'row-span'),
          };
        } else if (name === 'br' && open) {
          open.builder.from('\n', parser.startIndex);
        } else if (open) {
          dropping ??= droppedTag(`<${name}>`, open.builder.last);
        }
      },
      ontext(data) {
        if (!open) return;
        if (dropping !== undefined) {
          open.builder.aside(data, markOf(dropping)!);
          return;
        }
        const source = html.slice(parser.startIndex, parser.endIndex + 1);
        if (source === data) open.builder.verbatim(data, parser.startIndex);
        else open.builder.from(data, parser.startIndex);
      },
      onclosetag(name) {
        if (name === dropping || name === 'td' || name === 'th' || name === 'tr') dropping = undefined;
        if (name === 'table') {
          depth -= 1;
          if (depth === 0) {
            endRow();
            tableEnd = parser.endIndex + 1;
          }
        } else if (depth === 1) {
          if (name === 'td' || name === 'th') endCell();
          else if (name === 'tr') endRow();
          else if (GROUPS.has(name)) endGroup();
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  endRow();
  const grid = makeGrid('html', rows, 0, Math.min(tableEnd, html.length));
  if (reached >= LIMITS.covered) stopped.add('covered');
  for (const name of stopped) stopAt(name, grid);
  return grid;
}

/** How many columns or rows an attribute says that a cell covers. */
function span(value: string | undefined): number {
  const count = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(count) && count > 1 ? count : 1;
}
