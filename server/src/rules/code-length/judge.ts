import type { Grid } from '../../draft/grid.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import type { Region } from '../../text/split.ts';
import { cellIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/** 208, 20805, 2080505; 301, 30101. */
const CODE = /^[235]\d{2}(?:\d{2}){0,2}$/;
/** A digit lost or too many; codes of units have six, and years have four. */
const CUT = /^[235]\d{3}$/;
const YEAR = /^20[12]\d$/;
/** As many codes show that a column holds codes, and so many for each cell that is none. */
const CODES = 4;
const FOR_EACH = 4;

/** A code of four digits among codes of three, five and seven, under or above a code that it begins like. */
export function codeLengths({ places }: TableReading): readonly Verdict[] {
  return places.flatMap(({ grid, region }) =>
    Array.from({ length: grid.columns }, (_, column) => cutCodes(grid, region, column)).flat(),
  );
}

function cutCodes(grid: Grid, region: Region, column: number): Verdict[] {
  const cells = grid.rows.flatMap((row) => {
    const cell = row[column];
    return cell && !cell.origin && /^\d{3,8}$/.test(cell.label) ? [cell] : [];
  });
  const codes = cells.filter(({ label }) => CODE.test(label));
  const cut = cells.filter(({ label }) => CUT.test(label) && !YEAR.test(label));
  if (cut.length === 0 || codes.length < CODES || codes.length < FOR_EACH * cut.length) return [];
  return cut.flatMap((cell): Verdict[] => {
    const known = codes.some(({ label }) => label.startsWith(cell.label.slice(0, 3)));
    if (!known) return [];
    const at = cellIn(region, cell);
    return [{ rule: 'code-length', at, atMost: 'warning', words: {}, repairs: [], sure: false, related: [] }];
  });
}
