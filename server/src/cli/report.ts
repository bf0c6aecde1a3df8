import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { FigureEntry, Finding, Ledger, Severity, SilencedFinding, Span } from '../report.ts';

/** What came of one file. The document is there to turn offsets into lines. */
export interface CheckedFile {
  readonly path: string;
  readonly document: TextDocument;
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
  /** Findings that comments in the draft silence. */
  readonly silenced: readonly SilencedFinding[];
}

export interface ReadFile {
  readonly path: string;
  readonly document: TextDocument;
  readonly ledger: Ledger;
  readonly figures: readonly FigureEntry[];
}

/** One output format: told of each file as it is done, and of the end. */
export interface Reporter<T> {
  file(result: T): void;
  end(): void;
}

export type Write = (text: string) => void;

/** Zero-based lines and UTF-16 characters, as in the language-server protocol. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** In the order in which they stand, whatever order the engine found them in. */
export function inOrder<T extends Span>(spans: readonly T[]): readonly T[] {
  return [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The ledgers of several files as one. */
export function addLedgers(a: Ledger, b: Ledger): Ledger {
  return {
    total: a.total + b.total,
    tied: a.tied + b.tied,
    conflicting: a.conflicting + b.conflicting,
    rounding: a.rounding + b.rounding,
    unchecked: a.unchecked + b.unchecked,
    claims: a.claims + b.claims,
    uncheckedClaims: a.uncheckedClaims + b.uncheckedClaims,
  };
}

export const EMPTY_LEDGER: Ledger = {
  total: 0,
  tied: 0,
  conflicting: 0,
  rounding: 0,
  unchecked: 0,
  claims: 0,
  uncheckedClaims: 0,
};

export function noneFound(): Record<Severity, number> {
  return { error: 0, warning: 0, information: 0, hint: 0 };
}
