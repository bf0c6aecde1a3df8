/**
 * Splits CSV or TSV text into rows of cells. The delimiter is the tab, comma or semicolon that the first line has most
 * of, unless given. Quoted cells may hold delimiters, line breaks and doubled quotes. Empty rows are kept, so that
 * index + 1 is the row a spreadsheet shows.
 */
export function splitDelimited(text: string, delimiter: string = guessDelimiter(text)): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const start = text.startsWith('\ufeff') ? 1 : 0;
  for (let i = start; i < text.length; i++) {
    const character = text[i]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === delimiter) {
      row.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[i + 1] === '\n') i++;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += character;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

function guessDelimiter(text: string): string {
  const [line = ''] = text.split(/[\r\n]/, 1);
  const counted = ['\t', ',', ';'].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counted.reduce((best, other) => (other.count > best.count ? other : best)).delimiter;
}
