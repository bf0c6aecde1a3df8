import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem } from 'vscode-languageserver-types';
import { type Continuation, continuationsAt } from '../authoring/continuing/continuations.ts';
import type { CheckedDraft } from '../check.ts';
import type { Locale } from '../report.ts';
import { toRange } from './diagnostics.ts';
import { placeName } from './placeName.ts';

const VALUE_KIND = 12;
/** More values of one name are no help. */
const MOST_OFFERED = 6;

/** What a sentence may go on with: amounts with the cells that print them, and what is worked out. */
export function continuationItems(
  document: TextDocument,
  checked: CheckedDraft,
  offset: number,
  locale: Locale,
): CompletionItem[] {
  return continuationsAt(checked, offset)
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

const WORKED_OUT: Readonly<Record<Continuation['kind'], Readonly<Record<Locale, string>>>> = {
  amount: { 'zh-cn': '表中数', en: 'from the tables' },
  change: { 'zh-cn': '增减额、增减幅度', en: 'change and rate' },
  rate: { 'zh-cn': '增减幅度', en: 'rate' },
  share: { 'zh-cn': '占比', en: 'share' },
  completion: { 'zh-cn': '完成比例', en: 'completion' },
};
