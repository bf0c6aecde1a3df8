import { eachCell } from '../../draft/dialects/pipe.ts';
import type { TablePlace } from '../../draft/draft.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { JOINED_DIGITS } from '../../text/characters.ts';
import { isDelimiterRow } from '../../text/delimiterRow.ts';
import { lineEnd } from '../../text/lines.ts';
import { cellIn } from '../../verdicts/place.ts';
import type { Edit, Verdict } from '../../verdicts/verdict.ts';

/** What is amiss below the header of a printed piece, and the row that would put it right. */
interface Amiss {
  readonly place: TablePlace;
  readonly cells: number;
  /** The cells of a delimiter row of another width. */
  readonly printed: number | undefined;
  /** None where a row is wider than the header: its last cells would be lost. */
  readonly edit: Edit | undefined;
}

/** A pipe table without a delimiter row, or with one of another width than its header: said once a table. */
export function delimiterRow({ places, table }: TableReading): readonly Verdict[] {
  // A single row that goes on with the table above is no table that a delimiter row would make one of.
  const amiss = places.flatMap((place, part) =>
    part > 0 && place.grid.rows.length === 1 && table.rows.some((row) => row.part === part)
      ? []
      : (amissIn(place) ?? []),
  );
  const [first] = amiss;
  const cell = first?.place.grid.rows.flat().find(({ isBlank, origin }) => !isBlank && !origin);
  if (!first || !cell) return [];
  const edits = amiss.flatMap(({ edit }) => edit ?? []);
  return [
    {
      rule: 'delimiter-row',
      at: cellIn(first.place.region, cell),
      atMost: 'information',
      words: { cells: `${first.cells}`, ...(first.printed === undefined ? {} : { printed: `${first.printed}` }) },
      repairs: edits.length === amiss.length ? [{ kind: 'delimiter', becomes: edits[0]!.newText.trim(), edits }] : [],
      sure: false,
      related: [],
    },
  ];
}

function amissIn(place: TablePlace): Amiss | undefined {
  const { region, grid } = place;
  const { text } = region;
  if (region.kind !== 'pipes' || grid.dialect !== 'pipe') return undefined;
  // What is cut off at a title is shown as part of the table above it; only a title may stand before the first piece.
  if (JOINED_DIGITS.test(text.slice(0, grid.start))) return undefined;
  const end = lineEnd(text, 0);
  const cells = cellsIn(text.slice(0, end));
  const next = lineEnd(text, end);
  const below = text.slice(end, next).trimEnd();
  const printed = isDelimiterRow(below) ? cellsIn(below) : undefined;
  if (cells === 0 || printed === cells) return undefined;
  const row = `|${' --- |'.repeat(cells)}`;
  const edit: Edit =
    printed === undefined
      ? { at: { region, start: end, end, text: '' }, newText: `${row}\n` }
      : { at: { region, start: end, end: end + below.length, text: below }, newText: row };
  return { place, cells, printed, edit: grid.columns > cells ? undefined : edit };
}

/** How many cells a line of a pipe table has. */
function cellsIn(line: string): number {
  let cells = 0;
  eachCell(line, 0, line.trimEnd().length, () => {
    cells += 1;
  });
  return cells;
}
