import { following, sameSet } from '../collections.ts';
import { type MoneyUnit, moneyUnit, TEN_THOUSAND_YUAN, unitDeclared } from '../figures/units.ts';
import { fold, squeeze } from '../text/fold.ts';
import type { Region, SplitText } from '../text/split.ts';
import { TextBlock } from './block.ts';
import { blocksOf } from './blocks.ts';
import { isTitleRow } from './dialects/titles.ts';
import { type FrontMatter, readFrontMatter } from './frontmatter.ts';
import type { Grid } from './grid.ts';
import type { LogicalTable } from './logical.ts';
import { joinPages, type Piece } from './pages.ts';
import { continues, Passage, type PassagePlace } from './passage.ts';
import type { TablePlace } from './place.ts';
import { Section } from './section.ts';
import { type Traits, traitsOf } from './traits.ts';

export type { PassagePlace, TablePlace };

/** The year and the kind of a disclosure. */
export interface Titled {
  readonly year: number;
  readonly accounts: boolean;
}

/** The parsed document: its tables and the passages that hold numbers, in order, with the titles they stand under. */
export interface Draft {
  readonly split: SplitText;
  readonly frontMatter: FrontMatter;
  /** The printed pieces of tables, each page apart: what is converted, aligned and edited. */
  readonly tables: readonly TablePlace[];
  /** The tables as their writer meant them, pages joined: what is read and checked. */
  readonly logical: readonly LogicalTable[];
  readonly passages: readonly PassagePlace[];
  /** Every passage, those without a number too: what is judged by its words alone. */
  readonly texts: readonly PassagePlace[];
  /** Names of the department and its units as printed in titles and 编制单位 lines, without spaces. */
  readonly organisations: ReadonlySet<string>;
  /** What the document's own title prints. */
  readonly titled: Titled | undefined;
  readonly year: number | undefined;
  /** Final accounts, by the front matter, the titles of the tables or that of the document. */
  readonly accounts: boolean;
}

const TITLE = /((?:19|20)\d\d)年(?:度)?[^。,，]{0,20}?(预算|决算)/;
const LONGEST_TITLE = 80;
/** The document's title is among its first lines. */
const FIRST_LINES = 6;
/** A table's title stands within this many short lines above it. */
const TITLE_REACH = 8;

/**
 * Puts the blocks of a split text together: sections, table titles and units, sentences broken over pages. With the
 * draft of an earlier text, lists that hold the same are the same.
 */
export function assemble(split: SplitText, previous?: Draft): Draft {
  const frontMatter = frontMatterOf(split);
  const assembly = new Assembly(frontMatter);
  for (const region of split.regions) {
    for (const block of blocksOf(region)) {
      if (block instanceof TextBlock) assembly.addText(region, block);
      else if (block.kind === 'table') assembly.addTable(region, block.grid);
      else assembly.interrupt();
    }
  }
  assembly.interrupt();
  const { tables } = assembly;
  const known = previous?.organisations;
  const organisations = known && sameSet(known, assembly.organisations) ? known : assembly.organisations;
  const texts = following(assembly.texts, previous?.texts);
  const passages = following(assembly.passages, previous?.passages);
  const titled = titledAs(texts);
  const year = frontMatter.year ?? titled?.year ?? assembly.usualYear();
  const accounts = frontMatter.disclosure
    ? frontMatter.disclosure === 'accounts'
    : areAccounts(tables) || titled?.accounts === true;
  const logical = joinPages(assembly.pieces, (label) => assembly.times.get(label) ?? 0);
  return { split, frontMatter, tables, logical, passages, texts, organisations, titled, year, accounts };
}

class Assembly {
  readonly tables: TablePlace[] = [];
  readonly passages: PassagePlace[] = [];
  readonly texts: PassagePlace[] = [];
  readonly organisations = new Set<string>();
  private readonly stated: MoneyUnit | undefined;
  private readonly usualUnit: MoneyUnit;
  private section = Section.root;
  /** The short lines above the place reached, as far as a table's title may stand. */
  private above: Traits[] = [];
  /** Whether lines were let go that stand between this place and the table before. */
  private far = false;
  readonly pieces: Piece[] = [];
  /** How often each short line stands in the draft. */
  readonly times = new Map<string, number>();
  private lastUnit: MoneyUnit | undefined;
  private open: Passage | undefined;
  private openSection = Section.root;

