import { addTo } from '../../collections.ts';
import { samePair, signedSum } from '../../equations/interned.ts';
import type { Relation } from '../../equations/relation.ts';
import type { Term } from '../../equations/signedSum.ts';
import { compare } from '../../figures/decimal.ts';
import type { ChangeStatement, PriorStatement } from '../prose/statements.ts';

/** The same change of the same thing, said twice: from the same base, of the same amount. */
export function repeatedChanges(statements: readonly ChangeStatement[]): Relation[] {
  const groups = new Map<string, ChangeStatement[]>();
  for (const statement of statements) addTo(groups, `${statement.key}|${statement.base}`, statement);
  const relations: Relation[] = [];
  for (const group of groups.values()) {
    for (let at = 1; at < group.length; at++) {
      const statement = group[at]!;
      const earlier = group.slice(0, at).find((other) => sameScope(statement, other));
      if (!earlier) continue;
      const relation = sameChange(statement, earlier);
      const certain = statement.certain && earlier.certain && statement.named === earlier.named;
      if (relation.agrees || certain) relations.push(relation);
    }
  }
  return relations;
}

function sameScope(a: ChangeStatement, b: ChangeStatement): boolean {
  return !a.current || !b.current || compare(a.current.amount, b.current.amount) === 0;
}

/** That two changes are one; up by 5 and down by 5 are not. */
export function sameChange(a: Term, b: Term): Relation {
  return a.sign === b.sign ? samePair('repeated', a.figure, b.figure) : signedSum('repeated', [a], [b]);
}

/** This year = last year ± change, where last year's amount stands in another place of the text. */
export function changesFromPriors(
  statements: readonly ChangeStatement[],
  priors: readonly PriorStatement[],
): Relation[] {
  if (priors.length === 0) return [];
  return statements.flatMap((statement) => {
    const { current } = statement;
    const prior = current && priors.find(({ key, named }) => key === statement.key && named === statement.named);
    if (!prior) return [];
    return [signedSum('change', [{ figure: current, sign: 1 }], [{ figure: prior.figure, sign: 1 }, statement])];
  });
}
