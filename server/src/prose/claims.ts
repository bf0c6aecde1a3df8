import type { Figure } from '../figures/figure.ts';
import type { Stage } from './mentions.ts';

/** A sentence says that something amounts to so much. */
export interface AmountClaim {
  readonly kind: 'amount';
  readonly figure: Figure;
  /** The words that say what: those of the figure's clause and, if they say nothing, of the clauses before. */
  readonly subject: string;
  readonly context: readonly string[];
  /** 年初预算, 调整预算, 预算数: in final accounts not the amount that the tables print. */
  readonly budget: boolean;
  readonly stage: Stage | undefined;
  readonly year: number | undefined;
  /** How many its sentence counts right before it, of what it is money of. */
  readonly counted: Figure | undefined;
  /** The percentage right behind it is of it: 占年初预算 A 万元的 x%. It is named in passing, and what follows is of another. */
  readonly isWhole: boolean;
  /** 上年…: not an amount that this draft's tables print. */
  readonly lastYear: boolean;
  /** 其中, 包括 or a colon follows: what comes next is a part of this. */
  readonly opens: boolean;
  /** 与上年持平 follows: what it changed by is nothing. */
  readonly steady: boolean;
  readonly sentence: number;
  /** Which numbered item of the passage it stands in. */
  readonly entry: number;
  /** The name or path of classes that its item opens with, in a sentence before; empty if it opens with none. */
  readonly path: string;
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
  /** Other amounts of the passage that it may be the change of, likeliest first. */
  readonly rivals: readonly AmountClaim[];
  /** Whether the rate or the base printed beside it bears `current` out. */
  readonly settled: boolean;
  /** Whether words and place leave no other amount that `current` could be. */
  readonly certain: boolean;
  /** Something is taken out of what is compared: 扣除…后. */
  readonly apart: boolean;
  /** Last year's amount, where the sentence prints it. */
  readonly prior: Figure | undefined;
  /** The sentence says that last year's amount was nothing. */
  readonly fromNothing: boolean;
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
  readonly settled: boolean;
  readonly certain: boolean;
}

/** …占 x%. */
export interface ShareClaim {
  readonly kind: 'share';
  readonly figure: Figure;
  readonly part: AmountClaim;
  /** Other amounts that the share may be of, likeliest first. */
  readonly rivals: readonly AmountClaim[];
  /** The whole as named after 占, or empty. */
  readonly whole: string;
  /** The whole as printed after 占: 占支出总额 A 万元的. */
  readonly printed: Figure | undefined;
  /** The whole is printed, and its sentence prints no other amount that it may be a share of. */
  readonly alone: boolean;
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
  readonly settled: boolean;
  readonly start: number;
  readonly end: number;
}

/** 2026年预算安排 A 万元: the amount that its item opened with, said again. */
interface AgainClaim {
  readonly kind: 'again';
  readonly claim: AmountClaim;
  readonly head: AmountClaim;
}

/** 决算数与预算数持平: two amounts that are said to be the same. */
export interface FlatClaim {
  readonly kind: 'flat';
  readonly figure: Figure;
  readonly current: AmountClaim;
  readonly prior: AmountClaim;
}

/** Whether a claim is of an amount, and not of what became of one. */
export function isAmount(claim: Claim): claim is AmountClaim {
  return claim.kind === 'amount';
}

export type Claim = AmountClaim | ChangeClaim | RateClaim | ShareClaim | CompletionClaim | AgainClaim | FlatClaim;
