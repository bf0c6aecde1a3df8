import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import type { Locale } from '../../report.ts';
import type { Command } from '../command.ts';
import { unifiedDiff } from '../diff.ts';
import { type DraftFile, eachDraft } from '../drafts.ts';
import type { Speaker } from '../speaker.ts';
import type { ExitCode, World } from '../world.ts';
import { writeBack } from '../write.ts';

/** `tieout convert` and `tieout align`: the tables of each draft written anew, in place. */
export function tables(
  { name, paths, ambiguousWide, dryRun }: Extract<Command, { name: 'convert' | 'align' }>,
  locale: Locale,
  world: World,
  speaker: Speaker,
): ExitCode {
  const service = world.createService({ settings: { locale, ambiguousWide } });
  const { words } = speaker;
  /** On a dry run what would change is printed, and nothing more is said of it. */
  const write = (draft: DraftFile, edits: readonly TextEdit[]): boolean => {
    if (dryRun) {
      const spans = edits.map(({ range, newText }) => ({
        start: draft.document.offsetAt(range.start),
        end: draft.document.offsetAt(range.end),
        newText,
      }));
      speaker.print(unifiedDiff(draft.path, draft.document.getText(), spans));
      return false;
    }
    return edits.length === 0 || writeBack(draft, TextDocument.applyEdits(draft.document, [...edits]), speaker);
  };
  eachDraft(paths, service, speaker, (draft) => {
    const { path, document } = draft;
    if (name === 'align') {
      const edits = service.alignTables(document);
      if (!write(draft, edits)) return;
      speaker.print(`${path}: ${words.aligned(edits.length)}\n`);
      return;
    }
    const { edits, converted, left } = service.convertTables(document);
    if (!write(draft, edits)) return;
    speaker.print(`${path}: ${words.converted(converted)}\n`);
    for (const { line, reason } of left) speaker.print(`${path}:${line + 1}: ${words.leftTable[reason]}\n`);
  });
  return speaker.troubled ? 2 : 0;
}
