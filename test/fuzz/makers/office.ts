import type { Case, Damage } from '../case.ts';
import type { Random } from '../random.ts';
import { escapeXml, word } from './words.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A Word file: paragraphs, lists, headings and tables, all of which is seen. */
export function wordCase(random: Random): Case {
  const seen: string[] = [];
  const said = () => {
    const text = word(random, seen.length);
    seen.push(text);
    return text;
  };
  const run = (text: string) =>
    `<w:r>${random.chance(0.2) ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  const runs = (text: string) => {
    const cut = random.chance(0.3) ? random.below(text.length) : 0;
    const whole = /[\ud800-\udbff]$/.test(text.slice(0, cut)) ? 0 : cut;
    return whole > 0 ? run(text.slice(0, whole)) + run(text.slice(whole)) : run(text);
  };
  const properties = () =>
    random.pick([
      '',
      '',
      '<w:pStyle w:val="1"/>',
      '<w:pStyle w:val="loop"/>',
      '<w:outlineLvl w:val="2"/>',
      '<w:jc w:val="center"/>',
    ]);
  const paragraph = () => `<w:p><w:pPr>${properties()}</w:pPr>${runs(said())}</w:p>`;
  const cell = () => `<w:tc><w:tcPr/>${random.list(random.between(1, 2), paragraph).join('')}</w:tc>`;
  const table = () => {
    const width = random.between(1, 6);
    return `<w:tbl>${random.list(random.between(1, 6), () => `<w:tr>${random.list(width, cell).join('')}</w:tr>`).join('')}</w:tbl>`;
  };
  const body = random.list(random.between(1, 12), () => (random.chance(0.25) ? table() : paragraph())).join('');
  return {
    reader: 'import',
    name: 'a.docx',
    from: 'a Word file',
    seen,
    parts: {
      'word/document.xml': `${XML}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
      'word/styles.xml': `${XML}<w:styles xmlns:w="w"><w:style w:styleId="1" w:type="paragraph"><w:name w:val="heading 1"/></w:style><w:style w:styleId="loop" w:type="paragraph"><w:basedOn w:val="loop"/></w:style></w:styles>`,
      'word/numbering.xml': `${XML}<w:numbering xmlns:w="w"/>`,
    },
  };
}

