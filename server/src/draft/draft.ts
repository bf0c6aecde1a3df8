import { type MoneyUnit, moneyUnit, TEN_THOUSAND_YUAN, unitDeclared } from '../figures/units.ts';
import { fold, squeeze } from '../text/fold.ts';
import type { Region, SplitText } from '../text/split.ts';
import type { Block, ParagraphBlock } from './block.ts';
import { blocksOf } from './blocks.ts';
import { isTitle } from './dialects/titles.ts';
import { type FrontMatter, readFrontMatter } from './frontmatter.ts';
import type { Grid } from './grid.ts';
import { type Heading, headingOf } from './headings.ts';
import { isOrganisation } from './organisation.ts';
import { continues, Passage } from './passage.ts';

/** The numbered titles above a place, outermost first. */
export interface Section {
  readonly titles: readonly string[];
}

/** A table and what stands around it. */
export interface TablePlace {
  readonly region: Region;
  readonly grid: Grid;
  readonly title: string;
  readonly unit: MoneyUnit;
  readonly section: Section;
}

export interface PassagePlace {
  readonly passage: Passage;
  readonly section: Section;
}

/** The parsed document: its tables and passages in order, with the titles they stand under. */
export interface Draft {
  readonly split: SplitText;
  readonly frontMatter: FrontMatter;
  readonly tables: readonly TablePlace[];
  readonly passages: readonly PassagePlace[];
  /** Names of the department and its units as printed in titles and 编制单位 lines, without spaces. */
  readonly organisations: ReadonlySet<string>;
  readonly year: number | undefined;
  readonly unit: MoneyUnit;
}

interface Traits {
  readonly folded: string;
  readonly label: string;
  readonly heading: Heading | undefined;
  readonly title: boolean;
  readonly unit: MoneyUnit | undefined;
  readonly organisation: string | undefined;
}

const traitsKept = new WeakMap<Block, Traits>();
/** A table's title stands within this many short lines above it. */
const TITLE_REACH = 8;
const LONGEST_TITLE_LINE = 80;

function traitsOf(block: Block & { content: { text: string } }): Traits {
  let traits = traitsKept.get(block);
  if (!traits) {
    const folded = fold(block.content.text);
    const short = folded.length <= LONGEST_TITLE_LINE;
    const label = short ? squeeze(folded) : '';
    traits = {
      folded,
      label,
      heading: short ? headingOf(block.content.text, block.kind === 'heading' ? block.depth : 0) : undefined,
      title: short && isTitle(label.replace(/^\d{4}年(?:度)?/, '')),
      unit: short ? unitDeclared(folded) : undefined,
      organisation: short ? organisationIn(label) : undefined,
    };
    traitsKept.set(block, traits);
  }
  return traits;
}

function organisationIn(label: string): string | undefined {
  const named =
    /(?:编制部门|编制单位|部门名称|单位名称|预算单位|公开部门|公开单位|填报单位|部门\(单位\)|部门|单位):([^:]{3,40}?)(?:单位:|金额单位:|$)/.exec(
      label,
    );
  if (named && isOrganisation(named[1]!)) return named[1]!.replace(/\(.*?\)$/, '');
  const titled = /^(.{3,40}?)(?:19|20)\d\d年(?:度)?(?:部门|单位)?(?:综合)?(?:预算|决算)/.exec(label);
  return titled && isOrganisation(titled[1]!) ? titled[1] : undefined;
}

/** Puts the blocks of a split text together: sections, table titles and units, sentences broken over pages. */
export function assemble(split: SplitText): Draft {
  const frontMatter = frontMatterOf(split);
  const unit = (frontMatter.unit && moneyUnit(frontMatter.unit)) || TEN_THOUSAND_YUAN;
  const tables: TablePlace[] = [];
  const passages: PassagePlace[] = [];
  const organisations = new Set<string>();
  if (frontMatter.department) organisations.add(squeeze(fold(frontMatter.department)));
  let stack: Heading[] = [];
  let section: Section = { titles: [] };
  let above: Traits[] = [];
  let lastUnit: MoneyUnit | undefined;
  let year = frontMatter.year;
  let open: Passage | undefined;

  for (let index = 0; index < split.regions.length; index++) {
    const region = split.regions[index]!;
    for (const block of blocksOf(region)) {
      if (block.kind === 'table') {
        const title = titleAbove(above);
        lastUnit = unitAbove(above) ?? unitInside(block.grid) ?? lastUnit;
        tables.push({ region, grid: block.grid, title, unit: lastUnit ?? unit, section });
        above = [];
        open = undefined;
        continue;
      }
      if (block.kind !== 'paragraph' && block.kind !== 'heading' && block.kind !== 'caption') {
        open = undefined;
        continue;
      }
      const traits = traitsOf(block);
      if (traits.organisation) organisations.add(traits.organisation);
      if (year === undefined) year = yearIn(traits.label);
      if (above.length === TITLE_REACH) above = above.slice(1);
      above.push(traits);
      if (traits.heading && !traits.title) {
        stack = stack.filter((heading) => heading.rank < traits.heading!.rank);
        stack.push(traits.heading);
        section = { titles: stack.map((heading) => heading.title) };
      }
      const paragraph: ParagraphBlock =
        block.kind === 'paragraph' ? block : { ...block, kind: 'paragraph', item: false };
      if (open && block.kind === 'paragraph' && !traits.heading && continues(open, traits.folded, block.item)) {
        open = open.joined(region, block);
        passages[passages.length - 1] = { passage: open, section: passages[passages.length - 1]!.section };
      } else {
        open = Passage.of(region, block.kind === 'paragraph' ? block : paragraph, block);
        passages.push({ passage: open, section });
      }
      // A heading never goes on in the paragraph below it, however long it is.
      if (traits.heading) open = undefined;
    }
  }
  return { split, frontMatter, tables, passages, organisations, year, unit };
}

function frontMatterOf(split: SplitText): FrontMatter {
  const first = split.regions[0];
  return first?.kind === 'frontmatter' ? readFrontMatter(first.text.trimEnd()) : {};
}

function yearIn(label: string): number | undefined {
  const match = /((?:19|20)\d\d)年(?:度)?[^。]{0,20}(?:预算|决算)/.exec(label);
  return match ? Number(match[1]) : undefined;
}

function titleAbove(above: readonly Traits[]): string {
  for (let index = above.length - 1; index >= 0; index--) {
    const traits = above[index]!;
    if (traits.title && /[^\d\s附公开表:一二三四五六七八九十]/.test(traits.label)) return traits.label;
    if (traits.label === '') return '';
  }
  return '';
}

function unitAbove(above: readonly Traits[]): MoneyUnit | undefined {
  for (let index = above.length - 1; index >= 0; index--) {
    if (above[index]!.unit) return above[index]!.unit;
    if (above[index]!.label === '') return undefined;
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
