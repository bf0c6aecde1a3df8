import { strToU8, zipSync } from 'fflate';
import type { Measure } from '../text/width.ts';
import { asidesIn } from './asides.ts';
import { escapedXml } from './escaped.ts';
import { layoutOf } from './layout.ts';
import type { Published, PublishedBlock, PublishedTable } from './published.ts';
import { textOf } from './published.ts';
import { sheetNames } from './sheetNames.ts';
import { type SheetLine, sheetXml } from './sheetXml.ts';
import { Styles } from './workbookStyles.ts';

/** No table: an empty workbook opens nowhere. */
export type NoTables = 'no-tables';

/** A workbook with a sheet for each table: numbers as numbers, merged cells as one, nothing that is computed. */
export function workbookFile(published: Published, measure: Measure): Uint8Array | NoTables {
  const found = published.blocks.flatMap((block, index) => (block.kind === 'table' ? [{ table: block, index }] : []));
  if (found.length === 0) return 'no-tables';
  const captions = found.map(({ index }) => captionOf(published.blocks, index));
  const names = sheetNames(found.map(({ table }, at) => titleIn(captions[at]!) || table.title));
  const styles = new Styles();
  const sheets = found.map(({ table, index }, at) =>
    sheetXml(table, captions[at]!, notesOf(published.blocks, index), styles, layoutOf(table, measure), measure),
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': RELATIONS,
    'xl/workbook.xml': workbookXml(
      names,
      found.map(({ table }) => table),
      captions,
    ),
    'xl/_rels/workbook.xml.rels': workbookRelations(sheets.length),
    'xl/styles.xml': styles.xml(),
  };
  for (const [at, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = sheet;
  // A date of its own would make two exports of one draft differ.
  const files = Object.entries(parts).map(
    ([name, text]) => [name, [strToU8(text), { mtime: EPOCH }]] as [string, [Uint8Array, { mtime: string }]],
  );
  return zipSync(Object.fromEntries(files));
}

const EPOCH = '1980-01-01T00:00:00';

/** The lines above a table that belong to it, as they come. */
function captionOf(blocks: readonly PublishedBlock[], table: number): SheetLine[] {
  const lines: SheetLine[] = [];
  for (let at = table - 1; at >= 0; at--) {
    const block = blocks[at]!;
    if (block.kind === 'heading' && block.caption) lines.unshift({ kind: 'title', pieces: [textOf(block.runs)] });
    else if (block.kind === 'paragraph' && block.role === 'caption') {
      lines.unshift({ kind: 'title', pieces: [textOf(block.runs)] });
    } else if (block.kind === 'paragraph' && block.role === 'aside') {
      lines.unshift({ kind: 'aside', pieces: asidesIn(textOf(block.runs)) });
    } else break;
  }
  return lines;
}

/** The notes right below a table: without them an empty one says nothing. */
function notesOf(blocks: readonly PublishedBlock[], table: number): SheetLine[] {
  const lines: SheetLine[] = [];
  for (let at = table + 1; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.kind !== 'paragraph' || block.role !== 'note') break;
    lines.push({ kind: 'note', pieces: [textOf(block.runs)] });
  }
  return lines;
}

function titleIn(lines: readonly SheetLine[]): string {
  return lines
    .filter(({ kind }) => kind === 'title')
    .map(({ pieces }) => pieces.join(''))
    .join(' ');
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(sheets: number): string {
  const parts = Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${KIND}.worksheet+xml"/>`,
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>${parts.join('')}</Types>`;
}

const RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function workbookRelations(sheets: number): string {
  const parts = Array.from(
    { length: sheets },
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${parts.join('')}<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
}

function workbookXml(
  names: readonly string[],
  tables: readonly PublishedTable[],
  captions: readonly (readonly SheetLine[])[],
): string {
  const sheets = names.map((name, at) => `<sheet name="${escapedXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  // What each printed page repeats.
  const titles = tables.flatMap(({ header }, at) => {
    const from = captions[at]!.length + 1;
    if (header === 0) return [];
    const rows = `'${names[at]!.replaceAll("'", "''")}'!$${from}:$${from + header - 1}`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapedXml(rows)}</definedName>`];
  });
  const defined = titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '';
  return `${HEAD}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets>${defined}</workbook>`;
}
