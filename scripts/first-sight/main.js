const { commands, window, TextEditorRevealType } = require('vscode');

/** The layout that a page begins with cannot name a preview: its editor may not be known yet. */
exports.activate = async () => {
  const editor = window.activeTextEditor;
  const seenBefore = window.tabGroups.all.length > 1;
  if (seenBefore || !editor) return;
  await commands.executeCommand('markdown.showPreviewToSide');
  const { document, selection, viewColumn } = editor;
  const narrowed = await window.showTextDocument(document, { selection, viewColumn });
  narrowed.revealRange(selection, TextEditorRevealType.InCenter);
};
