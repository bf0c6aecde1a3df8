/**
 * The words in which results leave the engine. Every door (language server, command line, tests) speaks these
 * types; they carry no positions in lines, only offsets: UTF-16 code units from the start of the text as given.
 */

export type Locale = 'zh-cn' | 'en';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Half-open range of UTF-16 offsets in the text as given. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a printed number is. Only amounts, percents and counts make claims that can be checked. */
export type FigureKind =
  | 'amount'
  | 'percent'
  | 'count'
  | 'code'
  | 'year'
  | 'date'
  | 'document-number'
  | 'ordinal'
  | 'threshold'
  | 'telephone';

export type FigureStatus = 'tied' | 'conflicting' | 'rounding' | 'unchecked';

/** How many figures of a draft are in each state. `total` is their sum; only `claims` of them could be checked at all. */
export interface Ledger {
  readonly total: number;
  readonly tied: number;
  readonly conflicting: number;
  readonly rounding: number;
  readonly unchecked: number;
  /** Figures that claim something: amounts, percentages, counts; the others are codes, years, ordinals and the like. */
  readonly claims: number;
  /** Claims among the unchecked that no comment in the draft signs off. */
  readonly uncheckedClaims: number;
  /** Claims among the unchecked that a person has checked, as comments in the draft say. */
  readonly signed: number;
}

/** The account of what has no figures. */
export const NO_FIGURES: Ledger = {
  total: 0,
  tied: 0,
  conflicting: 0,
  rounding: 0,
  unchecked: 0,
  claims: 0,
  uncheckedClaims: 0,
  signed: 0,
};

export interface RelatedPlace extends Span {
  readonly message: string;
}

export interface TextEdit extends Span {
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The only repair of its finding, certain enough to be applied without a look. */
  readonly safe: boolean;
  /** Why it is not safe, in the reader's language; empty if it is. */
  readonly doubt?: string;
}

/** One finding, in the reader's language. */
export interface Finding extends Span {
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly found: string;
  /** Values that would make things agree, best first. */
  readonly expected: readonly string[];
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /** It is a ratio that only its rounding makes differ. */
  readonly rounded?: true;
}

/** One printed number of the draft and what became of it. */
export interface FigureEntry extends Span {
  readonly text: string;
  readonly kind: FigureKind;
  readonly unit: string;
  /** Exact decimal in plain notation, in the printed unit. */
  readonly value: string;
  readonly status: FigureStatus;
  /** Why an unchecked figure is unchecked, in the reader's language; empty for others. */
  readonly reason: string;
  readonly ties: readonly RelatedPlace[];
  /** The note with which a comment in the draft signs it off. */
  readonly signed?: string;
}

/** A figure that claims something and that nothing was held against. */
export interface UncheckedEntry extends FigureEntry {
  /** The part of the draft it stands in, outermost first: its table, or the sections of the text. */
  readonly part: readonly string[];
  /** Table, line and column of a cell; empty for a figure of the text. */
  readonly place: string;
}

/** A finding that a comment in the draft silences, with the reason given there. */
export interface SilencedFinding extends Finding {
  readonly reason: string;
}

/** What was repaired in a draft without a look, and what was left alone. All places are those of the text as given. */
export interface RepairedDraft {
  /** The text as it is once the edits are made. */
  readonly text: string;
  readonly edits: readonly TextEdit[];
  /** Where the finding stands, and where the edit begins: at the number, or at its unit. */
  readonly applied: readonly (Span & { readonly at: number; readonly found: string; readonly title: string })[];
  /** Errors and warnings that are left, each with the reason in the reader's language. */
  readonly left: readonly (Span & { readonly found: string; readonly reason: string })[];
  /** Safe repairs are left that were not tried: there were too many for one time. */
  readonly untried: boolean;
  /** All of it in a sentence or two, in the reader's language. */
  readonly message: string;
}
