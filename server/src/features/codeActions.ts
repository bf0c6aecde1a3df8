import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CodeActionContext, Diagnostic, TextEdit } from 'vscode-languageserver-types';
import type { Finding, Fix, Locale } from '../report.ts';
import { toRange } from './diagnostics.ts';

/** The kind under which editors apply every safe repair at once. */
export const FIX_ALL = 'source.fixAll.tieout';

/** What a diagnostic carries so that a repair needs no second analysis. */
export interface DiagnosticData {
  readonly fixes: readonly Fix[];
}

/** Repairs of the diagnostics under the caret, and one action for all findings with exactly one safe repair. */
export function codeActionsFor(
  document: TextDocument,
  context: CodeActionContext,
  findings: readonly Finding[],
  locale: Locale,
): CodeAction[] {
  const wants = (kind: string) =>
    !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants('quickfix'))
    for (const diagnostic of context.diagnostics) actions.push(...quickFixes(document, diagnostic));
  if (context.only && wants(FIX_ALL)) {
    const edits = safeEdits(document, findings);
    if (edits.length > 0) {
      actions.push({
        title: locale === 'en' ? 'Apply all safe repairs' : '应用全部可靠的更正',
        kind: FIX_ALL,
        edit: { changes: { [document.uri]: edits } },
      });
    }
  }
  return actions;
}

function quickFixes(document: TextDocument, diagnostic: Diagnostic): CodeAction[] {
  const data = diagnostic.data as DiagnosticData | undefined;
  if (diagnostic.source !== 'tieout' || !Array.isArray(data?.fixes)) return [];
  return data.fixes.map((fix, index) => ({
    title: fix.title,
    kind: 'quickfix',
    diagnostics: [diagnostic],
    isPreferred: index === 0 && data.fixes.length === 1,
    edit: { changes: { [document.uri]: toEdits(document, fix) } },
  }));
}

/** The edits of every finding that has just one repair, and a safe one. Of repairs that touch, the first is taken. */
export function safeEdits(document: TextDocument, findings: readonly Finding[]): TextEdit[] {
  const taken: Fix['edits'][number][] = [];
  for (const { fixes } of findings) {
    const [only] = fixes;
    if (fixes.length !== 1 || !only!.safe) continue;
    const free = only!.edits.every((edit) => taken.every((other) => edit.end < other.start || other.end < edit.start));
    if (free) taken.push(...only!.edits);
  }
  return taken.map((edit) => ({ range: toRange(document, edit), newText: edit.newText }));
}

function toEdits(document: TextDocument, fix: Fix): TextEdit[] {
  return fix.edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText }));
}
