import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CodeActionContext, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-types';
import type { CheckedDraft } from '../check.ts';
import { TextBlock } from '../draft/block.ts';
import { blockAt } from '../findings/ignoreReach.ts';
import type { Locale } from '../report.ts';
import { ignoreTitle, isIgnoreRule, PLACEHOLDER } from '../rules/ignores.ts';
import { type Rule, ruleNamed } from '../rules/table.ts';
import { lineAround } from '../text/lines.ts';
import type { EditorAbilities } from './codeActions.ts';
import { workspaceEdit } from './workspaceEdits.ts';

/** Where a comment is written so that it silences what stands at an offset, and what stands around it there. */
interface Place {
  readonly at: number;
  readonly keyword: 'tieout-ignore' | 'tieout-ignore-next';
  readonly before: string;
  readonly after: string;
}

/** For each finding under the caret, the action that writes a comment which silences it. */
export function ignoreActionsFor(
  document: TextDocument,
  context: CodeActionContext,
  checked: CheckedDraft,
  locale: Locale,
  editor: EditorAbilities,
): CodeAction[] {
  if (context.only && !context.only.some((only) => only === 'quickfix' || only === '')) return [];
  const actions = new Map<string, CodeAction>();
  for (const diagnostic of context.diagnostics) {
    const rule = ruleOf(diagnostic);
    if (!rule) continue;
    const place = placeFor(checked, document.offsetAt(diagnostic.range.start));
    const key = `${place.at} ${rule.code}`;
    const known = actions.get(key);
    if (known) known.diagnostics!.push(diagnostic);
    else {
      actions.set(key, {
        title: ignoreTitle(rule.name, rule.title[locale], locale),
        kind: 'quickfix',
        diagnostics: [diagnostic],
        edit: editFor(document, place, rule, locale, editor),
      });
    }
  }
  return [...actions.values()];
}

function ruleOf({ source, code }: Diagnostic): Rule | undefined {
  const rule = source === 'tieout' && typeof code === 'string' ? ruleNamed(code) : undefined;
  return rule && !isIgnoreRule(rule) ? rule : undefined;
}

/**
 * A comment stands above its paragraph, where it is seen. In a table, a list or a quotation it would break that in two,
 * so there it ends the line.
 */
function placeFor(checked: CheckedDraft, offset: number): Place {
  const { text } = checked.draft.split;
  const placed = blockAt(checked, offset);
  if (placed?.block instanceof TextBlock && placed.start <= offset) {
    const { block, start } = placed;
    const paragraph = block.kind !== 'caption' && !block.item;
    if (paragraph && (start === 0 || text[start - 1] === '\n')) {
      return { at: start, keyword: 'tieout-ignore-next', before: '', after: '\n' };
    }
  }
  const line = lineAround(text, offset);
  let at = line.end;
  while (at > line.start && /[ \t\r]/.test(text[at - 1]!)) at -= 1;
  const header = placed?.block.kind === 'table' && placed.block.grid.dialect === 'pipe' && placed.start >= line.start;
  // Past the last bar a row of a pipe table may have more cells than its header, but the header may not.
  if (header && text[at - 1] === '|') return { at: at - 1, keyword: 'tieout-ignore', before: '', after: ' ' };
  return { at: Math.max(at, offset), keyword: 'tieout-ignore', before: ' ', after: '' };
}

function editFor(
  document: TextDocument,
  { at, keyword, before, after }: Place,
  rule: Rule,
  locale: Locale,
  { snippets, versioned }: EditorAbilities,
): WorkspaceEdit {
  const position = document.positionAt(at);
  const range = { start: position, end: position };
  const end = after === '\n' && document.getText().includes('\r\n') ? '\r\n' : after;
  const comment = (reason: string) => `${before}<!-- ${keyword} ${rule.name}: ${reason} -->${end}`;
  const reason = PLACEHOLDER[locale];
  if (!snippets) return workspaceEdit(document, [{ start: at, end: at, newText: comment(reason) }], versioned);
  // The reason is selected, so that typing replaces it.
  const snippet = { kind: 'snippet' as const, value: comment(`\${1:${reason}}`) };
  const version = versioned ? document.version : null;
  return { documentChanges: [{ textDocument: { uri: document.uri, version }, edits: [{ range, snippet }] }] };
}
