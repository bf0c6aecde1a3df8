/** What a file of another program holds and its draft does not: not shown there, or beyond what a draft can hold. */
export type LeftOutKind =
  | 'hidden-sheet'
  | 'hidden-row'
  | 'hidden-column'
  | 'hidden-text'
  | 'deleted-text'
  | 'comment'
  | 'picture'
  | 'nested-table'
  | 'wide-span';

export interface LeftOut {
  readonly kind: LeftOutKind;
  /** How many there are. */
  readonly count: number;
}

/** Counts what a reader leaves out. */
export class LeftOutCount {
  private readonly counts = new Map<LeftOutKind, number>();

  add(kind: LeftOutKind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  all(): readonly LeftOut[] {
    return [...this.counts].map(([kind, count]) => ({ kind, count }));
  }
}
