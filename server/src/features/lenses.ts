import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeLens, Command } from 'vscode-languageserver-types';
import { hasTotalsToFill } from '../authoring/fill.ts';
import type { CheckedDraft } from '../check.ts';
import { spanOf } from '../findings/findings.ts';
import type { FigureStatus, Ledger, Locale } from '../report.ts';
import { isClaim } from '../rules/uncheckedWording.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { toRange } from './diagnostics.ts';
import { tablesOutlined } from './outline.ts';
import { LENS, tableSummary } from './tableWording.ts';

/** Which lens of which table it is; what it leads to is looked for when it comes into view. */
interface LensData {
  readonly uri: string;
  readonly table: number;
  readonly status: FigureStatus;
}

/** More places of one table nobody walks through. */
const MOST_PLACES = 100;

/**
 * Above each table: what it is read as and how many of its figures are tied, then what is in conflict, what is unchecked, and
 * the totals that are still to be filled.
 *
 * @param acts whether the editor has the commands; without them a lens only says what it says
 */
export function lensesOf(document: TextDocument, checked: CheckedDraft, locale: Locale, acts: boolean): CodeLens[] {
  return tablesOutlined(checked).flatMap(({ reading, title }, table): CodeLens[] => {
    if (!reading || reading.kind === 'list') return [];
    const range = toRange(document, { start: title.start, end: title.start });
    const account = checked.accountOfTable(reading);
    const say = (words: string): CodeLens => ({ range, command: { title: words, command: '' } });
    const lead = (status: FigureStatus): CodeLens => ({
      range,
      data: { uri: document.uri, table, status } satisfies LensData,
    });
    const lenses = [say(tableSummary(reading.kind, account, locale))];
    for (const status of TOLD)
      if (countOf(account, status) > 0)
        lenses.push(acts ? lead(status) : say(LENS[status](countOf(account, status), locale)));
    if (acts && hasTotalsToFill(checked, reading.table))
      lenses.push({ range, command: fill(document, checked, reading, locale) });
    return lenses;
  });
}

/** What the reader has to look at. */
const TOLD = ['conflicting', 'unchecked'] as const;

function countOf(account: Ledger, status: (typeof TOLD)[number]): number {
  return status === 'unchecked' ? account.uncheckedClaims : account.conflicting;
}

function fill(document: TextDocument, checked: CheckedDraft, { place }: TableReading, locale: Locale): Command {
  const at = document.positionAt(checked.startOfRegion(place.region) + place.grid.start);
  return { title: LENS.fill(locale), command: 'tieout.fillTotalsAt', arguments: [document.uri, at] };
}

/** A lens with the places that it leads to; as it is where there are none any more. */
export function resolveLens(document: TextDocument, checked: CheckedDraft, lens: CodeLens, locale: Locale): CodeLens {
  const data = lens.data as LensData | undefined;
  const reading = data && tablesOutlined(checked)[data.table]?.reading;
  if (!reading) return lens;
  const { status } = data;
  const found = checked
    .figuresOfTable(reading)
    .filter((figure) => checked.status(figure) === status && (status !== 'unchecked' || isClaim(figure.kind)));
  if (found.length === 0 || !(status === 'conflicting' || status === 'unchecked')) return lens;
  const places = found.slice(0, MOST_PLACES).map((figure) => toRange(document, spanOf(checked, figure)));
  const title = LENS[status](found.length, locale);
  return {
    ...lens,
    command: { title, command: 'tieout.showPlaces', arguments: [document.uri, lens.range.start, places] },
  };
}
