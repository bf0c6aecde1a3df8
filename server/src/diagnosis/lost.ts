import type { Diagnosis } from './diagnosis.ts';
import type { LostRow } from './lostRows.ts';

/** A lost row is said at the first amount that is more than the rows listed for it; no value there would be right. */
export function atLostRow(lost: LostRow): Diagnosis {
  const [witness, ...others] = lost.sums as LostRow['sums'] & { 0: LostRow['sums'][number] };
  return { figure: witness.subject, values: [], witness, others, along: [], clear: false, lost };
}