  constructor(frontMatter: FrontMatter) {
    this.stated = frontMatter.unit ? moneyUnit(frontMatter.unit) : undefined;
    this.usualUnit = this.stated ?? TEN_THOUSAND_YUAN;
    if (frontMatter.department) this.organisations.add(squeeze(fold(frontMatter.department)));
  }

  addTable(region: Region, grid: Grid): void {
    this.interrupt();
    this.lastUnit = this.nearest((traits) => traits.unit) ?? unitInside(grid) ?? this.lastUnit;
    const title = titleInside(grid) ?? this.nearest((traits) => traits.name) ?? '';
    const place = {
      region,
      grid,
      title,
      unit: this.lastUnit ?? this.usualUnit,
      declared: this.lastUnit ?? this.stated,
    };
    this.tables.push(place);
    this.pieces.push({ place, above: this.above, far: this.far });
    this.above = [];
    this.far = false;
  }

  addText(region: Region, block: TextBlock): void {
    const { traits } = block;
    if (traits.organisation) this.organisations.add(traits.organisation);
    if (this.above.length >= 4 * TITLE_REACH) {
      this.above.splice(0, 3 * TITLE_REACH);
      this.far = true;
    }
    this.above.push(traits);
    if (traits.label !== '') this.times.set(traits.label, (this.times.get(traits.label) ?? 0) + 1);
    const heading = traits.title ? undefined : traits.heading;
    if (heading) this.section = this.section.enter(heading);
    // The number of a page stands in the middle of a sentence that goes on below it.
    if (traits.page && this.open && this.open.end !== 'closed') return;
    if (this.open && block.kind === 'paragraph' && !heading && continues(this.open, block)) {
      this.open = this.open.joined(region, block);
      return;
    }
    this.interrupt();
    this.open = Passage.of(region, block);
    this.openSection = this.section;
    // A heading never goes on in the paragraph below it, however long it is.
    if (heading) this.interrupt();
  }

  /** The latest of the years told about most: a disclosure compares its own year with the one before. */
  usualYear(): number | undefined {
    const years = new Map<number, number>();
    for (const [label, times] of this.times) {
      const year = yearIn(label);
      if (year !== undefined) years.set(year, (years.get(year) ?? 0) + times);
    }
    const most = Math.max(...years.values());
    const usual = [...years].flatMap(([year, times]) => (times * 2 >= most ? [year] : []));
    return usual.length > 0 ? Math.max(...usual) : undefined;
  }

  /** Ends the passage being collected; one without a digit says nothing that could be held against a table. */
  interrupt(): void {
    if (this.open) {
      const place = this.open.under(this.openSection);
      this.texts.push(place);
      if (this.open.hasDigits) this.passages.push(place);
    }
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

/** The year and the kind of disclosure that the document's own title prints, among its first lines. */
function titledAs(texts: readonly PassagePlace[]): Titled | undefined {
  for (const { passage } of texts.slice(0, FIRST_LINES)) {
    const match = passage.folded.length <= LONGEST_TITLE ? TITLE.exec(squeeze(passage.folded)) : null;
    if (match) return { year: Number(match[1]), accounts: match[2] === '决算' };
  }
  return undefined;
}

function areAccounts(tables: readonly TablePlace[]): boolean {
  const accounts = tables.filter((table) => table.title.includes('决算')).length;
  return accounts > 0 && accounts >= tables.filter((table) => /预算(?!财政|拨款)/.test(table.title)).length;
}

function frontMatterOf(split: SplitText): FrontMatter {
  const first = split.regions[0];
  return first?.kind === 'frontmatter' ? readFrontMatter(first.text.trimEnd()) : {};
}

function yearIn(label: string): number | undefined {
  const match = /((?:19|20)\d\d)年(?:度)?[^。]{0,20}(?:预算|决算)/.exec(label);
  return match ? Number(match[1]) : undefined;
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
