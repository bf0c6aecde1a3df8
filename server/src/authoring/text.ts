import type { Span, TextEdit } from '../report.ts';
import type { Authored, AuthoringRequest, AuthoringWorld } from './request.ts';
import { SAID } from './wording.ts';
import type { Given } from './writing/given.ts';
import { sectionAt, sectionNamed } from './writing/headings.ts';
import { updating } from './writing/update.ts';
import { openSections, type SectionOutcome, writing } from './writing/write.ts';

/** A request about the text, and what a ledger says besides what the tables print. */
type TextRequest = Pick<Extract<AuthoringRequest, { action: 'write' | 'update' }>, 'action' | 'section' | 'at'> & {
  readonly given?: Given | undefined;
};

/** Writes the sections that have no text, or brings the figures of the text up to the tables; of one section, or of all. */
export function* text(world: AuthoringWorld, { action, section, at, given }: TextRequest): Generator<string, Authored> {
  const { checked, locale } = world;
  const within =
    section !== undefined ? sectionNamed(checked, section) : at !== undefined ? sectionAt(checked, at) : ALL;
  if (!within) return said([], section === undefined ? SAID.noSectionHere(locale) : SAID.noSection(section, locale));
  if (action === 'update') {
    const { edits, changes } = yield* updating({ ...world, given }, within);
    const messages = changes.flatMap((change) => SAID.relisted(change, locale));
    return {
      edits,
      summary: SAID.updated(edits.length, locale),
      notes: messages.map((message) => ({ file: '', sheet: '', row: 0, message })),
      complete: changes.every(({ left, stale }) => left.length + stale.length === 0),
    };
  }
  const open = openSections(checked).filter(({ heading: { start } }) => within.start <= start && start < within.end);
  if (open.length === 0) return said([], SAID.nothingOpen(locale));
  const outcomes: SectionOutcome[] = [];
  const run = writing(world, open);
  let step = run.next();
  for (; !step.done; step = run.next()) {
    outcomes.push(step.value);
    yield step.value.title;
  }
  const left = outcomes.filter(({ outcome }) => outcome === 'no-figures');
  const notes = left.map(({ title }) => ({ file: '', sheet: '', row: 0, message: SAID.noFigures(title, locale) }));
  return {
    edits: step.value,
    summary: SAID.written(outcomes.length - left.length, locale),
    notes,
    complete: left.length === 0,
  };
}

/** The whole draft. */
const ALL: Span = { start: 0, end: Number.POSITIVE_INFINITY };

function said(edits: readonly TextEdit[], summary: string): Authored {
  return { edits, summary, notes: [], complete: edits.length > 0 };
}
