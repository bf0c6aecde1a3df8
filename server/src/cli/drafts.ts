import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { atOnce, type DisclosureService } from '../service.ts';
import type { Encoding } from '../text/decode.ts';
import { findCompanion } from './companions.ts';
import { type Found, findInputs, type Input } from './inputs.ts';
import { readText } from './read.ts';
import type { Speaker, Voice } from './speaker.ts';

/** A draft as it was read. */
export interface DraftFile {
  readonly path: string;
  readonly document: TextDocument;
  readonly encoding: Encoding;
  /** The file as it was read. */
  readonly bytes: Uint8Array;
}

/** Reads every draft behind the paths and hands it to `examine`, one at a time. */
export function eachDraft(
  paths: readonly string[],
  service: DisclosureService,
  speaker: Speaker,
  examine: (draft: DraftFile) => void,
): void {
  const found = findInputs(paths);
  for (const [index, one] of found.entries()) {
    speaker.progress(speaker.words.progress(index, found.length, one.path));
    if ('certain' in one) openDraft(one, service, speaker, examine);
    else tellOf(one, speaker);
  }
  speaker.endProgress();
}

/** Says why there is nothing to be read. */
export function tellOf(found: Exclude<Found, Input>, voice: Voice): void {
  if ('problem' in found) voice.trouble(found);
  else voice.note(voice.words.barren(found.path));
}

/**
 * Reads a file and, if it is a draft, hands it to `examine`. If it cannot be read it is named, and so is a draft over
 * which `examine` stumbles: it must not hide what is wrong with others. Nothing is kept of it.
 */
export function openDraft(
  input: Input,
  service: DisclosureService,
  voice: Voice,
  examine: (draft: DraftFile) => void,
): void {
  const { path } = input;
  const file = readText(path);
  if ('problem' in file) {
    voice.trouble(file);
    return;
  }
  const document = documentOf(input, file.text);
  try {
    if (!input.certain && !service.isDraft(document)) return;
    for (const companion of service.companions(document))
      atOnce(service.useCompanion(document.uri, findCompanion(path, companion)));
    if (file.encoding === 'gb18030') voice.note(`${path}: ${voice.words.gb18030}`);
    examine({ path, document, encoding: file.encoding, bytes: file.bytes });
  } catch (error) {
    voice.trouble({ path, problem: 'failed', detail: error instanceof Error ? error.message : String(error) });
  } finally {
    service.close(document.uri);
  }
}

/** A file that is certainly a draft gets a name that says so: that is how the service knows drafts. */
function documentOf({ path, certain }: Input, text: string): TextDocument {
  const uri = pathToFileURL(resolve(path)).href;
  const named = certain && !uri.endsWith('.disclosure.md') ? `${uri}.disclosure.md` : uri;
  return TextDocument.create(named, 'markdown', 0, text);
}
