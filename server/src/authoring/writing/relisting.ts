import type { Catalogue } from '../../catalogue/index.ts';
import { type CheckedDraft, checkText } from '../../check.ts';
import { applied } from '../../convert/tables.ts';
import type { Span, TextEdit } from '../../report.ts';
import { fold, squeeze } from '../../text/fold.ts';
import { isGlossary } from '../../verdicts/place.ts';
import { OF_BUDGET } from '../../vocabulary/ownLists.ts';
import { kindTitled, type TableKind } from '../../vocabulary/tableKinds.ts';
import { begunUnder } from '../continuing/paragraph.ts';
import { FAMILIES } from '../families/index.ts';
import type { Given } from './given.ts';
import { glossaryOf } from './glossary.ts';
import { type Heading, headingsOf } from './headings.ts';
import { LISTED_PARTS } from './others.ts';
import { Page } from './page.ts';
import { plainTitles, planFor } from './plans.ts';
import { type Relisted, relisted } from './relist.ts';
import { relistedTerms } from './terms.ts';
import type { Desk } from './write.ts';

/** A section whose lists were brought up to the tables, or could not be. */
export interface SectionChange extends Omit<Relisted, 'text'> {
  readonly title: string;
}

/** All that an update changes. */
export interface Relisting {
  readonly edits: readonly TextEdit[];
  readonly changes: readonly SectionChange[];
}

/** Brings the lists of the text up to the tables, when its figures have been: `edits` are what that changes. */
export function relisting(desk: Desk, edits: readonly TextEdit[], catalogue: Catalogue, within?: Span): Relisting {
  const { checked } = desk;
  const now = checkText(applied(checked.draft.split.text, edits));
  const before = headingsOf(checked);
  const changes: SectionChange[] = [];
  /** The sections so far as they will read. */
  const written: TextEdit[] = [];
  let all = [...edits];
  for (const [at, heading] of headingsOf(now).entries()) {
    const old = before[at]!;
    if (!heading.filled || (within && (old.start < within.start || old.start >= within.end))) continue;
    const found = sectionOf({ ...desk, checked: now }, heading, bodyOf(checked, old), catalogue, written);
    if (!found) continue;
    const { title, text, gained, lost, left, stale } = found;
    if ([gained, lost, left, stale].some(({ length }) => length > 0))
      changes.push({ title, gained, lost, left, stale });
    const body = bodyOf(checked, old);
    const read = bodyOf(now, heading);
    if (text === read.text) continue;
    written.push({ start: read.start, end: read.start + read.text.length, newText: text });
    const end = body.start + body.text.length;
    all = all.filter((edit) => edit.end <= body.start || edit.start >= end);
    all.push(...changed(body, text));
  }
  return { edits: all.sort((a, b) => a.start - b.start), changes };
}

type Found = Relisted & { readonly title: string };

function sectionOf(
  { checked, last, given }: Desk,
  heading: Heading,
  before: ReturnType<typeof bodyOf>,
  catalogue: Catalogue,
  written: readonly TextEdit[],
): Found | undefined {
  const begun = begunUnder(checked, heading.region, last);
  const body = bodyOf(checked, heading);
  if (!begun || holdsTable(checked, heading)) return undefined;
  const titles = plainTitles(begun.section);
  const title = titles.at(-1) ?? '';
  if (isGlossary(begun.section)) {
    // Terms are explained that the rest of the draft uses once it is up to its tables.
    const list = { start: heading.end, end: heading.until, newText: '' };
    const elsewhere = applied(checked.draft.split.text, [...written, list]);
    return { ...relistedTerms(body.text, glossaryOf(checked, catalogue, elsewhere)), title };
  }
  const plan = planFor(titles)?.plan;
  if (!plan) return undefined;
  const page = new Page(begun, given);
  const isListed = (name: string) => INCOME_COLUMNS.has(name) || LISTED_PARTS.has(name) || isEconomic(catalogue, name);
  const kind = titles.flatMap((other) => kindTitled(other) ?? []).at(-1);
  const facts = kind ? page.facts(kind) : [];
  const wholes = facts.filter(({ line, measure }) => line === 'total' && measure === 'total');
  const totals = wholes.map(({ figure }) => figure.amount);
  const subject = {
    title,
    year: page.year,
    isListed,
    categories: new Set(kind ? page.categories(kind).map(plain) : []),
    totals,
    cells: facts.flatMap(({ figure }) => (figure.blank ? [] : [figure])),
    isGiven: isGiven(kind, given),
  };
  return { ...relisted(before, body, plan(page), subject), title };
}

/** What the families call the sources of income: a column that is printed only where there is money may be gone by now. */
const INCOME_COLUMNS: ReadonlySet<string> = new Set(
  FAMILIES.flatMap(({ kinds }) => kinds.filter(({ id }) => id === 'income'))
    .flatMap(({ header }) => header.flat())
    .filter((name) => name !== '')
    .map(plain),
);

/** Whether the words before a figure say that it is from the ledger, and in no table. */
function isGiven(kind: TableKind | undefined, given: Given | undefined): (label: string) => boolean {
  if (kind === 'procurement' && given?.purchases) return () => true;
  return given?.planned ? (label) => OF_BUDGET.test(label) : () => false;
}

function isEconomic(catalogue: Catalogue, name: string): boolean {
  return catalogue.entries.some((entry) => entry.book === 'economic-department' && plain(entry.name) === name);
}

function holdsTable(checked: CheckedDraft, { end, until }: Heading): boolean {
  return checked.readings.some(({ place: { region, grid } }) => {
    const start = checked.startOfRegion(region) + grid.start;
    return start >= end && start < until;
  });
}

function bodyOf(checked: CheckedDraft, { end, until }: Heading) {
  return { checked, text: checked.draft.split.text.slice(end, until), start: end };
}

/** What differs, without the lines that both begin and end with. */
function changed(
  { text, start }: { readonly text: string; readonly start: number },
  other: string,
): readonly TextEdit[] {
  let same = 0;
  while (same < text.length && text[same] === other[same]) same += 1;
  let tail = 0;
  const most = Math.min(text.length, other.length) - same;
  while (tail < most && text[text.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  if (same === text.length && same === other.length) return [];
  return [{ start: start + same, end: start + text.length - tail, newText: other.slice(same, other.length - tail) }];
}

function plain(name: string): string {
  return fold(squeeze(name));
}
