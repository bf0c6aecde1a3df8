import { fold } from '../text/fold.ts';
import type { Inline } from '../text/inline.ts';
import type { Grid } from './grid.ts';
import { type Traits, traitsOf } from './traits.ts';

/** A heading, a paragraph, or the title of a table found as a row of its own (a caption). */
export class TextBlock {
  private foldedText: string | undefined;
  private seen: Traits | undefined;

  constructor(
    readonly kind: 'heading' | 'paragraph' | 'caption',
    readonly content: Inline,
    /** Offsets relative to the region the block was read from. */
    readonly start: number,
    readonly end: number,
    /** Depth of a Markdown heading, 0 for others. */
    readonly depth = 0,
    /** Whether it is the first paragraph of a list item. */
    readonly item = false,
  ) {}

  /** Full-width forms as ASCII; as long as the content. */
  get folded(): string {
    this.foldedText ??= fold(this.content.text);
    return this.foldedText;
  }

  get traits(): Traits {
    this.seen ??= traitsOf(this.folded, this.depth);
    return this.seen;
  }
}

export interface TableBlock {
  readonly kind: 'table';
  readonly grid: Grid;
  readonly start: number;
  readonly end: number;
}

/** Front matter, comments, code and other HTML: kept for what they are, read by nobody as text. */
interface OtherBlock {
  readonly kind: 'frontmatter' | 'comment' | 'code' | 'html';
  readonly start: number;
  readonly end: number;
}

export type Block = TextBlock | TableBlock | OtherBlock;
