import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import type { Catalogue } from '../catalogue/index.ts';
import type { CheckedDraft } from '../check.ts';
import { spanOfToken } from '../findings/standing.ts';
import type { Locale, Span } from '../report.ts';
import { toRange } from './diagnostics.ts';
import { type OutlineItem, outlineOf, tablesOutlined } from './outline.ts';
import { kindName } from './tableWording.ts';

/** Symbol kinds of the protocol. */
const KIND = { document: 1, part: 2, section: 3, department: 4, code: 14, table: 23 } as const;
/** Of one draft so many are listed: nobody reads more. */
const MOST_FOUND = 200;

/** Parts, sections and tables, for the outline and the breadcrumbs. */
export function symbolsOf(document: TextDocument, checked: CheckedDraft, locale: Locale): DocumentSymbol[] {
  const symbol = (item: OutlineItem): DocumentSymbol => ({
    name: nameOf(item, locale),
    kind: KIND[item.kind],
    range: toRange(document, item),
    selectionRange: toRange(document, item.title),
    children: item.children.map(symbol),
  });
  return outlineOf(checked).map(symbol);
}

function nameOf({ name, reading }: OutlineItem, locale: Locale): string {
  return name || kindName(reading?.kind, locale);
}

/** The department of a draft, its tables and the codes that they list, as far as their names hold what is looked for. */
export function symbolsNamed(
  document: TextDocument,
  checked: CheckedDraft,
  query: string,
  locale: Locale,
  catalogue: Catalogue,
): SymbolInformation[] {
  const { draft } = checked;
  const wanted = query.trim().toLowerCase();
  const department = draft.frontMatter.department ?? [...draft.organisations][0] ?? '';
  const found: SymbolInformation[] = [];
  const offer = (name: string, kind: SymbolInformation['kind'], span: Span, containerName = department) => {
    if (name !== '' && name.toLowerCase().includes(wanted) && found.length < MOST_FOUND)
      found.push({ name, kind, containerName, location: { uri: document.uri, range: toRange(document, span) } });
  };
  offer(department, KIND.department, outlineOf(checked)[0]?.title ?? { start: 0, end: 0 }, '');
  for (const item of tablesOutlined(checked)) offer(nameOf(item, locale), KIND.table, item.title);
  // All codes of all drafts are no answer to nothing.
  if (wanted === '') return found;
  const listed = new Set<string>();
  for (const { place, code, name, nameToken, codeParts } of checked.codes(catalogue).usage.mentions) {
    const token = nameToken ?? codeParts[0];
    if (place !== 'table' || code === '' || !token || listed.has(code)) continue;
    listed.add(code);
    offer(`${code} ${name}`.trim(), KIND.code, spanOfToken(checked, token));
  }
  return found;
}
