import type { CheckedDraft } from '../../check.ts';
import type { FactIndex } from '../../facts/index.ts';
import type { TextEdit } from '../../report.ts';
import { begunUnder } from '../continuing/paragraph.ts';
import type { Given } from './given.ts';
import { type Heading, headingsOf } from './headings.ts';
import { Page } from './page.ts';
import { type Plan, plainTitles, planFor } from './plans.ts';

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
export interface OpenSection {
  readonly heading: Heading;
  readonly title: string;
  readonly plan: Plan;
}

/** The sections that can be written: their titles name what the tables print, and nothing stands under them. */
export function openSections(checked: CheckedDraft): readonly OpenSection[] {
  return headingsOf(checked).flatMap((heading) => {
    if (heading.filled) return [];
    const section = begunUnder(checked, heading.region)?.section;
    const titles = section ? plainTitles(section) : [];
    const plan = planFor(titles);
    return plan ? [{ heading, title: titles.at(-1)!, plan }] : [];
  });
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
