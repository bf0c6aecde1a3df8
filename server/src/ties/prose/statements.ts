import type { SignedSumRelation, Term } from '../../equations/signedSum.ts';
import type { Coordinates } from '../../facts/fact.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Base } from '../../prose/bases.ts';
import type { Fund } from '../../vocabulary/funds.ts';

/** That something changed by so much: what, measured from what, and what it now comes to. */
export interface ChangeStatement extends Term {
  /** Where in the budget it stands, if the words say so. */
  readonly at: Coordinates | undefined;
  /** The fund it is in, by its words or its section. */
  readonly fund: Fund;
  /** Its coordinates, or the words by which it goes where no table has it: equal for the same thing. */
  readonly key: string;
  readonly base: Base;
  /** How the base is named (预算, 执行数); two that name it alike are comparable beyond doubt. */
  readonly named: string;
  readonly current: Figure | undefined;
  /** It is about one item of the budget (…（项）), in the tables or gone from them. */
  readonly item: boolean;
  /** Nothing of the phrase was left unread. */
  readonly certain: boolean;
}

/** A change against the column of a table that prints last year's amount. */
export interface PriorColumn {
  /** Its subject is the change. */
  readonly relation: SignedSumRelation;
  /** What the text compares with; the column may be last year's budget or its outturn. */
  readonly named: string;
}

/** That something came to so much last year. */
export interface PriorStatement {
  readonly figure: Figure;
  readonly key: string;
  readonly named: string;
}
