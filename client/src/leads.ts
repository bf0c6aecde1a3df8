import {
  type CompletionContext,
  CompletionTriggerKind,
  commands,
  type TextDocumentChangeEvent,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, CompletionMiddleware } from 'vscode-languageclient';
import { isDraft } from './drafts.ts';

/** What an input method commits at once is no longer. */
const longestWord = 12;

/** Asks for completion behind the characters that lead on to a figure: 占, 比上年. */
export interface Leads {
  readonly middleware: CompletionMiddleware;
  dispose(): void;
}

/**
 * The editor itself heeds no trigger character that is part of a word, and every Chinese character is; in Markdown nothing
 * is suggested while a word is typed. So it is asked to, in drafts alone, and the server is told what asked.
 *
 * @param client gives the client, once it runs
 */
export function createLeads(client: () => BaseLanguageClient): Leads {
  let typed: string | undefined;
  const listener = workspace.onDidChangeTextDocument((event) => {
    const character = lastTyped(event);
    const triggers = client().initializeResult?.capabilities.completionProvider?.triggerCharacters ?? [];
    if (character === undefined || !/\p{Script=Han}/u.test(character) || !triggers.includes(character)) return;
    typed = character;
    void commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  });
  const middleware: CompletionMiddleware = {
    provideCompletionItem(document, position, context, token, next) {
      const by = typed;
      typed = undefined;
      const told: CompletionContext =
        by === undefined ? context : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: by };
      return next(document, position, told, token);
    },
  };
  return { middleware, dispose: () => listener.dispose() };
}

/** The last character of what was just typed in the draft in front; undefined for any other change. */
function lastTyped({ document, contentChanges, reason }: TextDocumentChangeEvent): string | undefined {
  const [change, ...more] = contentChanges;
  if (!change || more.length > 0 || reason !== undefined || change.text === '') return undefined;
  if (change.text.length > longestWord || window.activeTextEditor?.document !== document) return undefined;
  if (!workspace.getConfiguration('editor', document).get('suggestOnTriggerCharacters', true)) return undefined;
  return isDraft(document) ? change.text.at(-1) : undefined;
}
