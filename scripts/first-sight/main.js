const { commands, languages, Range, window, TextEditorRevealType } = require('vscode');

/** How long the findings are waited for, and how long the preview is given to show what it shows. */
const FOUND_MS = 15_000;
const SETTLED_MS = 3000;

/** The layout that a page begins with cannot name a preview: its editor may not be known yet. */
exports.activate = async (context) => {
  const seenBefore = window.tabGroups.all.length > 1;
  if (seenBefore) return;
  const editor = await until(window.onDidChangeActiveTextEditor, () => window.activeTextEditor, context);
  const { document, viewColumn } = editor;
  // Before it, the preview would be drawn twice: without its errors, and at once again with them.
  const found = () => languages.getDiagnostics(document.uri).length > 0;
  await until(languages.onDidChangeDiagnostics, found, context, FOUND_MS);
  const first = languages.getDiagnostics(document.uri)[0]?.range.start ?? editor.selection.active;
  const selection = new Range(first, first);
  const toDraft = async () => {
    const shown = await window.showTextDocument(document, { selection, viewColumn });
    shown.revealRange(selection, TextEditorRevealType.InCenter);
  };
  // The preview takes the focus whenever its page is there, which may be some time after the command has ended.
  const back = window.onDidChangeActiveTextEditor((active) => active || toDraft());
  context.subscriptions.push(back);
  await commands.executeCommand('markdown.showPreviewToSide');
  await toDraft();
  setTimeout(() => back.dispose(), SETTLED_MS);
};

/** What holds as soon as an event has made it hold, or the time is over. */
function until(event, holds, { subscriptions }, most) {
  return new Promise((resolve) => {
    const look = () => {
      const value = holds();
      if (!value) return;
      waiting.dispose();
      resolve(value);
    };
    const waiting = event(look);
    subscriptions.push(waiting);
    if (most !== undefined) setTimeout(resolve, most);
    look();
  });
}
