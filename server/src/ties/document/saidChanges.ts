import { addTo } from '../../collections.ts';
import { samePair, signedSum } from '../../equations/interned.ts';
import type { Relation } from '../../equations/relation.ts';
import type { Term } from '../../equations/signedSum.ts';
import { valueKey } from '../../figures/decimal.ts';
import type { ChangeStatement, PriorStatement } from '../prose/statements.ts';

/** The same change of the same thing, said twice: from the same base, of the same amount. */
export function repeatedChanges(statements: readonly ChangeStatement[]): Relation[] {
  const groups = new Map<string, ChangeStatement[]>();
  for (const statement of statements) addTo(groups, `${statement.key}|${statement.base}`, statement);
  const relations: Relation[] = [];
  for (const group of groups.values()) {
    const said = new Said();
    for (const statement of group) {
      const earlier = said.earliest(statement);
      said.add(statement);
      if (!earlier) continue;
      const relation = sameChange(statement, earlier);
      const certain = statement.certain && earlier.certain && statement.named === earlier.named;
      if (relation.agrees || certain) relations.push(relation);
    }
  }
  return relations;
}

/** Changes of one thing in their order, by the amount that they lead to; one that names none may lead to any. */
class Said {
  #first: ChangeStatement | undefined;
  /** Of those that lead to an amount, and of those that name none. */
  readonly #firstTo = new Map<string | undefined, { readonly at: number; readonly statement: ChangeStatement }>();
  #count = 0;

  add(statement: ChangeStatement): void {
    this.#first ??= statement;
    const amount = amountOf(statement);
    if (!this.#firstTo.has(amount)) this.#firstTo.set(amount, { at: this.#count, statement });
    this.#count += 1;
  }

  /** The earliest that a change may be said again by. */
  earliest(statement: ChangeStatement): ChangeStatement | undefined {
    const amount = amountOf(statement);
    if (amount === undefined) return this.#first;
    const same = this.#firstTo.get(amount);
    const open = this.#firstTo.get(undefined);
    return (!open || (same && same.at < open.at) ? same : open)?.statement;
  }
}

function amountOf({ current }: ChangeStatement): string | undefined {
  return current && valueKey(current.amount);
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
  const first = new Map<string, PriorStatement>();
  for (const prior of priors) {
    const name = nameOf(prior);
    if (!first.has(name)) first.set(name, prior);
  }
  return statements.flatMap((statement) => {
    const { current } = statement;
    const prior = current && first.get(nameOf(statement));
    if (!prior) return [];
    return [signedSum('change', [{ figure: current, sign: 1 }], [{ figure: prior.figure, sign: 1 }, statement])];
  });
}

function nameOf({ key, named }: ChangeStatement | PriorStatement): string {
  return `${key}|${named}`;
}
