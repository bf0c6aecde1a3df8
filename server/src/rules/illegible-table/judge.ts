import type { TableReading } from '../../tables/reading/reading.ts';
import { tableToken } from '../../verdicts/tables.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/** A table whose amounts cannot be read, said at its first cell. */
export function illegibleTable(reading: TableReading): readonly Verdict[] {
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
