import type { Locale, Severity } from '../report.ts';
import type { DraftJudge, PassageJudge, TableJudge } from '../verdicts/judge.ts';
import type { Verdict } from '../verdicts/verdict.ts';

type InBoth<T> = Readonly<Record<Locale, T>>;

/** What all rules have. A rule is a folder of its name with this in `rule.ts` and its page in `page.ts`. */
interface Named {
  readonly name: string;
  /** T1xx inside a table, T2xx prose, T3xx codes and names, T4xx tables as such, T9xx what the draft says to Tieout itself. */
  readonly code: string;
  readonly severity: Severity;
  readonly title: InBoth<string>;
}

/** A rule about figures that do not agree: relations say what must hold, diagnosis who is wrong. */
export interface EquationRule extends Named {
  /** What the two sides of its equation are called. */
  readonly sides: InBoth<string>;
}

/** A rule about words, codes, names, or comments. Those that look at the draft alone have their judges here. */
export interface WordRule extends Named {
  /** What is there, what should be, and why. */
  readonly message: InBoth<(words: Verdict['words']) => string>;
  /** It is about the comments that silence other rules, and not silenced by them. */
  readonly ofComments?: boolean;
  readonly passages?: readonly PassageJudge[];
  readonly tables?: readonly TableJudge[];
  readonly drafts?: readonly DraftJudge[];
}

export type Rule = EquationRule | WordRule;

/** The documentation of a rule; `npm run generate` writes the pages, and a test runs every example. */
export interface RulePage {
  /** What must agree, and by whose rule. */
  readonly what: InBoth<string>;
  /** What to look at when it is reported. */
  readonly advice: InBoth<string>;
  /** The files that the draft is held against, by their paths from its folder on. */
  readonly files?: Readonly<Record<string, string>>;
  /** A draft with one mistake of this kind. */
  readonly example: string;
  /** The token that is wrong in the example and what it should be, where that can be told. */
  readonly found: string;
  readonly expected?: string;
  /** A draft that comes near and is right, where putting the example right does not show it. */
  readonly right?: string;
}
