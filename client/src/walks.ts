import { commands, type Disposable, l10n, type TextEditor, window } from 'vscode';
import { type UncheckedResult, uncheckedMethod } from '../../server/src/protocol/messages.ts';
import { ownFindings } from './ownFindings.ts';
import { ask, type RunningClient, withDraft } from './tables.ts';
import { rangeOf, type Stop, walk } from './walk.ts';

/** The commands that go from finding to finding, and from one unchecked figure to the next. */
export function registerWalks(client: RunningClient): Disposable[] {
  const finding = (step: 1 | -1) => withDraft((editor) => walkFindings(editor, step));
  const unchecked = (step: 1 | -1) => withDraft((editor) => walkUnchecked(client, editor, step));
  return [
    commands.registerCommand('tieout.nextFinding', () => finding(1)),
    commands.registerCommand('tieout.previousFinding', () => finding(-1)),
    commands.registerCommand('tieout.nextUnchecked', () => unchecked(1)),
    commands.registerCommand('tieout.previousUnchecked', () => unchecked(-1)),
  ];
}

/** The code of the rule that says of a gap that it is still open. */
const GAP = 'T233';

/** Other programs' findings have the editor's own F8. */
async function walkFindings(editor: TextEditor, step: 1 | -1): Promise<void> {
  const stops = ownFindings(editor.document.uri)
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(
      ({ range, message }): Stop => ({
        range,
        say: (number, count) => `$(error) ${l10n.t('Finding {0} of {1}: {2}', number, count, message)}`,
      }),
    );
  if (!(await walk(editor, stops, step))) {
    void window.showInformationMessage(l10n.t('Nothing is found to be wrong in this draft.'));
  }
}

async function walkUnchecked(client: RunningClient, editor: TextEditor, step: 1 | -1): Promise<void> {
  const places = (await ask<UncheckedResult | null>(client, editor, uncheckedMethod)) ?? [];
  const figures = places
    .filter(({ signed }) => signed === undefined)
    .map(
      ({ range, text, reason }): Stop => ({
        range: rangeOf(range),
        say: (number, count) => `$(question) ${l10n.t('Unchecked {0} of {1}: {2} ({3})', number, count, text, reason)}`,
      }),
    );
  const stops = [...figures, ...gapsOf(editor)].sort((a, b) => a.range.start.compareTo(b.range.start));
  if (!(await walk(editor, stops, step))) {
    void window.showInformationMessage(
      l10n.t('No amount, ratio or count of this draft is unchecked, and no gap is open.'),
    );
  }
}

/** What the writer has still to fill in. */
function gapsOf(editor: TextEditor): Stop[] {
  return ownFindings(editor.document.uri)
    .filter(({ code }) => typeof code === 'object' && code.value === GAP)
    .map(({ range, message }) => ({
      range,
      say: (number, count) => `$(edit) ${l10n.t('Open {0} of {1}: {2}', number, count, message)}`,
    }));
}
