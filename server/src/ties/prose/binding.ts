import type { Passage, PassagePlace } from '../../draft/passage.ts';
import type { Section } from '../../draft/section.ts';
import type { Relation, ShareRelation, SumRelation } from '../../equations/relation.ts';
import type { Fact } from '../../facts/fact.ts';
import type { Figure } from '../../figures/figure.ts';
import type { LimitName } from '../../limits.ts';
import type { AmountClaim } from '../../prose/claims.ts';
import type { Fund } from '../../vocabulary/funds.ts';
import type { NearMiss } from './nearMisses.ts';
import type { Partition } from './parts.ts';
import type { ChangeStatement, PriorColumn, PriorStatement } from './statements.ts';

/** Everything outside a passage that binding it depends on, besides the facts. */
export interface Surroundings {
  readonly section: Section;
  /** The last line of the section before it that is a name and nothing else; empty if there is none. */
  readonly above: string;
  readonly lead: Lead | undefined;
  /** The first amount of the section. */
  readonly first: Figure | undefined;
  /** The first amount of the section before this one under the same title. */
  readonly beside: Figure | undefined;
  /** The first amounts of the passages just before. */
  readonly recent: readonly Figure[];
  readonly organisations: ReadonlySet<string>;
  readonly year: number | undefined;
  /** Final accounts: the tables print outturn. */
  readonly accounts: boolean;
  /** Some money is carried over from last year, so that totals with and without it go by one name. */
  readonly carryOver: boolean;
}

/** An amount that was followed by 其中 or a colon: the whole of what is listed after it. */
export interface Lead {
  readonly figure: Figure;
  /** The same amount as finely as it is printed anywhere: 9.26亿元 is the table's 92,571.00万元. */
  readonly sharp: Figure;
  /**
   * What its parts are parts of: the department's money, its basic expenditure (or the personnel part of it), what has a
   * table of its own, or else.
   */
  readonly scope: 'department' | 'basic' | 'own' | 'other';
  /** Its words say that not all units are meant. */
  readonly narrow: boolean;
  /** The fund that its words name. */
  readonly fund: Fund | undefined;
}

/** What a passage is bound to. */
export interface Binding {
  readonly relations: readonly Relation[];
  readonly tentative: readonly (readonly ShareRelation[])[];
  /** The coordinates that were looked up. */
  readonly keys: ReadonlySet<string>;
  /** Whether the amounts before the passage were looked at: `beside` and `recent`. */
  readonly looksBack: boolean;
  readonly lead: Lead | undefined;
  readonly first: Figure | undefined;
  /** The amounts of the passage that are said of this year. */
  readonly spoken: readonly Figure[];
  readonly partitions: readonly Partition[];
  readonly changes: readonly ChangeStatement[];
  /** The change of each amount that the passage prints one for. */
  readonly changeOf: ReadonlyMap<AmountClaim, ChangeStatement>;
  readonly priors: readonly PriorStatement[];
  readonly priorColumns: readonly PriorColumn[];
  readonly facts: ReadonlyMap<AmountClaim, Fact>;
  /** Amounts that are bound to nothing and nearly print what their words may mean. */
  readonly nearMisses: readonly NearMiss[];
  /** Amounts that differ from the one cell their words may mean, without being certain of it: alone they accuse nobody. */
  readonly unsure: readonly SumRelation[];
  readonly limits: ReadonlySet<LimitName>;
}

/** A passage with all it was bound to; the same object as long as that stays so. */
export interface BoundPassage extends Binding {
  readonly passage: Passage;
  readonly around: Surroundings;
  readonly conflicts: readonly Relation[];
}

/** The passages of one section with all they were bound to; the same object as long as that stays so. */
export interface BoundSection {
  readonly section: Section;
  /** The titles above its own. */
  readonly parent: string;
  readonly places: readonly PassagePlace[];
  readonly passages: readonly BoundPassage[];
  readonly relations: readonly Relation[];
  /** Those that do not agree. */
  readonly conflicts: readonly Relation[];
  readonly unsure: readonly Relation[];
  /** Every coordinate that was looked up. */
  readonly keys: ReadonlySet<string>;
  /** Whether the amounts before it were looked at. */
  readonly looksBack: boolean;
  /** Its first amount. */
  readonly first: Figure | undefined;
  /** The first amounts of its last passages, the last first. */
  readonly opens: readonly Figure[];
}
