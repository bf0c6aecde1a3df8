import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FigureEntry, Finding, Ledger, SilencedFinding, Span } from '../report.ts';
import type { Sum } from './task.ts';

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

/** One output format. Nothing of a file is kept once it is printed, so that any number of them can be told of. */
export interface Format<T> {
  /** What is printed of one file. */
  parts(result: T): readonly string[];
  /** What stands before the first part, between two, and after the last. */
  readonly open: string;
  readonly between: string;
  close(sum: Sum): string;
}

export type Write = (text: string) => void;

/** In the order in which they stand, whatever order the engine found them in. */
export function inOrder<T extends Span>(spans: readonly T[]): readonly T[] {
  return [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
}
