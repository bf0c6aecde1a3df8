import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DisclosureService } from '../../service.ts';
import type { DraftFile } from '../drafts.ts';
import { repair } from '../repair.ts';
import type { Speaker } from '../speaker.ts';
import { writeBack } from '../write.ts';

/** How often to look again: one repair can make another one certain, but never endlessly. */
const PASSES = 8;

/** Applies the safe fixes to the file, in its own encoding, and returns the document as it then is. */
export function repairFile(draft: DraftFile, service: DisclosureService, speaker: Speaker): TextDocument {
  const { path, document } = draft;
  let current = document;
  let applied = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    const repaired = repair(current.getText(), service.findings(current));
    if (repaired.applied === 0) break;
    applied += repaired.applied;
    current = TextDocument.create(current.uri, current.languageId, current.version + 1, repaired.text);
  }
  if (applied === 0) return document;
  if (!writeBack(draft, current.getText(), speaker)) return document;
  speaker.note(`${path}: ${speaker.words.fixed(applied)}`);
  return current;
}
