import { addTo, gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { Token } from '../../facts/codes/mention.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { squeeze } from '../../text/fold.ts';
import type { DraftJudge, Scene } from '../../verdicts/judge.ts';
import { cellIn, placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { PAGE_LEADER } from '../../vocabulary/furniture.ts';
import { YEARS_OF } from '../../vocabulary/subjects.ts';
import { kindTitled, type TableKind } from '../../vocabulary/tableKinds.ts';
import { isTableNumber, isTitle } from '../../vocabulary/titles.ts';
import { anyOf, everyOf, startsWithAny } from '../../vocabulary/words.ts';

/** A table that the contents name. */
interface Entry {
  readonly at: Token;
  readonly title: string;
  readonly kind: TableKind | undefined;
  /** The contents say that it is empty. */
  readonly empty: boolean;
}

/** So many titles in a row are a list of them; one alone stands above its table. */
const FEWEST = 4;
/** If more than one in so many is lacking, the tables are elsewhere. */
const MOST = 3;
const LONGEST = 120;
const NUMBERING = startsWithAny(
  '{[附]表|公开|预算|附件}<ordinal:1-3>[表][、|.|:|)] <ordinal:1-3>{、|.|:|)} (<ordinal:1-3>) - • ·',
);

const entriesKept = new WeakMap<Passage, Entry | null>();

/**
 * The tables that the contents list are the tables that follow, kind by kind. How a title is worded does not matter;
 * that a kind is listed more often than it is printed does.
 */
export const contents: DraftJudge = {
  parts: listParts,
  judge(scene) {
    const entries = listed(scene);
    if (entries.length < FEWEST) return [];
    const printed = scene.readings.filter((reading) => reading.kind !== 'list' && reading.place.title !== '');
    const lacking = missing(entries, printed);
    // Text pasted without its tables, or 详见附件, lacks most of them on purpose.
    if (lacking.length * MOST > entries.length) return [];
    return lacking.filter((entry) => !isTitledElsewhere(entry, scene)).map(notPrinted);
  },
};

/**
 * A title that stands somewhere else too has its table there, even if nobody can read it. One of another kind (财政拨款收支总表
 * holds the words of 收支总表) is another title, and a sentence that speaks of the table prints none.
 */
function isTitledElsewhere({ at, title, kind }: Entry, { draft }: Scene): boolean {
  const name = title.endsWith('表') ? title.slice(0, -1) : title;
  const core = coreOf(name);
  return naming(draft.texts).some(
    (passage) =>
      passage.parts[0]!.region !== at.region &&
      !passage.folded.includes('。') &&
      (holds(bareIn(passage), name, kind) || (core.length >= TELLING_NAME && holds(coreIn(passage), core, kind))),
  );
}

const OPTIONAL_WORDS = everyOf('财政拨款 预算 决算 部门 单位');

/** Whether a text holds a title as one of its kind, other titles before it apart. */
function holds(text: string, title: string, kind: TableKind | undefined): boolean {
  const at = text.indexOf(title);
  if (at < 0) return false;
  const own = text.slice(text.lastIndexOf('表', at) + 1, at + title.length);
  return (kindTitled(own) ?? kind) === kind;
}

/** A title without the words that it may have or not: 政府性基金预算（财政拨款）支出表. */
function coreOf(title: string): string {
  return title.replace(OPTIONAL_WORDS, '');
}

/** Fewer characters are left of nearly every title: 支出表. */
const TELLING_NAME = 5;
const coreIn = keptFor((passage: Passage) => coreOf(bareIn(passage)));

/** Blanks that set a title in the middle of its page are no part of it. */
const namesTable = keptFor(({ folded }: Passage) => folded.includes('表') && squeeze(folded).length < LONGEST);
const bareIn = keptFor((passage: Passage) => bare(squeeze(passage.folded)));

/** What the list of tables follows from. */
export function listParts({ draft, readings }: Scene): unknown[] {
  return [naming(draft.texts), kindsOf(readings)];
}

const naming = gathering(({ passage }: PassagePlace) => (namesTable(passage) ? [passage] : []));
const kindsOf = gathering(({ place, kind }: TableReading): unknown[] => [place.region, kind]);

/** Kinds of tables that the contents list. */
export function kindsListed(scene: Scene): ReadonlySet<TableKind | undefined> {
  const entries = listed(scene);
  return new Set(entries.length < FEWEST ? [] : entries.map(({ kind }) => kind));
}

/** The titles of the contents: rows of a table that lists tables, or lines that follow one another. */
function listed({ draft, readings }: Scene): Entry[] {
  const inTable = readings.filter(({ kind }) => kind === 'list').flatMap(entriesOfTable);
  if (inTable.length >= FEWEST) return inTable;
  const { order } = draft;
  const first = Math.min(...readings.map(({ place }) => order.of(place.region)!), draft.split.regions.length);
  let run: Entry[] = [];
  for (const { passage } of draft.texts) {
    // A list of titles after the first table would be something else: an annex, a second document.
    if (order.of(passage.parts[0]!.region)! >= first) break;
    const entry = entryOf(passage);
    if (entry) run.push(entry);
    else if (run.length >= FEWEST) break;
    else run = [];
  }
  return run;
}

function entryOf(passage: Passage): Entry | undefined {
  let entry = entriesKept.get(passage);
  if (entry === undefined) {
    const label = passage.folded.length > 70 ? '' : squeeze(passage.folded).replace(PAGE_LEADER, '');
    const found = isTitle(label) && kindTitled(label) !== 'list';
    entry = found ? { ...titled(label), at: placeIn(passage, ...trimmed(passage.text)), empty: false } : null;
    entriesKept.set(passage, entry);
  }
  return entry ?? undefined;
}

function trimmed(text: string): [start: number, end: number] {
  return [text.length - text.trimStart().length, text.trimEnd().length];
}

const LISTED_EMPTY = anyOf('^是$ 空表 不涉及');

function entriesOfTable(reading: TableReading): Entry[] {
  return reading.place.grid.rows.flatMap((row): Entry[] => {
    const cell = row.find(({ label }) => isTitle(label) && !isTableNumber(label));
    if (!cell || cell.origin) return [];
    const at = cellIn(reading.place.region, cell);
    const empty = row.some(({ label }) => LISTED_EMPTY.test(label));
    return [{ ...titled(cell.label), at, empty }];
  });
}

function titled(label: string): Pick<Entry, 'title' | 'kind'> {
  return { title: bare(label), kind: kindTitled(label.replace(NUMBERING, '')) };
}

const MORE_OR_LESS = everyOf('<brackets> <quote> 部门 单位 综合 总体 情况 明细 预算&{收|支}');

/** A title without numbering, year and the words that are there or not. */
function bare(label: string): string {
  return label.replace(NUMBERING, '').replace(YEARS_OF, '').replace(MORE_OR_LESS, '');
}

/** Kinds that a document may list once and print many times, or the other way round. */
function isCounted(kind: TableKind | undefined): kind is TableKind {
  return kind !== undefined && kind !== 'list' && kind !== 'performance' && kind !== 'performance-whole';
}

/** What the contents list more often than it is printed. */
function missing(entries: readonly Entry[], printed: readonly TableReading[]): Entry[] {
  const left = new Map<TableKind, TableReading[]>();
  for (const reading of printed) {
    if (reading.kind) addTo(left, reading.kind, reading);
  }
  return entries.filter((entry) => {
    if (!isCounted(entry.kind)) return false;
    const same = left.get(entry.kind) ?? [];
    const exact = same.find((reading) => bare(reading.place.title) === entry.title);
    const enough = same.length >= entries.filter(({ kind }) => kind === entry.kind).length;
    return !exact && !enough && !entry.empty;
  });
}

function notPrinted({ at }: Entry): Verdict {
  const words = { title: at.text.trim() };
  return { rule: 'table-missing', at, atMost: 'warning', words, repairs: [], sure: false, related: [] };
}
