import type { FigureKind } from '../report.ts';
import type { Region } from '../text/split.ts';
import { type Decimal, round, shift } from './decimal.ts';
import { exactly, type Interval, printed, shiftInterval } from './interval.ts';

export interface FigureInit {
  readonly region: Region;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: FigureKind;
  readonly value: Decimal;
  readonly decimals: number;
  /** Decimals that the value is good for, if not those printed. */
  readonly precision?: number;
  /** The most decimals that its passage prints amounts of its unit with, if more than it has itself. */
  readonly finest?: number;
  readonly unit: string;
  /** Power of ten from the printed unit to 元 (or to one, for counts in 万). */
  readonly exponent: number;
  readonly grouped?: boolean;
  readonly place: 'cell' | 'prose';
  readonly blank?: boolean;
  /** For a cell: the table, through all its readings, and the place in its grid; `from` counts in the cell's text. */
  readonly anchor?: object;
  readonly row?: number;
  readonly column?: number;
  readonly from?: number;
}

/**
 * A number as printed. Offsets are relative to its region, so a figure outlives every edit that does not touch its
 * region; the figure of a cell with an anchor outlives edits of other cells too, and where it stands then is asked of
 * the draft. Identity matters: a figure is one place in the draft.
 */
export class Figure {
  private readonly readIn: Region | WeakRef<Region>;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: FigureKind;
  /** In the printed unit. */
  readonly value: Decimal;
  /** Decimals as printed. */
  readonly decimals: number;
  /**
   * Decimals the value is good for: those printed, or more where a table drops trailing zeros (5 among 1240.58 is
   * 5.00). Half a unit of the last of them is the tolerance.
   */
  readonly precision: number;
  /** The most decimals that amounts of its unit are printed with beside it: 258万元 may be 258.00. */
  readonly finest: number;
  readonly unit: string;
  readonly exponent: number;
  readonly grouped: boolean;
  readonly place: 'cell' | 'prose';
  /** An empty cell that stands for zero. */
  readonly blank: boolean;
  readonly anchor: object | undefined;
  readonly row: number;
  readonly column: number;
  readonly from: number;
  private kept: Interval | undefined;
  private shifted: Decimal | undefined;

  constructor(init: FigureInit) {
    this.readIn = init.anchor ? looselyHeld(init.region) : init.region;
    this.start = init.start;
    this.end = init.end;
    this.text = init.text;
    this.kind = init.kind;
    this.value = init.value;
    this.decimals = init.decimals;
    this.precision = init.precision ?? init.decimals;
    this.finest = init.finest ?? init.decimals;
    this.unit = init.unit;
    this.exponent = init.exponent;
    this.grouped = init.grouped ?? false;
    this.place = init.place;
    this.blank = init.blank ?? false;
    this.anchor = init.anchor;
    this.row = init.row ?? 0;
    this.column = init.column ?? 0;
    this.from = init.from ?? 0;
  }

  /**
   * The region it was read in. The figure of a cell goes through all readings of its table and holds none of them: each
   * would lead to the figures of its day, and these to the readings before.
   */
  get region(): Region | undefined {
    return this.readIn instanceof WeakRef ? this.readIn.deref() : this.readIn;
  }

  /** What it stands in, through all edits: the table of a cell, or a region. */
  get ground(): object {
    return this.anchor ?? this.readIn;
  }

  /** What the figure may stand for: 元 for amounts, percentage points for percentages, ones for counts. */
  get interval(): Interval {
    this.kept ??= this.blank ? exactly(this.value) : shiftInterval(printed(this.value, this.precision), this.exponent);
    return this.kept;
  }

  /** Part of it stands elsewhere, in a row below: it cannot be written anew where it stands. */
  get isCut(): boolean {
    return !this.blank && this.end - this.start < this.text.length;
  }

  /** The printed value in 元, percentage points or ones. */
  get amount(): Decimal {
    this.shifted ??= shift(this.value, this.exponent);
    return this.shifted;
  }
}

const loose = new WeakMap<Region, WeakRef<Region>>();

function looselyHeld(region: Region): WeakRef<Region> {
  let held = loose.get(region);
  if (!held) {
    held = new WeakRef(region);
    loose.set(region, held);
  }
  return held;
}

/** Decimals of a computed ratio in the place of `figure`: as many as are printed, or two where those would leave nothing of it. */
export function ratioDecimals(value: Decimal, { decimals }: Figure): number {
  return decimals < 2 && round(value, decimals).coefficient === 0n ? 2 : decimals;
}
