/** A stretch of a text, and where it begins there. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** What stands between marks. */
export function cut({ text, start }: Piece, mark: string): readonly Piece[] {
  let at = start;
  return text.split(mark).map((piece) => {
    const own = { text: piece, start: at };
    at += piece.length + mark.length;
    return own;
  });
}

/** What decides about the pieces of a list. */
export interface ListRules<T> {
  /** By what a piece is known. */
  readonly keyOf: (piece: T) => string;
  /** Whether what is not there yet may join. */
  readonly gains: (piece: T) => boolean;
  /** Whether what the new list has not may go. */
  readonly loses: (piece: T) => boolean;
  /** What becomes of a piece that both lists have. */
  readonly both?: (old: T, fresh: T) => T;
}

/** A list brought up to a new one: its pieces stay as they are, others go, and what joins stands behind what it follows. */
export function mergedList<T>(old: readonly T[], fresh: readonly T[], rules: ListRules<T>): readonly T[] {
  const { keyOf, gains, loses, both } = rules;
  const wanted = new Map(fresh.map((piece) => [keyOf(piece), piece]));
  const kept = old.filter((piece) => wanted.has(keyOf(piece)) || !loses(piece));
  const merged = kept.map((piece) => {
    const other = wanted.get(keyOf(piece));
    return other !== undefined && both ? both(piece, other) : piece;
  });
  let at = 0;
  for (const piece of fresh) {
    const there = merged.findIndex((other) => keyOf(other) === keyOf(piece));
    if (there >= 0) at = there + 1;
    else if (gains(piece)) {
      merged.splice(at, 0, piece);
      at += 1;
    }
  }
  return merged;
}
