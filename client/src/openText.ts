import { type TextEditor, window, workspace } from 'vscode';

/** Shows a Markdown text that is no file yet; the writer saves it, or not. */
export async function openText(content: string): Promise<TextEditor> {
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  return window.showTextDocument(document);
}
