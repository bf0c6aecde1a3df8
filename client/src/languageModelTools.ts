import * as vscode from 'vscode';
import { type CancellationToken, type Disposable, type TextDocument, window, workspace } from 'vscode';
import type { Hover, MarkupContent } from 'vscode-languageclient';
import { type UncheckedResult, uncheckedMethod } from '../../server/src/protocol/messages.ts';
import { isDraft } from './drafts.ts';
import type { RunningClient } from './tables.ts';

/** Tools for language models came with VS Code 1.95. */
interface ToolsApi {
  registerTool(name: string, tool: { invoke: Invoke }): Disposable;
}

type Invoke = (options: { readonly input: Input }, token: CancellationToken) => Promise<unknown>;

interface ToolClasses {
  LanguageModelToolResult?: new (parts: readonly unknown[]) => unknown;
  LanguageModelTextPart?: new (text: string) => unknown;
}

interface Input {
  /** A path in the workspace; the draft in front unless said. */
  readonly file?: string;
  /** As it is printed. */
  readonly figure?: string;
}

/** More places of one figure say nothing new. */
const mostPlaces = 10;

/** Lets language models ask what a figure ties to and what is unchecked, so that they need not guess. */
export function registerLanguageModelTools(client: RunningClient): Disposable[] {
  const api = (vscode as unknown as { lm?: Partial<ToolsApi> }).lm;
  const { LanguageModelToolResult, LanguageModelTextPart } = vscode as unknown as ToolClasses;
  if (!api?.registerTool || !LanguageModelToolResult || !LanguageModelTextPart) return [];
  const tool = (name: string, answer: (draft: TextDocument, input: Input) => Promise<string>) =>
    api.registerTool!(name, {
      async invoke({ input }) {
        const draft = await draftOf(input.file);
        const text = draft ? await answer(draft, input) : 'No disclosure draft of that name, or none in front.';
        return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
      },
    });
  return [
    tool('tieout_ties', (draft, { figure = '' }) => tiesOf(client, draft, figure)),
    tool('tieout_unchecked', (draft) => uncheckedIn(client, draft)),
  ];
}

async function draftOf(file: string | undefined): Promise<TextDocument | undefined> {
  if (file === undefined || file === '') {
    const front = window.activeTextEditor?.document;
    return front && isDraft(front) ? front : workspace.textDocuments.find(isDraft);
  }
  const open = workspace.textDocuments.find((document) => isDraft(document) && document.uri.path.endsWith(file));
  if (open) return open;
  const [found] = await workspace.findFiles(file, '**/node_modules/**', 1);
  const document = found && (await workspace.openTextDocument(found));
  return document && isDraft(document) ? document : undefined;
}

/** What the hover says at each place that prints a figure. */
async function tiesOf(client: RunningClient, draft: TextDocument, figure: string): Promise<string> {
  const running = await client();
  if (!running || figure.trim() === '') return 'Say which figure, as it is printed.';
  const text = draft.getText();
  const told: string[] = [];
  for (let at = text.indexOf(figure); at >= 0 && told.length < mostPlaces; at = text.indexOf(figure, at + 1)) {
    const { line, character } = draft.positionAt(at);
    const params = { textDocument: { uri: draft.uri.toString() }, position: { line, character } };
    const hover = await running.sendRequest<Hover | null>('textDocument/hover', params);
    if (hover) told.push(`Line ${line + 1}: ${(hover.contents as MarkupContent).value}`);
  }
  return told.length > 0 ? told.join('\n\n') : `No figure ${figure} is printed in this draft.`;
}

async function uncheckedIn(client: RunningClient, draft: TextDocument): Promise<string> {
  const running = await client();
  const params = { textDocument: { uri: draft.uri.toString() } };
  const places = (await running?.sendRequest<UncheckedResult | null>(uncheckedMethod, params)) ?? [];
  if (places.length === 0) return 'No amount, ratio or count of this draft is unchecked.';
  const line = ({ range, text, part, place, reason, signed }: UncheckedResult[number]) => {
    const where = place || part.join(' › ');
    return `Line ${range.start.line + 1}, ${where}: ${text}: ${signed === undefined ? reason : `signed off: ${signed}`}`;
  };
  return places.map(line).join('\n');
}
