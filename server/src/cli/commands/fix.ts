import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RepairedDraft, Span } from '../../report.ts';
import type { DisclosureService } from '../../service.ts';
import { unifiedDiff } from '../diff.ts';
import type { DraftFile } from '../drafts.ts';
import type { Voice } from '../speaker.ts';
import { writeBack } from '../write.ts';

/** What is left alone is told one by one up to so many; the report that follows has them all. */
const MOST_TOLD = 12;

/**
 * Applies the safe repairs to the file, in its own encoding, says what was done and what was left alone and why, and
 * returns the document as it then is. On a dry run the file stays as it is, and what would change is printed.
 */
export function repairFile(draft: DraftFile, service: DisclosureService, voice: Voice, dryRun: boolean): TextDocument {
  const { path, document } = draft;
  const repaired = service.repairs(document);
  if (dryRun) voice.print(unifiedDiff(path, document.getText(), repaired.edits));
  else if (repaired.edits.length > 0 && !writeBack(draft, repaired.text, voice)) return document;
  tell(draft, repaired, voice);
  if (dryRun || repaired.edits.length === 0) return document;
  return TextDocument.create(document.uri, document.languageId, document.version + 1, repaired.text);
}

function tell({ path, document }: DraftFile, { applied, left, untried }: RepairedDraft, voice: Voice): void {
  const { words } = voice;
  const place = ({ start }: Span) => {
    const { line, character } = document.positionAt(start);
    return `${path}:${line + 1}:${character + 1}`;
  };
  for (const repair of applied) voice.note(`${place(repair)}: ${repair.title}`);
  for (const finding of left.slice(0, MOST_TOLD)) {
    voice.note(`${place(finding)}: ${words.leftAlone(finding.found, finding.reason)}`);
  }
  if (left.length > MOST_TOLD) voice.note(`${path}: ${words.moreLeft(left.length - MOST_TOLD)}`);
  if (untried) voice.note(`${path}: ${words.untried}`);
  if (applied.length + left.length > 0) voice.note(`${path}: ${words.fixed(applied.length, left.length)}`);
}
