import type { Inline } from '../text/inline.ts';
import type { Grid } from './grid.ts';

interface Placed {
  /** Offsets relative to the region the block was read from. */
  readonly start: number;
  readonly end: number;
}

export interface HeadingBlock extends Placed {
  readonly kind: 'heading';
  readonly depth: number;
  readonly content: Inline;
}

export interface ParagraphBlock extends Placed {
  readonly kind: 'paragraph';
  readonly content: Inline;
  /** Whether it is the first paragraph of a list item. */
  readonly item: boolean;
}

/** The title of a table, found as a row of its own in a run of rows. */
export interface CaptionBlock extends Placed {
  readonly kind: 'caption';
  readonly content: Inline;
}

export interface TableBlock extends Placed {
  readonly kind: 'table';
  readonly grid: Grid;
}

/** Front matter, comments, code and other HTML: kept for what they are, read by nobody as text. */
export interface OtherBlock extends Placed {
  readonly kind: 'frontmatter' | 'comment' | 'code' | 'html';
}

export type Block = HeadingBlock | ParagraphBlock | CaptionBlock | TableBlock | OtherBlock;
