import type { Span } from '../report.ts';
import type { Mark } from '../text/marks.ts';

/**
 * A document as it is published: what a reader sees, in its order, before it is a file of any format. All writers (Word,
 * HTML, workbook) take this and nothing else.
 */
export interface Published {
  readonly title: string;
  readonly blocks: readonly PublishedBlock[];
}

/** A stretch of text that is set in one way. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly mark?: Mark;
}

export type PublishedBlock =
  | { readonly kind: 'title'; readonly runs: readonly Run[] }
  | PublishedHeading
  | PublishedParagraph
  | { readonly kind: 'contents'; readonly heading: string }
  | PublishedTable;

export interface PublishedHeading {
  readonly kind: 'heading';
  /** 1 for 第一部分, down to 4. */
  readonly level: number;
  readonly runs: readonly Run[];
  /** It opens a part, which begins on a page of its own. */
  readonly part: boolean;
  /** It is the title of the table below. */
  readonly caption: boolean;
}

export interface PublishedParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** Text; the title of the table below; its number, unit and department; a note to the table above. */
  readonly role: 'text' | 'caption' | 'aside' | 'note';
}

export interface PublishedTable {
  readonly kind: 'table';
  readonly title: string;
  /** Only the cells that are printed: what a merged cell covers is not there. */
  readonly rows: readonly (readonly PublishedCell[])[];
  /** How many of the rows are the header, which each page repeats. */
  readonly header: number;
  readonly columns: readonly PublishedColumn[];
}

export interface PublishedColumn {
  /** Numbers are set right and never broken; codes are not broken either. */
  readonly holds: 'numbers' | 'codes' | 'names' | 'text';
}

export interface PublishedCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly runs: readonly Run[];
  readonly align: 'left' | 'center' | 'right';
  /** By how many Han characters it is set in. */
  readonly indent: number;
  /** Where its text stands in the region that the table was read from; undefined for a blank nobody wrote. */
  readonly at?: Span | undefined;
  /** The number that is all of it. */
  readonly number?: PublishedNumber | undefined;
}

export interface PublishedNumber {
  /** In plain notation; of a percentage, the number before its sign. */
  readonly value: string;
  readonly decimals: number;
  readonly grouped: boolean;
  readonly percent: boolean;
}

/** The text of runs. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