/** A workbook of text cells, all of which is seen. */
export function workbookCase(random: Random): Case {
  const seen: string[] = [];
  const cell = (column: number, row: number) => {
    const text = word(random, seen.length);
    seen.push(text);
    return `<c r="${letter(column)}${row}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
  };
  const sheet = () => {
    const width = random.between(1, 7);
    const row = (at: number) =>
      `<row r="${at + 1}">${random.list(width, (column) => cell(column, at + 1)).join('')}</row>`;
    return `<sheetData>${random.list(random.between(1, 9), row).join('')}</sheetData>`;
  };
  return {
    reader: 'import',
    name: 'a.xlsx',
    from: 'a workbook',
    seen,
    parts: workbook(random.list(random.between(1, 3), sheet)),
  };
}

const BROKEN_CELLS = [
  '<c r="XFD1048576"><v>1</v></c>',
  '<c r="ZZZZ9"><v>1</v></c>',
  '<c r=""><v>1</v></c>',
  '<c t="s"><v>99999999</v></c>',
  '<c t="s"><v>-1</v></c>',
  '<c t="s"><v>__proto__</v></c>',
  '<c s="99999"><v>1e308</v></c>',
  '<c s="1"><v>NaN</v></c>',
  '<c s="1"><v>1e-300</v></c>',
  '<c s="2"><v>45292.5</v></c>',
  '<c s="2"><v>-99999999999999999999</v></c>',
  '<c s="3"><v>123456789012345678901234567890.123</v></c>',
  '<c t="b"><v>1</v></c>',
  '<c t="e"><v>#REF!</v></c>',
  '<c t="d"><v>2024-02-30</v></c>',
  '<c><f>A1</f></c>',
  '<c t="inlineStr"><is><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>',
  '</row><row r="60001"><c><v>1</v></c>',
  '</row><row r="-5"><c><v>1</v></c>',
  '</row><row r="1e9"><c><v>1</v></c>',
  '</row><row hidden="1"><c><v>1</v></c>',
  '<c><v>&amp;#0;</v></c>',
  '<c><v>1</v>',
];
const FORMATS = [
  '0.00',
  '#,##0.00',
  'yyyy"年"m"月"',
  '0.00E+00',
  '# ?/?',
  '[Red]-0;;;@',
  '0%%%',
  '"'.repeat(9),
  '[>=100]0;0',
  '_(* #,##0_)',
  '0'.repeat(400),
  '#,'.repeat(200),
  '\\',
  '@@',
  'General;General',
  '0.0,,,,',
  '[h]:mm:ss',
  'aaaa',
  '[$-804]e',
];

/** A workbook that no program wrote: places that do not exist, formats that mean nothing, numbers without end. */
export function brokenWorkbook(random: Random): Case {
  const rows = random.list(
    random.between(1, 30),
    (at) => `<row r="${at + 1}">${random.list(random.between(1, 8), () => random.pick(BROKEN_CELLS)).join('')}</row>`,
  );
  const merges = random.list(
    random.below(5),
    () => `<mergeCell ref="${random.pick(['A1:B2', 'A1:XFD1048576', 'B2:A1', 'A1:A9999999', 'C3:C3', 'A0:B0'])}"/>`,
  );
  const columns = `<cols><col min="1" max="${random.pick([1, 9_999_999, -1])}" hidden="${random.below(2)}"/></cols>`;
  const sheet = `${random.chance(0.3) ? columns : ''}<sheetData>${rows.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells>`;
  const parts = workbook(
    random.list(random.between(1, 4), () => sheet),
    random.list(4, () => random.pick(FORMATS)),
  );
  return { reader: 'import', name: 'a.xlsx', from: 'a broken workbook', parts };
}

function workbook(sheets: readonly string[], formats: readonly string[] = ['0.00']): Record<string, string> {
  const entries = sheets.map((_, at) => `<sheet name="Sheet${at + 1}" r:id="r${at}"/>`).join('');
  const targets = sheets.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at}.xml"/>`).join('');
  return {
    'xl/workbook.xml': `${XML}<workbook xmlns:r="r"><sheets>${entries}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships>${targets}</Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escapeXml(code)}"/>`).join('')}</numFmts><cellXfs>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${XML}<sst><si><t>甲</t></si></sst>`,
    ...Object.fromEntries(
      sheets.map((sheet, at) => [`xl/worksheets/sheet${at}.xml`, `${XML}<worksheet>${sheet}</worksheet>`]),
    ),
  };
}

const BROKEN_WORD = [
  '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
  '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="-1"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  '<w:tbl><w:tr/></w:tbl>',
  '<w:tbl/>',
  '<w:tc/>',
  '</w:p></w:p>',
  '<w:p><w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>',
  '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>',
  '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r></w:p>',
  '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
  '<w:p><w:ins><w:r><w:t>1.</w:t></w:r></w:ins><w:del><w:r><w:delText>2</w:delText></w:r></w:del></w:p>',
  '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
  '<w:p><w:r><w:sym w:char="F0FE"/><w:tab/><w:br/><w:noBreakHyphen/></w:r></w:p>',
  '<w:p><w:pPr><w:outlineLvl w:val="-7"/></w:pPr><w:r><w:t>丙</w:t></w:r></w:p>',
  '<w:txbxContent><w:p><w:r><w:t>丁</w:t></w:r></w:p></w:txbxContent>',
];

export function brokenWord(random: Random): Case {
  const deep = random.pick([0, 0, 50, 3000]);
  const body = random.list(random.between(1, 40), () => random.pick(BROKEN_WORD)).join('');
  const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(deep)}<w:p><w:r><w:t>深</w:t></w:r></w:p>${'</w:tc></w:tr></w:tbl>'.repeat(deep)}`;
  const format = random.pick(['decimal', 'chineseCounting', 'none', '', 'upperRoman', 'bullet']);
  const start = random.pick(['1', '-5', '99999999999', 'x']);
  return {
    reader: 'import',
    name: 'a.docx',
    from: 'a broken Word file',
    parts: {
      'word/document.xml': `${XML}<w:document xmlns:w="w"><w:body>${body}${nested}</w:body></w:document>`,
      'word/styles.xml': `${XML}<w:styles xmlns:w="w"/>`,
      'word/numbering.xml': `${XML}<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1.%2.%9"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      'word/footnotes.xml': `${XML}<w:footnotes xmlns:w="w"><w:footnote w:id="1"><w:p><w:r><w:footnoteReference w:id="1"/><w:t>注</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    },
  };
}

/** Bytes of an archive that become others, or are missing. */
export function someDamage(random: Random): Damage[] {
  return random.list(random.between(1, 8), () => ({
    // The list of an archive's parts stands at its end.
    at: random.chance(0.4) ? 1 - random.below(1000) / 10_000 : random.below(100_000) / 100_000,
    byte: random.below(256),
    cut: random.chance(0.1),
  }));
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}
