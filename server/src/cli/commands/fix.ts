import { writeFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DisclosureService } from '../../service.ts';
import { encode } from '../decode.ts';
import type { DraftFile } from '../drafts.ts';
import { troubleOf } from '../read.ts';
import { repair } from '../repair.ts';
import type { Speaker } from '../speaker.ts';

/** How often to look again: one repair can make another one certain, but never endlessly. */
const PASSES = 8;

/** Applies the safe fixes to the file, in its own encoding, and returns the document as it then is. */
export function repairFile(
  { path, document, encoding }: DraftFile,
  service: DisclosureService,
  speaker: Speaker,
): TextDocument {
  let current = document;
  let applied = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    const repaired = repair(current.getText(), service.findings(current));
    if (repaired.applied === 0) break;
    applied += repaired.applied;
    current = TextDocument.create(current.uri, current.languageId, current.version + 1, repaired.text);
  }
  if (applied === 0) return document;
  const bytes = encode(current.getText(), encoding);
  if (!bytes) {
    speaker.trouble({ path, problem: 'cannot-write' });
    return document;
  }
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    speaker.trouble({ ...troubleOf(path, error), problem: 'cannot-write' });
    return document;
  }
  speaker.note(`${path}: ${speaker.words.fixed(applied)}`);
  return current;
}
