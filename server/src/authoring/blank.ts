import type { Catalogue } from '../catalogue/index.ts';
import type { CheckedDraft } from '../check.ts';
import { tableFacts } from '../facts/tableFacts.ts';
import { ZERO } from '../figures/decimal.ts';
import type { TableKind } from './layout.ts';
import type { LedgerLine, Selection } from './line.ts';
import { functionalEntry } from './names.ts';

/** The codes that a kind of table lists: functional ones, or those of the department's economic classification. */
export function booksOf({ body }: TableKind): 'functional' | 'economic' | undefined {
  if (body.by === 'function' || body.by === 'project' || body.by === 'sides') return 'functional';
  return body.by === 'economy' || body.by === 'lists' ? 'economic' : undefined;
}

/** The codes of items that a draft uses in its tables and that belong into this kind, in order. */
export function codesInUse(checked: CheckedDraft, kind: TableKind, catalogue: Catalogue): string[] {
  const book = booksOf(kind);
  const wanted = book === 'economic' ? /^E(\d{5})$/ : /^F(\d{7})$/;
  const codes = new Set<string>();
  for (const reading of checked.readings) {
    for (const { line } of tableFacts(reading)) {
      const code = wanted.exec(line)?.[1];
      if (code !== undefined && belongs(kind, code, catalogue)) codes.add(code);
    }
  }
  return book ? [...codes].sort() : [];
}

/** Codes of the fund's own book go into the fund's tables; tables of all money take every code. */
function belongs({ body }: TableKind, code: string, catalogue: Catalogue): boolean {
  const sources = 'takes' in body ? body.takes.sources : undefined;
  if (code.startsWith('3') || !sources) return true;
  const book = functionalEntry(catalogue, code)?.book;
  if (sources.includes('government-fund')) return book === 'gov-fund';
  if (sources.includes('state-capital')) return book === 'state-capital';
  return book === 'general';
}

/** Lines without money, so that a table gets its rows and the writer fills them. */
export function blankLines({ body }: TableKind, codes: readonly string[]): LedgerLine[] {
  const takes = body.by === 'sides' ? body.sides.map((side) => side.takes) : [];
  if (body.by === 'lists') takes.push(...body.lists.map((list) => list.takes));
  if ('takes' in body) takes.push(body.takes);
  return takes.flatMap((selection) => codes.flatMap((code) => lineFor(selection, code)));
}

function lineFor(selection: Selection, code: string): LedgerLine[] {
  const isEconomic = code.startsWith('3');
  if (isEconomic && selection.economic && !selection.economic.some((start) => code.startsWith(start))) return [];
  if (isEconomic && selection.notEconomic?.some((start) => code.startsWith(start))) return [];
  return [
    {
      flow: selection.flow ?? 'expenditure',
      functional: isEconomic ? '' : code,
      economic: isEconomic ? code : '',
      government: '',
      project: '',
      unit: '',
      source: selection.sources?.[0] ?? 'general',
      carried: selection.carried ?? false,
      use: selection.uses?.[0] ?? 'basic',
      amount: ZERO,
      last: ZERO,
      planned: ZERO,
      bought: undefined,
    },
  ];
}
