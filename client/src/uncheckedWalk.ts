import { commands, l10n, Range, Selection, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type UncheckedParams,
  type UncheckedPlace,
  type UncheckedResult,
  uncheckedMethod,
} from '../../server/src/protocol/messages.ts';
import { isDraft } from './drafts.ts';

/** How long the reason stays in the status bar. */
const messageTime = 15_000;

/**
 * Goes from the caret to the next or the previous figure that nothing was held against, round the ends of the draft,
 * and says why it is unchecked.
 *
 * @param running the client, once a draft has started it
 */
export async function walkUnchecked(running: Promise<BaseLanguageClient> | undefined, step: 1 | -1): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || running === undefined || !isDraft(editor.document)) {
    void window.showInformationMessage(l10n.t('Open a disclosure draft first.'));
    return;
  }
  const client = await running;
  const params: UncheckedParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(editor.document.uri) },
  };
  const places = (await client.sendRequest<UncheckedResult | null>(uncheckedMethod, params)) ?? [];
  const caret = editor.selection.start;
  const isBefore = ({ range: { start } }: UncheckedPlace) =>
    start.line < caret.line || (start.line === caret.line && start.character < caret.character);
  const isAt = ({ range: { start } }: UncheckedPlace) =>
    start.line === caret.line && start.character === caret.character;
  const found =
    step > 0
      ? places.findIndex((place) => !isBefore(place) && !isAt(place))
      : places.findLastIndex((place) => isBefore(place));
  const index = found >= 0 ? found : step > 0 ? 0 : places.length - 1;
  const place = places[index];
  if (place === undefined) {
    void window.showInformationMessage(
      l10n.t('No amount, ratio or count of this draft is unchecked, and no gap is open.'),
    );
    return;
  }
  const { start, end } = place.range;
  const range = new Range(start.line, start.character, end.line, end.character);
  const shown = await window.showTextDocument(editor.document, {
    ...(editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
    selection: range,
  });
  // The caret at its first digit, which is where the hover is asked for.
  shown.selection = new Selection(range.end, range.start);
  const message = l10n.t('Unchecked {0} of {1}: {2} ({3})', index + 1, places.length, place.text, place.reason);
  window.setStatusBarMessage(`$(question) ${message}`, messageTime);
  await commands.executeCommand('editor.action.showHover');
}
