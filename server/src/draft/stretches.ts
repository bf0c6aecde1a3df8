import { changeBetween } from '../collections.ts';
import { type MoneyUnit, TEN_THOUSAND_YUAN, unitDeclared } from '../figures/units.ts';
import type { Region } from '../text/split.ts';
import { TextBlock } from './block.ts';
import { blocksOf } from './blocks.ts';
import { isTitleRow } from './dialects/titles.ts';
import type { Grid } from './grid.ts';
import type { Piece } from './pages.ts';
import { continues, Passage, type PassagePlace } from './passage.ts';
import type { TablePlace } from './place.ts';
import { Section } from './section.ts';
import { type Traits, traitsOf } from './traits.ts';

/** What a place in the draft takes from all that stands before it. */
interface Before {
  readonly section: Section;
  /** The unit last declared. */
  readonly unit: MoneyUnit | undefined;
  /** The unit that the front matter states. */
  readonly stated: MoneyUnit | undefined;
}

/**
 * The regions from one table to the next, read: what stands in them depends on nothing before them but the section and
 * the unit. The same object as long as its regions are and these stay so.
 */
export interface Stretch {
  /** How many regions it is made of. */
  readonly length: number;
  /** Whether it ends with a table, and not with the draft. */
  readonly closed: boolean;
  readonly before: Before;
  readonly after: Before;
  readonly texts: readonly PassagePlace[];
  readonly tables: readonly TablePlace[];
  readonly pieces: readonly Piece[];
  /** Its short lines. */
  readonly labels: readonly string[];
  /** Names of the department and its units that its titles and 编制单位 lines print. */
  readonly organisations: readonly string[];
}

/** A table's title stands within this many short lines above it. */
const TITLE_REACH = 8;

/** Reads a draft stretch by stretch; of one read before only the stretches that differ, and those they tell upon. */
export function stretchesOf(
  regions: readonly Region[],
  stated: MoneyUnit | undefined,
  previous?: { readonly regions: readonly Region[]; readonly stretches: readonly Stretch[] },
): Stretch[] {
  const stretches: Stretch[] = [];
  const old = previous?.stretches ?? [];
  const { start, gone, come } = changeBetween(previous?.regions ?? [], regions);
  /** Where an old stretch stands now; nowhere if its first region is gone. */
  const placeOf = (was: number) => (was < start ? was : was >= start + gone ? was + come - gone : -1);
  let before: Before = { section: Section.root, unit: undefined, stated };
  let at = 0;
  let next = 0;
  let was = 0;
  while (at < regions.length) {
    for (; next < old.length && placeOf(was) < at; next++) was += old[next]!.length;
    const known = placeOf(was) === at ? old[next] : undefined;
    const untouched = known && (was >= start || was + known.length <= start);
    const ends = known && (known.closed || at + known.length === regions.length);
    const read =
      known && untouched && ends && sameBefore(known.before, before) ? known : new Assembly(before).read(regions, at);
    stretches.push(read);
    at += read.length;
    before = read.after;
  }
  return stretches;
}

function sameBefore(a: Before, b: Before): boolean {
  return a.section === b.section && a.unit === b.unit && a.stated === b.stated;
}

class Assembly {
  private readonly tables: TablePlace[] = [];
  private readonly texts: PassagePlace[] = [];
  private readonly pieces: Piece[] = [];
  private readonly labels: string[] = [];
  private readonly organisations: string[] = [];
  private section: Section;
  private lastUnit: MoneyUnit | undefined;
  /** The short lines above the place reached, as far as a table's title may stand. */
  private above: Traits[] = [];
  /** Whether lines were let go that stand between this place and the table before. */
  private far = false;
  private open: Passage | undefined;
  private openSection: Section;

  constructor(private readonly before: Before) {
    this.section = before.section;
    this.openSection = before.section;
    this.lastUnit = before.unit;
  }

  /** Reads the regions from one on, to the first that ends with a table. */
  read(regions: readonly Region[], from: number): Stretch {
    let at = from;
    let closed = false;
    for (; at < regions.length && !closed; at++) {
      const region = regions[at]!;
      for (const block of blocksOf(region)) {
        closed = block.kind === 'table';
        if (block instanceof TextBlock) this.addText(region, block);
        else if (block.kind === 'table') this.addTable(region, block.grid);
        else this.interrupt();
      }
    }
    this.interrupt();
    const { before, texts, tables, pieces, labels, organisations } = this;
    const after = { ...before, section: this.section, unit: this.lastUnit };
    return { length: at - from, closed, before, after, texts, tables, pieces, labels, organisations };
  }

  private addTable(region: Region, grid: Grid): void {
    this.interrupt();
    this.lastUnit = this.nearest((traits) => traits.unit) ?? unitInside(grid) ?? this.lastUnit;
    const title = titleInside(grid) ?? this.nearest((traits) => traits.name) ?? '';
    const { stated } = this.before;
    const place = {
      region,
      grid,
      title,
      unit: this.lastUnit ?? stated ?? TEN_THOUSAND_YUAN,
      declared: this.lastUnit ?? stated,
    };
    this.tables.push(place);
    this.pieces.push({ place, above: this.above, far: this.far });
    this.above = [];
    this.far = false;
  }

  private addText(region: Region, block: TextBlock): void {
    const { traits } = block;
    if (traits.organisation) this.organisations.push(traits.organisation);
    if (this.above.length >= 4 * TITLE_REACH) {
      this.above.splice(0, 3 * TITLE_REACH);
      this.far = true;
    }
    this.above.push(traits);
    if (traits.label !== '') this.labels.push(traits.label);
    const heading = traits.title ? undefined : traits.heading;
    if (heading) this.section = this.section.enter(heading);
    // The number of a page stands in the middle of a sentence that goes on below it.
    if (traits.page && this.open && this.open.end !== 'closed') return;
    if (this.open && block.kind === 'paragraph' && !heading && continues(this.open, region, block)) {
      this.open = this.open.joined(region, block);
      return;
    }
    this.interrupt();
    this.open = Passage.of(region, block);
    this.openSection = this.section;
    // A heading never goes on in the paragraph below it, however long it is.
    if (heading) this.interrupt();
  }

  /** Ends the passage being collected. */
  private interrupt(): void {
    if (this.open) this.texts.push(this.open.under(this.openSection));
    this.open = undefined;
  }

  private nearest<T>(pick: (traits: Traits) => T | undefined): T | undefined {
    const last = this.above.length - 1;
    for (let index = last; index >= 0 && index > last - TITLE_REACH; index--) {
      const traits = this.above[index]!;
      const found = pick(traits);
      if (found !== undefined) return found;
      if (traits.label === '') return undefined;
    }
    return undefined;
  }
}

/** The title in a row of its own at the head of the table, across all columns or before blanks. */
function titleInside(grid: Grid): string | undefined {
  for (const row of grid.rows.slice(0, 3)) {
    const traits = isTitleRow(row) ? traitsOf(row[0]!.folded, 0) : undefined;
    if (traits?.name) return traits.name;
  }
  return undefined;
}

/** `单位：万元` in one of the first rows of the table itself, or in a header (金额（万元）). */
function unitInside(grid: Grid): MoneyUnit | undefined {
  for (const row of grid.rows.slice(0, 4)) {
    for (const cell of row) {
      const unit = cell.folded.includes('元') ? unitDeclared(cell.folded) : undefined;
      if (unit) return unit;
    }
  }
  return undefined;
}
