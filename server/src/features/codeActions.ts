import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CodeActionContext, Diagnostic } from 'vscode-languageserver-types';
import type { Finding, Locale, RepairedDraft } from '../report.ts';
import { toRange } from './diagnostics.ts';
import { fixAllTitle } from './repairWording.ts';
import { workspaceEdit } from './workspaceEdits.ts';

/** The kind under which editors apply every safe repair at once. */
const FIX_ALL = 'source.fixAll.tieout';

/** The command of the client that says what was repaired and what was left alone. */
const TELL_REPAIRED = 'tieout.tellRepaired';

/** What the editor at the other end can do. */
export interface EditorAbilities {
  /** Takes edits that name the version of the text they are for. */
  readonly versioned: boolean;
  /** Takes edits with a place to be filled in. */
  readonly snippets: boolean;
  /** Says in a message what {@link TELL_REPAIRED} hands to it. */
  readonly tells: boolean;
  /** Has the commands of code lenses, which lead to places and fill totals. */
  readonly lenses: boolean;
}

/**
 * Repairs of the findings under the caret, and one action for all safe repairs. What is offered comes from the text as
 * it is now: a diagnostic that no finding of this text stands behind gets none, whatever it was once made with.
 */
export function codeActionsFor(
  document: TextDocument,
  context: CodeActionContext,
  findings: readonly Finding[],
  repairs: () => RepairedDraft,
  locale: Locale,
  { versioned, tells }: EditorAbilities,
): CodeAction[] {
  const wants = (kind: string) =>
    !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants('quickfix')) {
    const current = currentFindings(document, context.diagnostics, findings);
    for (const [diagnostic, finding] of current) actions.push(...quickFixes(document, diagnostic, finding, versioned));
  }
  if (context.only && wants(FIX_ALL)) {
    const repaired = repairs();
    if (repaired.edits.length > 0) {
      const title = fixAllTitle(locale);
      const told = { title, command: TELL_REPAIRED, arguments: [repaired.message] };
      actions.push({
        title,
        kind: FIX_ALL,
        edit: workspaceEdit(document, repaired.edits, versioned),
        ...(tells ? { command: told } : {}),
      });
    }
  }
  return actions;
}

/**
 * Of the diagnostics those that a finding of this text stands behind: the same rule at just the same place, or with just
 * the same repairs. Neovim before 0.10 gives the place back in bytes, which are others behind the first Chinese character.
 */
function currentFindings(
  document: TextDocument,
  diagnostics: readonly Diagnostic[],
  findings: readonly Finding[],
): (readonly [Diagnostic, Finding])[] {
  const own = diagnostics.filter(({ source }) => source === 'tieout');
  if (own.length === 0) return [];
  const known = new Map<string, Finding>();
  for (const finding of findings) {
    known.set(placeOf(toRange(document, finding), finding.code), finding);
    known.set(repairsOf(finding.fixes, finding.code), finding);
  }
  return own.flatMap((diagnostic) => {
    const finding =
      known.get(placeOf(diagnostic.range, diagnostic.code)) ??
      known.get(repairsOf(diagnostic.data?.fixes, diagnostic.code));
    return finding ? [[diagnostic, finding] as const] : [];
  });
}

function placeOf({ start, end }: Diagnostic['range'], code: Diagnostic['code']): string {
  return `${start.line}:${start.character}-${end.line}:${end.character} ${code}`;
}

/** What a finding would change, whatever order an editor gives its properties back in; what is no repair is as it comes. */
function repairsOf(fixes: unknown, code: Diagnostic['code']): string {
  const inOrder = (_: string, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return `${JSON.stringify(fixes, inOrder)} ${code}`;
}

function quickFixes(
  document: TextDocument,
  diagnostic: Diagnostic,
  { fixes }: Finding,
  versioned: boolean,
): CodeAction[] {
  return fixes.map((fix, index) => ({
    title: fix.title,
    kind: 'quickfix',
    diagnostics: [diagnostic],
    isPreferred: index === 0 && fixes.length === 1,
    edit: workspaceEdit(document, fix.edits, versioned),
  }));
}
