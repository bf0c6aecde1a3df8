/** Changes of layout that change nothing that is said. */
export const CHANGES: Readonly<Record<string, (text: string) => string>> = {
  'with titles and unit lines in one line': (text) =>
    text.replace(/^(表\d{1,2}：[^\n]*表)\n(?=(?:部门|单位)名称：)/gm, '$1'),
  'with titles, offices and unit lines in one line': (text) =>
    text.replace(/^([^\n\t|#]{3,40}表)\n([^\n\t|]{0,60}单位[:：]\s*(?:万元|元)[^\n\t|]{0,4})\n/gm, '$1 $2\n'),
  'with a blank line after each row between pipes': (text) => text.replace(/^(\|.*\|)\n(?=\|)/gm, '$1\n\n'),
  'with the header of each table repeated every seven rows': (text) =>
    tables(text, (rows) => {
      const header = headerOf(rows);
      if (header.length === 0) return rows;
      return rows.flatMap((row, index) =>
        index > header.length && (index - header.length) % 7 === 0 ? [...header, row] : [row],
      );
    }),
  'with a page number and the header again every twelve rows': (text) =>
    tables(text, (rows) => {
      const header = headerOf(rows);
      return rows.flatMap((row, index) =>
        header.length > 0 && index > header.length && (index - header.length) % 12 === 0
          ? ['', `— ${index} —`, '', ...header, row]
          : [row],
      );
    }),
  'with blank lines in tables': (text) =>
    tables(text, (rows) => rows.flatMap((row, index) => (index > 0 && index % 9 === 0 ? ['', row] : [row]))),
  'with pipes for tabs, without a delimiter row': (text) =>
    text
      .split('\n')
      .map((line) => (line.includes('\t') ? `| ${line.split('\t').join(' | ')} |` : line))
      .join('\n'),
  'with tabs for pipes': (text) =>
    text
      .split('\n')
      .filter((line) => !/^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(line))
      .map((line) =>
        /^\|.*\|$/.test(line)
          ? line
              .slice(1, -1)
              .split('|')
              .map((cell) => cell.trim())
              .join('\t')
          : line,
      )
      .join('\n'),
  'with prose of forty characters a line': (text) =>
    text
      .split('\n')
      .map((line) =>
        /[\t|<#]|^---|^\s|^[\w-]+:|^[-*>\d]/.test(line) ? line : line.replace(/([^\n]{40})(?=[^\n])/g, '$1\n'),
      )
      .join('\n'),
  'with page numbers between paragraphs': (text) =>
    text
      .split('\n')
      .flatMap((line, index) => (index % 40 === 39 && /[。]$/.test(line) ? [line, '', `— ${index} —`, ''] : [line]))
      .join('\n'),
};

const isRow = (line: string) => line.includes('\t') || /^\|.*\|$/.test(line);

/** Changes each run of rows of the text. */
function tables(text: string, change: (rows: readonly string[]) => readonly string[]): string {
  const out: string[] = [];
  let rows: string[] = [];
  for (const line of [...text.split('\n'), '']) {
    if (isRow(line)) rows.push(line);
    else {
      if (rows.length > 0) out.push(...(rows.length > 1 ? change(rows) : rows));
      rows = [];
      out.push(line);
    }
  }
  return out.slice(0, -1).join('\n');
}

/** The rows above the first with an amount, if they are two or fewer. */
function headerOf(rows: readonly string[]): readonly string[] {
  const first = rows.findIndex((row) => /\d\.\d/.test(row));
  return first > 0 && first <= 2 && !rows.slice(0, first).some((row) => /---|：|[一二三]、/.test(row))
    ? rows.slice(0, first)
    : [];
}
