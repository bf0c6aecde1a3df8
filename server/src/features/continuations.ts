import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem } from 'vscode-languageserver-types';
import { type Continuation, continuationsAt } from '../authoring/continuing/continuations.ts';
import { openingAt } from '../authoring/continuing/openings.ts';
import type { CheckedDraft } from '../check.ts';
import type { FactIndex } from '../facts/index.ts';
import type { Locale } from '../report.ts';
import { toRange } from './diagnostics.ts';
import { placeName } from './placeName.ts';

/** Characters behind which a sentence most likely goes on with a figure. */
export const LEADS_ON = '占比年为是计额数费入出款）加少长降的';

const TEXT_KIND = 1;
const VALUE_KIND = 12;
/** More values of one name are no help. */
const MOST_OFFERED = 6;

/**
 * What a sentence may go on with: amounts with the cells that print them, and what is worked out.
 *
 * @param last what last year's draft prints
 */
export function continuationItems(
  document: TextDocument,
  checked: CheckedDraft,
  offset: number,
  locale: Locale,
  last?: FactIndex,
): CompletionItem[] {
  const opening = openingAt(checked, offset, last);
  if (opening !== undefined) return [sentenceItem(document, offset, opening, locale)];
  return continuationsAt(checked, offset, last)
    .slice(0, MOST_OFFERED)
    .map((continuation, index) => {
      const { start, end, newText, kind, cell } = continuation;
      const range = toRange(document, { start, end });
      return {
        label: newText,
        kind: VALUE_KIND,
        detail: cell ? placeName(checked, cell) : WORKED_OUT[kind][locale],
        // Before the names and codes that may stand here as well.
        sortText: ` ${index}`,
        filterText: document.getText(range) || newText,
        textEdit: { range, newText },
        preselect: index === 0,
      };
    });
}

/** What a section opens with, whole. */
function sentenceItem(document: TextDocument, offset: number, text: string, locale: Locale): CompletionItem {
  return {
    label: text,
    kind: TEXT_KIND,
    detail: locale === 'en' ? 'what the tables say here' : '由表格写出的本节开头',
    sortText: ' ',
    textEdit: { range: toRange(document, { start: offset, end: offset }), newText: text },
  };
}

const WORKED_OUT: Readonly<Record<Continuation['kind'], Readonly<Record<Locale, string>>>> = {
  amount: { 'zh-cn': '表中数', en: 'from the tables' },
  change: { 'zh-cn': '增减额、增减幅度', en: 'change and rate' },
  rate: { 'zh-cn': '增减幅度', en: 'rate' },
  share: { 'zh-cn': '占比', en: 'share' },
  completion: { 'zh-cn': '完成比例', en: 'completion' },
};
