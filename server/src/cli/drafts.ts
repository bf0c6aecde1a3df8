import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DisclosureService } from '../service.ts';
import type { Encoding } from './decode.ts';
import { findInputs, type Input } from './inputs.ts';
import { readText } from './read.ts';
import type { Speaker } from './speaker.ts';

/** A draft as it was read. */
export interface DraftFile {
  readonly path: string;
  readonly document: TextDocument;
  readonly encoding: Encoding;
  /** The file as it was read. */
  readonly bytes: Uint8Array;
}

/**
 * Reads every draft behind the paths and hands it to `examine`, one at a time. What cannot be read is named, and so is
 * a draft over which `examine` stumbles: it must not hide what is wrong with the others.
 */
export function eachDraft(
  paths: readonly string[],
  service: DisclosureService,
  speaker: Speaker,
  examine: (draft: DraftFile) => void,
): void {
  const { words } = speaker;
  const { files, troubles, barren } = findInputs(paths);
  for (const trouble of troubles) speaker.trouble(trouble);
  for (const path of barren) speaker.note(words.barren(path));
  for (const [index, input] of files.entries()) {
    const { path } = input;
    speaker.progress(words.progress(index, files.length, path));
    const file = readText(path);
    if ('problem' in file) {
      speaker.trouble(file);
      continue;
    }
    const document = documentOf(input, file.text);
    try {
      if (!input.certain && !service.isDraft(document)) continue;
      if (file.encoding === 'gb18030') speaker.note(`${path}: ${words.gb18030}`);
      examine({ path, document, encoding: file.encoding, bytes: file.bytes });
    } catch (error) {
      speaker.trouble({ path, problem: 'failed', detail: error instanceof Error ? error.message : String(error) });
    } finally {
      service.close(document.uri);
    }
  }
  speaker.endProgress();
}

/** A file that is certainly a draft gets a name that says so: that is how the service knows drafts. */
function documentOf({ path, certain }: Input, text: string): TextDocument {
  const uri = pathToFileURL(resolve(path)).href;
  const named = certain && !uri.endsWith('.disclosure.md') ? `${uri}.disclosure.md` : uri;
  return TextDocument.create(named, 'markdown', 0, text);
}
