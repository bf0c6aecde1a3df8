import { following, gathering, sameItems } from '../collections.ts';
import { moneyUnit } from '../figures/units.ts';
import { fold, squeeze } from '../text/fold.ts';
import { RegionOrder } from '../text/order.ts';
import type { SplitText } from '../text/split.ts';
import { SAYS_BUDGET } from '../vocabulary/titles.ts';
import { anyOf } from '../vocabulary/words.ts';
import { type FrontMatter, readFrontMatter } from './frontmatter.ts';
import { LabelCounts } from './labels.ts';
import type { LogicalTable } from './logical.ts';
import { joinPages } from './pages.ts';
import type { PassagePlace } from './passage.ts';
import type { TablePlace } from './place.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

export type { PassagePlace, TablePlace };

/** The year and the kind of a disclosure. */
interface Titled {
  readonly year: number;
  readonly accounts: boolean;
}

/** The parsed document: its tables and the passages that hold numbers, in order, with the titles they stand under. */
export interface Draft {
  readonly split: SplitText;
  readonly order: RegionOrder;
  readonly frontMatter: FrontMatter;
  /** What it is put together from. */
  readonly stretches: readonly Stretch[];
  readonly labels: LabelCounts;
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
  /** Whether it is said anywhere that this is a budget, and not only that nothing says it is not. */
  readonly budget: boolean;
}

/** 较2024年预算增长…, among the first lines of an excerpt, says what it compares with. */
const TITLE = anyOf('<!{较|比|与|同|和}«<year>»年[度]<clause:20?>«预算|决算»');
const LONGEST_TITLE = 80;
/** The document's title is among its first lines. */
const FIRST_LINES = 6;

/**
 * Puts the blocks of a split text together: sections, table titles and units, sentences broken over pages. With the
 * draft of an earlier text, lists that hold the same are the same.
 */
export function assemble(split: SplitText, previous?: Draft): Draft {
  const frontMatter = frontMatterOf(split);
  const stated = frontMatter.unit ? moneyUnit(frontMatter.unit) : undefined;
  const known = previous && { regions: previous.split.regions, stretches: previous.stretches };
  const stretches = following(stretchesOf(split.regions, stated, known), known?.stretches);
  const texts = following(textsIn(stretches), previous?.texts);
  const tables = following(tablesIn(stretches), previous?.tables);
  const titled = titledAs(texts);
  const year = frontMatter.year ?? titled?.year ?? usualYear(yearsIn(stretches));
  const accounts = frontMatter.disclosure
    ? frontMatter.disclosure === 'accounts'
    : areAccounts(tables) || titled?.accounts === true;
  const labels = new LabelCounts(stretches, previous?.labels);
  return {
    split,
    order: new RegionOrder(split.regions, previous?.order),
    frontMatter,
    stretches,
    labels,
    tables,
    logical: following(
      joinPages(piecesIn(stretches), (label) => labels.of(label)),
      previous?.logical,
    ),
    passages: following(passagesIn(texts), previous?.passages),
    texts,
    organisations: organisationsIn(frontMatter, stretches, previous?.organisations),
    titled,
    year,
    accounts,
    budget: !accounts && (frontMatter.disclosure !== undefined || titled !== undefined || areBudgets(tables)),
  };
}

const textsIn = gathering(({ texts }: Stretch) => texts);
const tablesIn = gathering(({ tables }: Stretch) => tables);
const piecesIn = gathering(({ pieces }: Stretch) => pieces);
/** The years that short lines tell about, as often as they do. */
const yearsIn = gathering(({ labels }: Stretch) => labels.flatMap((label) => yearIn(label) ?? []));
const namesIn = gathering(({ organisations }: Stretch) => organisations);
/** A passage without a digit says nothing that could be held against a table. */
const passagesIn = gathering((place: PassagePlace) => (place.passage.hasDigits ? [place] : []));

function organisationsIn(
  { department }: FrontMatter,
  stretches: readonly Stretch[],
  previous: ReadonlySet<string> | undefined,
): ReadonlySet<string> {
  const names = new Set([...(department ? [squeeze(fold(department))] : []), ...namesIn(stretches)]);
  return previous && sameItems([...previous], [...names]) ? previous : names;
}

/** The latest of the years told about most: a disclosure compares its own year with the one before. */
function usualYear(told: readonly number[]): number | undefined {
  const years = new Map<number, number>();
  for (const year of told) years.set(year, (years.get(year) ?? 0) + 1);
  const most = Math.max(...years.values());
  const usual = [...years].flatMap(([year, times]) => (times * 2 >= most ? [year] : []));
  return usual.length > 0 ? Math.max(...usual) : undefined;
}

/** The year and the kind of disclosure that the document's own title prints, among its first lines. */
function titledAs(texts: readonly PassagePlace[]): Titled | undefined {
  for (const { passage } of texts.slice(0, FIRST_LINES)) {
    const match = passage.folded.length <= LONGEST_TITLE ? TITLE.exec(squeeze(passage.folded)) : null;
    if (match) return { year: Number(match[1]), accounts: match[2] === '决算' };
  }
  return undefined;
}

function areBudgets(tables: readonly TablePlace[]): boolean {
  return tables.some((table) => SAYS_BUDGET.test(table.title));
}

function areAccounts(tables: readonly TablePlace[]): boolean {
  const accounts = tables.filter((table) => table.title.includes('决算')).length;
  return accounts > 0 && accounts >= tables.filter((table) => SAYS_BUDGET.test(table.title)).length;
}

function frontMatterOf(split: SplitText): FrontMatter {
  const first = split.regions[0];
  return first?.kind === 'frontmatter' ? readFrontMatter(first.text.trimEnd()) : {};
}

const YEAR_OF_TITLE = anyOf('«<year>»年[度]<sentence:20>{预算|决算}');

function yearIn(label: string): number | undefined {
  const match = YEAR_OF_TITLE.exec(label);
  return match ? Number(match[1]) : undefined;
}
