import { placeOfFigure, type TableReading } from '../facts/tables/reading.ts';
import type { Remark } from './remark.ts';

/** Amounts that stand a column beside their header: what they add up to says where they belong. */
export function columnShift(reading: TableReading): readonly Remark[] {
  return reading.panels.flatMap(({ shifts }) =>
    shifts.map(({ at, by, header, rows }): Remark => {
      return {
        rule: 'column-shift',
        at: { ...placeOfFigure(reading, at), text: at.text },
        atMost: 'information',
        words: { rows, side: by > 0 ? 'right' : 'left', header },
        repairs: [],
        sure: false,
        related: [],
      };
    }),
  );
}

/** A table whose amounts cannot be read, said at its first cell. */
export function illegibleTable({ place, illegible }: TableReading): readonly Remark[] {
  const first = illegible && place.grid.rows.flat().find((cell) => !cell.isBlank && !cell.origin);
  if (!first) return [];
  return [
    {
      rule: 'illegible-table',
      at: { region: place.region, start: first.start, end: first.end, text: first.text },
      atMost: 'information',
      words: { why: illegible },
      repairs: [],
      sure: false,
      related: [],
    },
  ];
}
