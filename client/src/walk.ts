import { commands, Range, Selection, type TextEditor, window } from 'vscode';

/** How long what is said of a place stays in the status bar. */
const messageTime = 15_000;

/** What a walk stops at. */
export interface Stop {
  readonly range: Range;
  /** What is said of it; the number is that of the stop, from one. */
  readonly say: (number: number, count: number) => string;
}

/**
 * Goes from the caret to the next or the previous of some places, in the order of the text, round the ends of it, and
 * shows what the editor's hover has to say there.
 *
 * @returns whether there was a place to go to
 */
export async function walk(editor: TextEditor, stops: readonly Stop[], step: 1 | -1): Promise<boolean> {
  const caret = editor.selection.start;
  const found =
    step > 0
      ? stops.findIndex(({ range }) => range.start.isAfter(caret))
      : stops.findLastIndex(({ range }) => range.start.isBefore(caret));
  const index = found >= 0 ? found : step > 0 ? 0 : stops.length - 1;
  const stop = stops[index];
  if (stop === undefined) return false;
  await goTo(editor, stop.range);
  window.setStatusBarMessage(stop.say(index + 1, stops.length), messageTime);
  await commands.executeCommand('editor.action.showHover');
  return true;
}

/** Selects a place, the caret at its first digit, which is where a hover is asked for. */
async function goTo({ document, viewColumn }: TextEditor, range: Range): Promise<void> {
  const shown = await window.showTextDocument(document, {
    ...(viewColumn === undefined ? {} : { viewColumn }),
    selection: range,
  });
  shown.selection = new Selection(range.end, range.start);
}

/** A range of the protocol as the editor has it. */
export function rangeOf({
  start,
  end,
}: {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
