import { languages, type TextDocument } from 'vscode';
import { draftGlobs } from './projectFiles.ts';

/** Front matter is a handful of keys; a `---` that opens a longer text is a thematic break. */
const frontMatterLines = 60;

/**
 * Whether a document is a disclosure draft: by its name, by a `disclosure:` key in its front matter, or by the
 * setting `tieout.files`. It is asked on every keystroke in every Markdown file, so it looks at a few lines at most.
 */
export function isDraft(document: TextDocument): boolean {
  return (
    document.languageId === 'markdown' && (isNamedDraft(document) || hasDisclosureKey(document) || isListed(document))
  );
}

function isNamedDraft(document: TextDocument): boolean {
  return /\.disclosure\.md$/i.test(document.uri.path);
}

function hasDisclosureKey(document: TextDocument): boolean {
  if (document.lineCount < 2 || document.lineAt(0).text.trimEnd() !== '---') return false;
  const last = Math.min(document.lineCount, frontMatterLines);
  let declared = false;
  for (let line = 1; line < last; line++) {
    const { text } = document.lineAt(line);
    if (/^(?:---|\.\.\.)\s*$/.test(text)) return declared;
    declared ||= /^disclosure\s*:/.test(text);
  }
  return false;
}

function isListed(document: TextDocument): boolean {
  return draftGlobs().some((glob) => languages.match({ pattern: anywhere(glob) }, document) > 0);
}

/** A relative glob is meant from any folder, as in `files.associations`. */
function anywhere(glob: string): string {
  return glob.startsWith('/') || glob.startsWith('**/') ? glob : `**/${glob}`;
}
