import type { CheckedDraft } from '../../check.ts';
import { keptFor } from '../../collections.ts';
import type { FactIndex } from '../../facts/index.ts';
import type { TextEdit } from '../../report.ts';
import type { TableKind } from '../../vocabulary/tableKinds.ts';
import { begunUnder } from '../continuing/paragraph.ts';
import type { Given } from './given.ts';
import { type Heading, headingsOf } from './headings.ts';
import { Page } from './page.ts';
import { plainTitles, planFor, type SectionPlan } from './plans.ts';

/** What writing is done with, besides the draft. */
export interface Desk {
  readonly checked: CheckedDraft;
  /** What last year's draft prints. */
  readonly last: FactIndex | undefined;
  /** What a ledger says besides what the tables print. */
  readonly given?: Given | undefined;
  readonly newline: '\n' | '\r\n';
}

/** What became of one section. */
export interface SectionOutcome {
  readonly title: string;
  readonly outcome: 'written' | 'no-figures';
}

/** A section whose text the tables give, and that has none yet. */
export interface OpenSection extends SectionPlan {
  readonly heading: Heading;
  readonly title: string;
}

/** The sections that can be written: their titles name what the tables print, and nothing stands under them. */
export const openSections = keptFor((checked: CheckedDraft): readonly OpenSection[] =>
  headingsOf(checked).flatMap((heading) => {
    if (heading.filled) return [];
    const section = begunUnder(checked, heading.region)?.section;
    const titles = section ? plainTitles(section) : [];
    const plan = planFor(titles);
    return plan ? [{ heading, title: titles.at(-1)!, ...plan }] : [];
  }),
);

/** Where the text about a table of some kind is still to be written: its heading, or that above its parts. */
export function openPlaceOf(checked: CheckedDraft, kind: TableKind): number | undefined {
  const sections = openSections(checked).filter((section) => section.kind === kind);
  const desk: Desk = { checked, last: undefined, newline: '\n' };
  const written = sections.find((section) => paragraphsOf(desk, section).length > 0);
  if (!written) return undefined;
  const { isPart, heading } = written;
  const above = headingsOf(checked).findLast(({ start, rank }) => start < heading.start && rank < heading.rank);
  return isPart && above ? above.start : heading.start;
}

/** The paragraphs of a section; none where its tables do not give them. */
function paragraphsOf({ checked, last, given }: Desk, { heading, plan }: OpenSection): readonly string[] {
  const begun = begunUnder(checked, heading.region, last);
  return begun ? plan(new Page(begun, given)) : [];
}

/** Writes these sections, one a step. */
export function* writing(desk: Desk, sections: readonly OpenSection[]): Generator<SectionOutcome, readonly TextEdit[]> {
  const edits: TextEdit[] = [];
  for (const section of sections) {
    const paragraphs = paragraphsOf(desk, section);
    if (paragraphs.length > 0) edits.push(inserted(desk, section.heading, paragraphs));
    yield { title: section.title, outcome: paragraphs.length > 0 ? 'written' : 'no-figures' };
  }
  return edits;
}

function inserted({ newline }: Desk, { end }: Heading, paragraphs: readonly string[]): TextEdit {
  const gap = newline.repeat(2);
  const newText = paragraphs.map((paragraph) => `${gap}${paragraph.replaceAll('\n', newline)}`).join('');
  return { start: end, end, newText };
}
