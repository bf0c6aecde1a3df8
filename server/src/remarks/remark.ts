import type { Token } from '../facts/codes/mention.ts';
import type { Figure } from '../figures/figure.ts';
import type { Severity } from '../report.ts';

/** Rules about words, and about numbers that no equation of figures can judge; `rules/table.ts` says what they are. */
export type RemarkRuleName =
  | 'direction'
  | 'reason'
  | 'residue'
  | 'number-form'
  | 'zero-base'
  | 'zero-quantity'
  | 'year'
  | 'organisation'
  | 'spelt-twice'
  | 'list-count'
  | 'said-twice'
  | 'target'
  | TableRemarkRuleName;

/** Rules about tables as such. */
export type TableRemarkRuleName =
  | 'table-missing'
  | 'table-required'
  | 'column-shift'
  | 'illegible-table'
  | 'empty-table'
  | 'said-empty';

export interface RemarkEdit {
  readonly at: Token;
  readonly newText: string;
}

/** One way to put it right. */
export interface RemarkRepair {
  /** What will stand there; empty where something is only taken out. */
  readonly becomes: string;
  readonly edits: readonly RemarkEdit[];
}

/** Another place that speaks to it; `role` is a word of `ROLES` in rules/remarkWording.ts. */
export interface RemarkPlace {
  readonly at: Token;
  readonly role: string;
}

/** What is said of a stretch of text by its words: a direction, a leftover of the template, a year, a count. */
export interface Remark {
  readonly rule: RemarkRuleName;
  /** Just the wrong token. */
  readonly at: Token;
  /** The most that the evidence supports, whatever the rule's severity. */
  readonly atMost: Severity;
  /** What the message says. */
  readonly words: Readonly<Record<string, string>>;
  /** Best first. */
  readonly repairs: readonly RemarkRepair[];
  /** The only repair, certain enough to be applied without a look. */
  readonly sure: boolean;
  readonly related: readonly RemarkPlace[];
  /** Figures whose disagreement this explains: the word is wrong and not one of them. */
  readonly explains?: readonly Figure[];
}
