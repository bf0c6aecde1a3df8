import type { Catalogue } from '../../catalogue/index.ts';
import { type CheckedDraft, checkText } from '../../check.ts';
import { applied } from '../../convert/tables.ts';
import type { Span, TextEdit } from '../../report.ts';
import { fold, squeeze } from '../../text/fold.ts';
import { isGlossary } from '../../verdicts/place.ts';
import { kindTitled } from '../../vocabulary/tableKinds.ts';
import { begunUnder } from '../continuing/paragraph.ts';
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
  let all = [...edits];
  for (const [at, heading] of headingsOf(now).entries()) {
    const old = before[at]!;
    if (!heading.filled || (within && (old.start < within.start || old.start >= within.end))) continue;
    const found = sectionOf({ ...desk, checked: now }, heading, bodyOf(checked, old), catalogue);
    if (!found) continue;
    const { title, text, gained, lost, left } = found;
    if (gained.length + lost.length + left.length > 0) changes.push({ title, gained, lost, left });
    const body = bodyOf(checked, old);
    if (text === bodyOf(now, heading).text) continue;
    const end = body.start + body.text.length;
    all = all.filter((edit) => edit.end <= body.start || edit.start >= end);
    all.push(...changed(body, text));
  }
  return { edits: all.sort((a, b) => a.start - b.start), changes };
}

type Found = Relisted & { readonly title: string };

function sectionOf(
  { checked, last }: Desk,
  heading: Heading,
  before: ReturnType<typeof bodyOf>,
  catalogue: Catalogue,
): Found | undefined {
  const begun = begunUnder(checked, heading.region, last);
  const body = bodyOf(checked, heading);
  if (!begun || holdsTable(checked, heading)) return undefined;
  const titles = plainTitles(begun.section);
  const title = titles.at(-1) ?? '';
  if (isGlossary(begun.section)) {
    const { text } = checked.draft.split;
    const elsewhere = text.slice(0, heading.end) + text.slice(heading.until);
    return { ...relistedTerms(body.text, glossaryOf(checked, catalogue, elsewhere)), title };
  }
  const plan = planFor(titles);
  if (!plan) return undefined;
  const page = new Page(begun);
  const columns = new Set(page.columns('income').map((name) => plain(name)));
  const isListed = (name: string) => columns.has(name) || LISTED_PARTS.has(name) || isEconomic(catalogue, name);
  const kind = titles.flatMap((other) => kindTitled(other) ?? []).at(-1);
  const facts = kind ? page.facts(kind) : [];
  const wholes = facts.filter(({ line, measure }) => line === 'total' && measure === 'total');
  const totals = wholes.map(({ figure }) => figure.amount);
  const subject = { title, year: page.year, isListed, categories: new Set(page.categories.map(plain)), totals };
  return { ...relisted(before, body, plan(page), subject), title };
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
