import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CodeActionContext, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-types';
import type { CheckedDraft } from '../check.ts';
import type { Locale } from '../report.ts';
import { ignoreTitle, isIgnoreRule, PLACEHOLDER } from '../rules/ignores.ts';
import { type Rule, ruleNamed } from '../rules/table.ts';
import { IGNORE } from '../text/ignores.ts';
import type { EditorAbilities } from './codeActions.ts';
import { type CommentPlace, commentPlace, commentText } from './commentPlace.ts';
import { workspaceEdit } from './workspaceEdits.ts';

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
    const place = commentPlace(checked, document.offsetAt(diagnostic.range.start));
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

function editFor(
  document: TextDocument,
  place: CommentPlace,
  rule: Rule,
  locale: Locale,
  { snippets, versioned }: EditorAbilities,
): WorkspaceEdit {
  const position = document.positionAt(place.at);
  const range = { start: position, end: position };
  const comment = (reason: string) => commentText(document, place, IGNORE, `${rule.name}: ${reason}`);
  const reason = PLACEHOLDER[locale];
  if (!snippets)
    return workspaceEdit(document, [{ start: place.at, end: place.at, newText: comment(reason) }], versioned);
  // The reason is selected, so that typing replaces it.
  const snippet = { kind: 'snippet' as const, value: comment(`\${1:${reason}}`) };
  const version = versioned ? document.version : null;
  return { documentChanges: [{ textDocument: { uri: document.uri, version }, edits: [{ range, snippet }] }] };
}
