import { strToU8, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A DOCX file with this body, and what its styles and lists say. */
export function docx(body: string, { styles = '', numbering = '', footnotes = '' } = {}): Uint8Array {
  const part = (name: string, content: string) => strToU8(`${XML}<w:${name} xmlns:w="w">${content}</w:${name}>`);
  return zipSync({
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': part('styles', styles),
    'word/numbering.xml': part('numbering', numbering),
    'word/footnotes.xml': part('footnotes', footnotes),
    'word/media/image1.png': new Uint8Array(10),
  });
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** A run of text that looks so. */
export function run(text: string, look = ''): string {
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function cell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** An XLSX file of one sheet a name, its rows as XML, with two number formats: style 1 is `0.00`, style 2 its own. */
export function xlsx(
  sheets: Readonly<Record<string, string>>,
  format = '#,##0.00',
  { properties = '', strings = '', state = '' } = {},
): Uint8Array {
  const names = Object.keys(sheets);
  return zipSync({
    'xl/workbook.xml': strToU8(
      `${XML}<workbook xmlns:r="r">${properties}<sheets>${names.map((name, at) => `<sheet name="${name}" r:id="r${at}"${at > 0 ? state : ''}/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${XML}<Relationships>${names.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `${XML}<styleSheet><numFmts><numFmt numFmtId="176" formatCode="${format.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(`${XML}<sst>${strings}</sst>`),
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at}.xml`,
        strToU8(`${XML}<worksheet>${sheets[name]}</worksheet>`),
      ]),
    ),
  });
}

/** A cell that holds text, and one that holds a number in a style. */
export const textCell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
export const numberCell = (at: string, value: string, style = 2) => `<c r="${at}" s="${style}"><v>${value}</v></c>`;
