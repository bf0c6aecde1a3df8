import { type TextDocument, window, workspace } from 'vscode';
import type { Hover, MarkupContent } from 'vscode-languageclient';
import { type UncheckedResult, uncheckedMethod } from '../../server/src/protocol/messages.ts';
import { isDraft } from './drafts.ts';
import type { RunningClient } from './tables.ts';
import type { LanguageModelTool, ToolInput } from './toolsApi.ts';

/** More places of one figure say nothing new. */
const mostPlaces = 10;

/** What language models may ask by the names of the tools: what a figure ties to and what is unchecked, so that they need not guess. */
export function languageModelTools(client: RunningClient): Readonly<Record<string, LanguageModelTool>> {
  const tool = (answer: (draft: TextDocument, input: ToolInput) => Promise<string>) => async (input: ToolInput) => {
    const draft = await draftOf(input.file);
    return draft ? answer(draft, input) : 'No disclosure draft of that name, or none in front.';
  };
  return {
    tieout_ties: tool((draft, { figure = '' }) => tiesOf(client, draft, figure)),
    tieout_unchecked: tool((draft) => uncheckedIn(client, draft)),
  };
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
  if (figure.trim() === '') return 'Say which figure, as it is printed.';
  const told: string[] = [];
  for (const { index } of draft.getText().matchAll(printed(figure.trim()))) {
    if (told.length === mostPlaces) break;
    const { line, character } = draft.positionAt(index);
    const params = { textDocument: { uri: draft.uri.toString() }, position: { line, character } };
    const hover = await running.sendRequest<Hover | null>('textDocument/hover', params);
    if (hover) told.push(`Line ${line + 1}: ${(hover.contents as MarkupContent).value}`);
  }
  return told.length > 0 ? told.join('\n\n') : `No figure ${figure} is printed in this draft.`;
}

/** A figure by itself, never within a longer one; its thousands may be parted or not, as tables and sentences differ in it. */
function printed(figure: string): RegExp {
  const characters = [...figure.replace(/[,，]/g, '')].map((character) =>
    character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&'),
  );
  return new RegExp(`(?<!\\d[.,，]?)${characters.join('[,，]?')}(?![.,，]?\\d)`, 'g');
}

async function uncheckedIn(client: RunningClient, draft: TextDocument): Promise<string> {
  const running = await client();
  const params = { textDocument: { uri: draft.uri.toString() } };
  const places = (await running.sendRequest<UncheckedResult | null>(uncheckedMethod, params)) ?? [];
  if (places.length === 0) return 'No amount, ratio or count of this draft is unchecked.';
  const line = ({ range, text, part, place, reason, signed }: UncheckedResult[number]) => {
    const where = place || part.join(' › ');
    return `Line ${range.start.line + 1}, ${where}: ${text}: ${signed === undefined ? reason : `signed off: ${signed}`}`;
  };
  return places.map(line).join('\n');
}
