import { type Mark, setOff } from './marks.ts';

/** What stood in the source and is not read, before the character at `at`: the mark of a note, something struck out. */
export interface Aside {
  readonly at: number;
  readonly mark: Mark;
  readonly text: string;
}

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
    /** Kept for those who write the text anew. */
    readonly asides: readonly Aside[] = NONE,
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
    if (from === 0 && to === this.text.length) return this;
    const { text, start, map } = this.slice(from, Math.max(from, to));
    const asides = this.asides.map((aside) => ({ ...aside, at: Math.max(0, Math.min(aside.at - from, text.length)) }));
    return new Inline(text, start, map, asides.length > 0 ? asides : NONE);
  }

  /** The text with what is not read in its places, set off. */
  withAsides(): string {
    let text = '';
    let at = 0;
    for (const aside of this.asides) {
      text += this.text.slice(at, aside.at) + setOff(aside.text, aside.mark);
      at = aside.at;
    }
    return text + this.text.slice(at);
  }
}

const NONE: readonly Aside[] = [];

/** Collects the pieces of an `Inline` left to right. */
export class InlineBuilder {
  private text = '';
  private readonly map: number[] = [];
  private readonly asides: Aside[] = [];

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

  /** Notes what stands here and is not read. */
  aside(text: string, mark: Mark): void {
    this.asides.push({ at: this.text.length, mark, text });
  }

  /** The character added last; empty at the beginning. */
  get last(): string {
    return this.text.slice(-1);
  }

  build(start: number): Inline {
    const first = this.map[0] ?? start;
    const contiguous = this.map.every((offset, index) => offset === first + index);
    const asides = this.asides.length > 0 ? this.asides : NONE;
    return new Inline(this.text, first, contiguous ? undefined : this.map, asides);
  }
}
