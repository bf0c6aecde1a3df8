import type { Passage } from '../../draft/passage.ts';
import type { Figure } from '../../figures/figure.ts';
import { ClaimReader } from './reader.ts';

/** A sentence says that something amounts to so much. */
export interface AmountClaim {
  readonly kind: 'amount';
  readonly figure: Figure;
  /** The words that say what: those of the figure's clause and, if they say nothing, of the clauses before. */
  readonly subject: string;
  readonly context: readonly string[];
  /** 年初预算, 调整预算, 预算数: in final accounts not the amount that the tables print. */
  readonly budget: boolean;
  /** 上年…: not an amount that this draft's tables print. */
  readonly lastYear: boolean;
  /** 其中, 包括 or a colon follows: what comes next is a part of this. */
  readonly opens: boolean;
  /** 与上年持平 follows: what it changed by is nothing. */
  readonly steady: boolean;
  readonly sentence: number;
  /** Where the number begins and its unit ends in the passage. */
  readonly start: number;
  readonly end: number;
}

/** …比上年增加 A 万元. */
export interface ChangeClaim {
  readonly kind: 'change';
  readonly figure: Figure;
  readonly direction: 1 | -1;
  /** What changed, if the clause says so itself; else it is `current`. */
  readonly subject: string;
  /** The clauses before, the nearest first. */
  readonly context: readonly string[];
  readonly current: AmountClaim | undefined;
  /** After a list the change may be of its whole or of its last part: the one that `current` is not. */
  readonly instead: AmountClaim | undefined;
  /** Last year's amount, where the sentence prints it. */
  readonly prior: Figure | undefined;
  /** The words that say what it is compared with; empty if the sentence does not. */
  readonly comparison: string;
  readonly sentence: number;
  /** Where the number begins and its unit ends in the passage. */
  readonly start: number;
  readonly end: number;
}

/** …增长 x%. */
export interface RateClaim {
  readonly kind: 'rate';
  readonly figure: Figure;
  readonly direction: 1 | -1;
  /** The change it belongs to, where the sentence prints one. */
  readonly change: ChangeClaim | undefined;
  readonly current: AmountClaim | undefined;
  readonly prior: Figure | undefined;
}

/** …占 x%. */
export interface ShareClaim {
  readonly kind: 'share';
  readonly figure: Figure;
  readonly part: AmountClaim;
  /** The whole as named after 占, or empty. */
  readonly whole: string;
  /** The whole as printed after 占: 占支出总额 A 万元的. */
  readonly printed: Figure | undefined;
}

/** …完成年初预算的 x%. */
export interface CompletionClaim {
  readonly kind: 'completion';
  readonly figure: Figure;
  readonly outturn: AmountClaim;
  /** The budget that the sentence prints, if it does. */
  readonly budget: AmountClaim | undefined;
  /** Which budget the words name: 年初 or 全年, 调整. */
  readonly stage: 'budget' | 'final-budget' | undefined;
}

export type Claim = AmountClaim | ChangeClaim | RateClaim | ShareClaim | CompletionClaim;

const kept = new WeakMap<Passage, readonly Claim[]>();

/** What a passage claims, by the words alone; nothing is looked up yet. */
export function claimsOf(passage: Passage): readonly Claim[] {
  let claims = kept.get(passage);
  if (!claims) {
    claims = new ClaimReader(passage).read();
    kept.set(passage, claims);
  }
  return claims;
}
