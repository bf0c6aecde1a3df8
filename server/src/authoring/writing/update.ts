import type { Catalogue } from '../../catalogue/index.ts';
import { applied } from '../../convert/tables.ts';
import type { Section } from '../../draft/section.ts';
import type { Span, TextEdit } from '../../report.ts';
import { isGlossary } from '../../verdicts/place.ts';
import { kindTitled, type TableKind } from '../../vocabulary/tableKinds.ts';
import { begunAt, passageOf } from '../continuing/paragraph.ts';
import { Page } from './page.ts';
import { plainTitles } from './plans.ts';
import { type Relisting, relisting } from './relisting.ts';
import { replayed } from './replay.ts';
import type { Desk } from './write.ts';

/**
 * Brings figures, direction words and lists of the text up to the tables, and leaves the writer's words alone: first what is
 * printed, then what is listed.
 */
export function* updating(desk: UpdateDesk, within?: Span): Generator<string, Relisting> {
  const edits = yield* refiguring(desk, within);
  return relisting(desk, edits, desk.catalogue, within);
}

/** What an update is done with. */
export interface UpdateDesk extends Desk {
  readonly catalogue: Catalogue;
}

function* refiguring({ checked, last }: Desk, within?: Span): Generator<string, readonly TextEdit[]> {
  const { texts, split } = checked.draft;
  const rewritten = new Map<unknown, ReturnType<typeof passageOf>>();
  const edits: TextEdit[] = [];
  let title = '';
  for (const [place, { passage, section }] of texts.entries()) {
    if (!passage.hasDigits || isGlossary(section)) continue;
    const span = spanOf(passage.locate(0, passage.text.length));
    if (within && (span.end <= within.start || span.start >= within.end)) continue;
    const begun = begunAt(checked, place, last);
    const above = begun.above.map((other) => rewritten.get(other) ?? other);
    const kind = kinds(section).at(-1);
    const found = replayed({ ...begun, above }, passage, kind ? new Page(begun).totals(kind) : []);
    if (found.length > 0) {
      rewritten.set(passage, passageOf(applied(passage.text, found)));
      for (const { start, end, newText } of found) edits.push({ ...spanOf(passage.locate(start, end)), newText });
    }
    const next = section.titles.at(-1) ?? '';
    if (next !== title) yield next;
    title = next;
  }
  return edits;

  function spanOf({ region, start, end }: ReturnType<(typeof texts)[number]['passage']['locate']>): Span {
    const from = split.starts[checked.draft.order.of(region)!]!;
    return { start: from + start, end: from + end };
  }
}

/** What the titles of a section speak of, the innermost last. */
function kinds(section: Section): readonly TableKind[] {
  return plainTitles(section).flatMap((title) => kindTitled(title) ?? []);
}
