import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale } from '../../report.ts';
import type { Command } from '../command.ts';
import { eachDraft } from '../drafts.ts';
import type { Speaker } from '../speaker.ts';
import type { ExitCode, World } from '../world.ts';
import { writeBack } from '../write.ts';

/** `tieout convert` and `tieout align`: the tables of each draft written anew, in place. */
export function tables(
  { name, paths, ambiguousWide }: Extract<Command, { name: 'convert' | 'align' }>,
  locale: Locale,
  world: World,
  speaker: Speaker,
): ExitCode {
  const service = world.createService({ settings: { locale, ambiguousWide } });
  const { words } = speaker;
  eachDraft(paths, service, speaker, (draft) => {
    const { path, document } = draft;
    if (name === 'align') {
      const edits = service.alignTables(document);
      if (edits.length > 0 && !writeBack(draft, TextDocument.applyEdits(document, [...edits]), speaker)) return;
      speaker.print(`${path}: ${words.aligned(edits.length)}\n`);
      return;
    }
    const { edits, converted, left } = service.convertTables(document);
    if (edits.length > 0 && !writeBack(draft, TextDocument.applyEdits(document, [...edits]), speaker)) return;
    speaker.print(`${path}: ${words.converted(converted)}\n`);
    for (const { line, reason } of left) speaker.print(`${path}:${line + 1}: ${words.leftTable[reason]}\n`);
  });
  return speaker.troubled ? 2 : 0;
}
