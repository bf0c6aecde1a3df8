import { addTo, keptFor } from '../collections.ts';
import { type Relation, SumRelation } from '../equations/relation.ts';
import { significantDigits } from '../figures/alike.ts';
import { format, subtract, valueKey } from '../figures/decimal.ts';
import { TELLING_DIGITS } from '../thresholds.ts';
import { atSubject, type Diagnosis } from './diagnosis.ts';

/**
 * Leaves out what rests on nothing proven. A reading that is not (`hint`) accuses nobody alone; two of them that have
 * nothing in common but the figure, and that one value settles, are as good as one that is. Sums of two tables that are
 * off by the same amount have one cause, which is told as information: some line is not published.
 */
export function witnessed(diagnoses: readonly Diagnosis[], conflicts: readonly Relation[]): Diagnosis[] {
  const twice = offAlike(conflicts);
  return diagnoses.flatMap((diagnosis) => {
    const relations = [diagnosis.witness, ...diagnosis.others];
    // A last digit may have been raised so that another sum comes out.
    if (relations.every((relation) => relation instanceof SumRelation && relation.isCopiedOnly))
      return [asWarning(diagnosis)];
    const weak = relations.every(({ atMost }) => atMost === 'hint' || atMost === 'information');
    if (weak && areSeveral(diagnosis)) return [asWarning(diagnosis)];
    if (relations.some(({ atMost }) => atMost !== 'hint')) return [diagnosis];
    // Whichever part would explain both, it is the totals that say that something is left out.
    return relations.filter((relation) => twice.has(relation)).map(asInformation);
  });
}

const asWarning = keptFor((diagnosis: Diagnosis): Diagnosis => ({ ...diagnosis, atMost: 'warning' }));
const asInformation = keptFor((relation: Relation): Diagnosis => ({ ...atSubject(relation), atMost: 'information' }));

/** Two relations that only share the figure itself and do not repeat the same amounts. */
function areSeveral({ figure, values, witness, others, lost }: Diagnosis): boolean {
  if (lost || values.length === 0) return false;
  const relations = [witness, ...others];
  return relations.some((one) =>
    relations.some(
      (other) =>
        one !== other &&
        (one.rule !== other.rule || amountsOf(one) !== amountsOf(other)) &&
        one.figures.every((candidate) => candidate === figure || !other.figures.includes(candidate)),
    ),
  );
}

function amountsOf({ figures }: Relation): string {
  return figures.map(({ amount }) => format(amount)).join();
}

/** Unproven sums of different tables that are off by one amount of enough digits. */
function offAlike(conflicts: readonly Relation[]): ReadonlySet<Relation> {
  const groups = new Map<string, Relation[]>();
  for (const relation of conflicts) {
    if (relation.atMost !== 'hint' || !(relation instanceof SumRelation) || relation.parts.length < 2) continue;
    const off = subtract(relation.subject.amount, relation.solve(relation.subject, ({ amount }) => amount)!);
    if (off.coefficient <= 0n || significantDigits(off) < TELLING_DIGITS) continue;
    addTo(groups, valueKey(off), relation);
  }
  const alike = [...groups.values()].filter((group) => new Set(group.map(({ subject }) => subject.ground)).size > 1);
  return new Set(alike.flat());
}
