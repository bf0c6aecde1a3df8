import { commands, Location, Position, Selection, TextEditorRevealType, Uri, window } from 'vscode';
import type { Position as PlainPosition, Range as PlainRange } from 'vscode-languageclient';
import { rangeOf } from './walk.ts';

/** The commands behind the code lenses of a table; the server says where they lead. */
export function registerLensCommands(): { dispose(): void }[] {
  return [
    commands.registerCommand('tieout.showPlaces', showPlaces),
    commands.registerCommand('tieout.fillTotalsAt', (uri, at) => runAt('tieout.fillTotals', uri, at)),
    commands.registerCommand('tieout.writeSectionAt', (uri, at) => runAt('tieout.writeSection', uri, at)),
  ];
}

/** Leads to the only place, or shows all of them beside the table. */
async function showPlaces(uri: string, at: PlainPosition, places: readonly PlainRange[]): Promise<void> {
  const target = Uri.parse(uri, true);
  const found = places.map(rangeOf);
  const [first, ...more] = found;
  if (first && more.length === 0) await window.showTextDocument(target, { selection: first });
  else if (first) {
    const locations = found.map((range) => new Location(target, range));
    const from = new Position(at.line, at.character);
    await commands.executeCommand('editor.action.peekLocations', target, from, locations, 'peek');
  }
}

/** What the palette does at the caret, for the place that a lens names. */
async function runAt(command: string, uri: string, at: PlainPosition): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri, true));
  const caret = new Position(at.line, at.character);
  editor.selection = new Selection(caret, caret);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand(command);
}
