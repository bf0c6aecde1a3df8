import { placeOfFigure, type TableReading } from '../tables/reading/reading.ts';
import type { Remark } from './remark.ts';
import { tableToken } from './tables.ts';

/** Amounts that stand a column beside their header: what they add up to says where they belong. */
export function columnShift(reading: TableReading): readonly Remark[] {
  return reading.panels.flatMap(({ shifts = [] }) =>
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
export function illegibleTable(reading: TableReading): readonly Remark[] {
  const { illegible } = reading;
  const at = illegible && tableToken(reading);
  if (!at) return [];
  return [
    {
      rule: 'illegible-table',
      at,
      atMost: 'information',
      words: { why: illegible },
      repairs: [],
      sure: false,
      related: [],
    },
  ];
}
