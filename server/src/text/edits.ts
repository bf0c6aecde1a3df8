/** A stretch of a text and what takes its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Edits of one text, in its order, none of which touches another; and the way from the edited text back. */
export class Edits {
  private constructor(readonly list: readonly Edit[]) {}

  static readonly none = new Edits([]);

  static of(edits: readonly Edit[]): Edits {
    return new Edits([...edits].sort((a, b) => a.start - b.start));
  }

  /** The text with the edits made. */
  applyTo(text: string): string {
    let result = '';
    let at = 0;
    for (const { start, end, newText } of this.list) {
      result += text.slice(at, start) + newText;
      at = end;
    }
    return result + text.slice(at);
  }

  /** Where a place of the edited text was before; all of a new token was where the old one began. */
  before(offset: number): number {
    let moved = 0;
    for (const { start, end, newText } of this.list) {
      if (offset < start + moved) break;
      if (offset < start + moved + newText.length) return start;
      moved += newText.length - (end - start);
    }
    return offset - moved;
  }

  /** Where a place of the text is once the edits are made. */
  after(offset: number): number {
    let moved = 0;
    for (const { start, end, newText } of this.list) {
      if (offset < end || (offset === end && start === end)) break;
      moved += newText.length - (end - start);
    }
    return offset + moved;
  }

  /** Whether an edit of the edited text would touch what is edited already. */
  touches({ start, end }: Pick<Edit, 'start' | 'end'>): boolean {
    let moved = 0;
    for (const edit of this.list) {
      const from = edit.start + moved;
      const to = from + edit.newText.length;
      if (start <= to && from <= end) return true;
      moved += edit.newText.length - (edit.end - edit.start);
    }
    return false;
  }

  /** With some more edits of the edited text, which touch nothing that is edited already. */
  and(more: readonly Edit[]): Edits {
    const back = more.map((edit): Edit => {
      const start = this.before(edit.start);
      return { start, end: start + edit.end - edit.start, newText: edit.newText };
    });
    return new Edits([...this.list, ...back].sort((a, b) => a.start - b.start));
  }
}
