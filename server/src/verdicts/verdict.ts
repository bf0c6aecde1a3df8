import type { Token } from '../facts/codes/mention.ts';
import type { Figure } from '../figures/figure.ts';
import type { Severity } from '../report.ts';

export interface Edit {
  readonly at: Token;
  readonly newText: string;
}

/** What a repair changes, where its title says so: the name beside a code, the code beside a name, the level word, the step above, the row below a header. */
export type RepairKind = 'name' | 'code' | 'level' | 'path' | 'delimiter';

/** One way to put it right. */
export interface Repair {
  readonly kind?: RepairKind;
  /** What will stand there; empty where something is only taken out. */
  readonly becomes: string;
  readonly edits: readonly Edit[];
}

/** Another place that speaks to it: by the part it plays, a word of rules/roles.ts, or by what it says itself. */
export interface VerdictPlace {
  readonly at: Token;
  readonly role?: string;
  readonly says?: readonly string[];
}

/** What words, codes or names conclude about one token: a direction, a leftover of the template, a year, a code. */
export interface Verdict {
  /** The name of a rule: a folder of `rules`. */
  readonly rule: string;
  /** Just the wrong token. */
  readonly at: Token;
  /** The most that the evidence supports, whatever the rule's severity. */
  readonly atMost: Severity;
  /** What the message says. */
  readonly words: Readonly<Record<string, string>>;
  /** Best first. */
  readonly repairs: readonly Repair[];
  /** The only repair, certain enough to be applied without a look. */
  readonly sure: boolean;
  readonly related: readonly VerdictPlace[];
  /** Figures whose disagreement this explains: the word is wrong and not one of them. */
  readonly explains?: readonly Figure[];
  /** Figures that it takes for right: where one of them is accused, nothing follows. */
  readonly rests?: readonly Figure[];
  /** It says nothing against the token, and is told beside what the equations say of it. */
  readonly beside?: boolean;
}
