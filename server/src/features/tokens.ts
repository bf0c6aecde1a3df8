import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedDraft } from '../check.ts';
import { spanOf } from '../findings/standing.ts';
import type { FigureKind, FigureStatus, Span } from '../report.ts';

/** What a figure is coloured as. */
export const TOKEN_TYPES = ['code', 'amount', 'percent', 'count'] as const;
/** How it stands. */
export const TOKEN_MODIFIERS: readonly FigureStatus[] = ['tied', 'rounding', 'conflicting', 'unchecked'];

/** A figure to be coloured, on one line. */
export interface FigureToken {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: (typeof TOKEN_TYPES)[number];
  /** A code claims nothing that could be tied. */
  readonly status: FigureStatus | undefined;
}

/** The figures of a draft, or of a stretch of it, in the order of the text. */
export function tokensIn(document: TextDocument, checked: CheckedDraft, stretch?: Span): FigureToken[] {
  const tokens: FigureToken[] = [];
  for (const figure of stretch ? checked.figuresIn(stretch) : checked.figures()) {
    const { start, end } = spanOf(checked, figure);
    if (!isCited(figure.kind)) continue;
    const { line, character } = document.positionAt(start);
    const status = figure.kind === 'code' ? undefined : checked.status(figure);
    tokens.push({ line, character, length: end - start, type: figure.kind, status });
  }
  return tokens;
}

function isCited(kind: FigureKind): kind is FigureToken['type'] {
  return (TOKEN_TYPES as readonly FigureKind[]).includes(kind);
}
