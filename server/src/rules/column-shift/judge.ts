import { placeOfFigure, type TableReading } from '../../tables/reading/reading.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/** Amounts that stand a column beside their header: what they add up to says where they belong. */
export function columnShift(reading: TableReading): readonly Verdict[] {
  return reading.panels.flatMap(({ shifts = [] }) =>
    shifts.map(({ at, by, header, rows }): Verdict => {
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
