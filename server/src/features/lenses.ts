import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeLens, Command } from 'vscode-languageserver-types';
import { hasTotalsToFill } from '../authoring/fill.ts';
import { openPlaceOf, openSections } from '../authoring/writing/write.ts';
import type { CheckedDraft } from '../check.ts';
import { spanOf } from '../findings/standing.ts';
import type { Ledger, Locale } from '../report.ts';
import { isClaim } from '../rules/uncheckedWording.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { toRange } from './diagnostics.ts';
import { tablesOutlined } from './outline.ts';
import { LENS, tableSummary } from './tableWording.ts';

/** Which lens of which table it is; what it leads to is looked for when it comes into view. */
interface LensData {
  readonly uri: string;
  readonly table: number;
  readonly leads: (typeof TOLD)[number] | 'fill' | 'write';
}

/** What the reader has to look at. */
const TOLD = ['conflicting', 'unchecked'] as const;

/** More places of one table nobody walks through. */
const MOST_PLACES = 100;

/**
 * Above each table: the totals that are still to be filled, its text that is still to be written, what it is read as and how
 * many of its figures are tied, what is in conflict, and what is unchecked.
 *
 * @param acts whether the editor has the commands; without them a lens only says what it says
 */
export function lensesOf(document: TextDocument, checked: CheckedDraft, locale: Locale, acts: boolean): CodeLens[] {
  const unwritten = new Set(openSections(checked).map(({ kind }) => kind));
  return tablesOutlined(checked).flatMap(({ reading, title }, table): CodeLens[] => {
    if (!reading || reading.kind === 'list') return [];
    const range = toRange(document, { start: title.start, end: title.start });
    const account = checked.accountOfTable(reading);
    const say = (words: string): CodeLens => ({ range, command: { title: words, command: '' } });
    const lead = (leads: LensData['leads']): CodeLens => ({
      range,
      data: { uri: document.uri, table, leads } satisfies LensData,
    });
    const told = TOLD.filter((status) => countOf(account, status) > 0);
    return [
      // Whether there is something to fill or write is worked out for the tables in view alone. It comes first: editors
      // write a mark between each two, whether the second turns out to be there or not.
      ...(acts ? [lead('fill')] : []),
      // The first table of a kind speaks for those that go on.
      ...(acts && reading.kind && unwritten.delete(reading.kind) ? [lead('write')] : []),
      say(tableSummary(reading.kind, account, locale)),
      ...told.map((status) => (acts ? lead(status) : say(LENS[status](countOf(account, status), locale)))),
    ];
  });
}

function countOf(account: Ledger, status: (typeof TOLD)[number]): number {
  return status === 'unchecked' ? account.uncheckedClaims : account.conflicting;
}

function fill(document: TextDocument, checked: CheckedDraft, { place }: TableReading, locale: Locale): Command {
  const at = document.positionAt(checked.startOfRegion(place.region) + place.grid.start);
  return { title: LENS.fill(locale), command: 'tieout.fillTotalsAt', arguments: [document.uri, at] };
}

function write(document: TextDocument, checked: CheckedDraft, { kind }: TableReading, locale: Locale) {
  const at = kind && openPlaceOf(checked, kind);
  if (at === undefined) return undefined;
  return {
    title: LENS.write(locale),
    command: 'tieout.writeSectionAt',
    arguments: [document.uri, document.positionAt(at)],
  };
}

/** A lens with what it leads to; without, and so out of sight, where there is nothing. */
export function resolveLens(document: TextDocument, checked: CheckedDraft, lens: CodeLens, locale: Locale): CodeLens {
  const data = lens.data as LensData | undefined;
  const reading = data && tablesOutlined(checked)[data.table]?.reading;
  if (!reading) return lens;
  const { leads } = data;
  if (leads === 'fill')
    return hasTotalsToFill(checked, reading.table)
      ? { ...lens, command: fill(document, checked, reading, locale) }
      : lens;
  if (leads === 'write') {
    const command = write(document, checked, reading, locale);
    return command ? { ...lens, command } : lens;
  }
  const found = checked
    .figuresOfTable(reading)
    .filter((figure) => checked.status(figure) === leads && (leads !== 'unchecked' || isClaim(figure.kind)));
  if (found.length === 0 || !TOLD.includes(leads)) return lens;
  const places = found.slice(0, MOST_PLACES).map((figure) => toRange(document, spanOf(checked, figure)));
  const title = LENS[leads](found.length, locale);
  return {
    ...lens,
    command: { title, command: 'tieout.showPlaces', arguments: [document.uri, lens.range.start, places] },
  };
}
