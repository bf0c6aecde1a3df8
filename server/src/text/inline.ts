/**
 * A stretch of reader's text with the way back to the source: markup, line ends inside a sentence and escapes are
 * gone, but every character knows the offset it came from.
 */
export class Inline {
  /** `map[i]` is the source offset of character i; absent when the text stands in the source as it is. */
  constructor(
    readonly text: string,
    readonly start: number,
    readonly map?: readonly number[],
  ) {}

  /** Source offset of the character at `index`. */
  at(index: number): number {
    if (!this.map) return this.start + index;
    return this.map[index] ?? (this.map.length > 0 ? this.map[this.map.length - 1]! + 1 : this.start);
  }

  /** Source offset just past the character before `index`. */
  endAt(index: number): number {
    return index === 0 ? this.at(0) : this.at(index - 1) + 1;
  }

  /** The part between two indices of this text. */
  slice(from: number, to: number): Inline {
    return this.map
      ? new Inline(this.text.slice(from, to), this.at(from), this.map.slice(from, to))
      : new Inline(this.text.slice(from, to), this.start + from);
  }

  /** The characters from `from` to `to` of a source text, without white space at both ends. */
  static trimmed(source: string, from: number, to: number, at = 0): Inline {
    const raw = source.slice(from, to);
    const text = raw.trimStart();
    return new Inline(text.trimEnd(), at + from + raw.length - text.length);
  }

  /** Without white space at both ends. */
  trim(): Inline {
    const from = this.text.length - this.text.trimStart().length;
    const to = this.text.trimEnd().length;
    return from === 0 && to === this.text.length ? this : this.slice(from, Math.max(from, to));
  }
}

/** Collects the pieces of an `Inline` left to right. */
export class InlineBuilder {
  private text = '';
  private readonly map: number[] = [];

  /** Adds characters that stand in the source one for one from `source` on. */
  verbatim(text: string, source: number): void {
    this.text += text;
    for (let index = 0; index < text.length; index++) this.map.push(source + index);
  }

  /** Adds characters that all came from one place: an entity, a tag that breaks the line. */
  from(text: string, source: number): void {
    this.text += text;
    for (let index = 0; index < text.length; index++) this.map.push(source);
  }

  /** The character added last; empty at the beginning. */
  get last(): string {
    return this.text.slice(-1);
  }

  build(start: number): Inline {
    const first = this.map[0] ?? start;
    const contiguous = this.map.every((offset, index) => offset === first + index);
    return contiguous ? new Inline(this.text, first) : new Inline(this.text, first, this.map);
  }
}
