import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { CELL_MARGIN, type TableLayout } from '../layout.ts';
import type { PublishedCell, PublishedTable } from '../published.ts';
import { textRuns } from './runs.ts';
import { HEADER_FONT } from './styles.ts';

const TWIPS = 20;
const SIDE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A table of a fixed width whose header each page repeats, and whose rows no page breaks. */
export function wordTable(table: PublishedTable, { widths, size }: TableLayout): Table {
  const columns = widths.map((width) => Math.floor(width * TWIPS));
  const whole = columns.reduce((sum, width) => sum + width, 0);
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: CELL_MARGIN * TWIPS, right: CELL_MARGIN * TWIPS, marginUnitType: WidthType.DXA },
    borders: { top: SIDE, bottom: SIDE, left: SIDE, right: SIDE, insideHorizontal: SIDE, insideVertical: SIDE },
    rows: table.rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index < table.header,
          cantSplit: true,
          children: cells.map((cell) => wordCell(cell, size, index < table.header, columns)),
        }),
    ),
  });
}

function wordCell(cell: PublishedCell, size: number, header: boolean, columns: readonly number[]): TableCell {
  const width = columns.slice(cell.column, cell.column + cell.columns).reduce((sum, one) => sum + one, 0);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: ALIGN[cell.align],
        spacing: { line: 260, lineRule: LineRuleType.AT_LEAST, before: 20, after: 20 },
        children: textRuns(
          cell.indent > 0 ? [{ text: '\u3000'.repeat(cell.indent) }, ...cell.runs] : cell.runs,
          // Word counts half points.
          header ? { size: size * 2, font: HEADER_FONT } : { size: size * 2 },
        ),
      }),
    ],
  });
}
