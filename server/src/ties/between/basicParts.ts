import { addTo } from '../../collections.ts';
import { remembered } from '../../equations/interned.ts';
import { type Relation, SumRelation } from '../../equations/relation.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { type Strand, strandsOf } from './strands.ts';

/**
 * A table of basic expenditure that ends with 人员经费合计 and 公用经费合计 alone: together they are the basic
 * expenditure of the table of its fund, by function. Of several of either kind each is that of a unit.
 */
export function basicPartRelations(readings: readonly TableReading[]): Relation[] {
  const parts = new Map<string, Strand[]>();
  const wholes = new Map<string, Strand[]>();
  for (const reading of readings) {
    const strands = strandsOf(reading).filter(({ flow, total }) => flow === 'expenditure' && total);
    if (reading.kind === 'general-expenditure') {
      for (const strand of strands) if (strand.measure === 'basic') addTo(wholes, strand.fund, strand);
    } else if (reading.kind === 'basic' && !strands.some(({ measure }) => measure === 'basic')) {
      for (const strand of strands) if (PARTS.has(strand.measure)) addTo(parts, strand.fund, strand);
    }
  }
  return [...wholes].flatMap(([fund, [whole, ...others]]) => {
    const [personnel, office, ...more] = parts.get(fund) ?? [];
    if (!whole || !personnel || !office || others.length + more.length > 0) return [];
    if (personnel.measure === office.measure || personnel.table !== office.table) return [];
    return [remembered(new SumRelation('same-fact', whole.total!, [personnel.total!, office.total!]))];
  });
}

const PARTS: ReadonlySet<Strand['measure']> = new Set(['personnel', 'public']);
