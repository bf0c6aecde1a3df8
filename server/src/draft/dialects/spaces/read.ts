import { Inline, InlineBuilder } from '../../../text/inline.ts';
import { Cell, type Grid, makeGrid } from '../../grid.ts';
import { coverGroups } from './groups.ts';
import { linesOf, type Token } from './lines.ts';
import { placed } from './placed.ts';
import { whole } from './rows.ts';
import { bandedSheets } from './sheets.ts';

/**
 * Reads columns set by spaces. What stands apart by two spaces or more, or by one between an amount and a word, is a
 * cell. The lines with amounts say where the columns are: amounts of one column end at about the same character, and
 * no line has two of them.
 */
export function readSpaces(text: string): Grid {
  const lines = linesOf(text);
  const sheets = bandedSheets(lines);
  const { bands } = sheets[0]!;
  const rows = whole(
    sheets.flatMap((sheet) =>
      sheet.lines.map((line) => {
        const row: Token[][] = bands.map(() => []);
        for (const [token, band] of placed(line, sheet.bands)) row[band]!.push(token);
        return row;
      }),
    ),
    bands,
  );
  const cells = rows.map((row, index) => row.map((tokens) => cellOf(tokens, lines[index]!.tokens[0]!.start)));
  coverGroups(cells, rows, lines);
  const filled = cells.filter((row) => row.some((cell) => !cell.isBlank));
  return makeGrid('spaces', filled, 0, text.trimEnd().length);
}

function cellOf(tokens: readonly Token[], at: number): Cell {
  if (tokens.length === 0) return new Cell(new Inline('', at));
  if (tokens.length === 1) return new Cell(new Inline(tokens[0]!.text, tokens[0]!.start));
  const builder = new InlineBuilder();
  for (const token of tokens) builder.verbatim(token.text, token.start);
  return new Cell(builder.build(tokens[0]!.start));
}
