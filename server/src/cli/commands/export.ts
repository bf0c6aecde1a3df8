import type { Locale } from '../../report.ts';
import type { Command } from '../command.ts';
import { type DraftFile, eachDraft } from '../drafts.ts';
import type { Speaker } from '../speaker.ts';
import type { ExitCode, World } from '../world.ts';
import { emptyAt, writeFile } from '../write.ts';

/** `tieout export`: a draft as the file that is published. A file that is there already is not lost. */
export async function exportDraft(
  { path, output, format, force, dryRun }: Extract<Command, { name: 'export' }>,
  locale: Locale,
  world: World,
  speaker: Speaker,
): Promise<ExitCode> {
  const { words } = speaker;
  const service = world.createService({ settings: { locale } });
  const drafts: DraftFile[] = [];
  eachDraft([path], service, speaker, (draft) => drafts.push(draft));
  if (drafts.length > 1) speaker.note(words.exportUsage);
  const [draft] = drafts;
  if (!draft || drafts.length > 1) return 2;
  const file = await service.exportFile(draft.document, format);
  if (file === undefined || typeof file === 'string') {
    speaker.note(`${draft.path}: ${words.exportProblem[file ?? 'no-tables']}`);
    return 2;
  }
  if (dryRun) {
    speaker.note(words.wouldExport(output, file.length));
    return 0;
  }
  const expected = force ? 'anything' : emptyAt(output, speaker);
  if (expected === undefined || !writeFile(output, file, expected, speaker)) return 2;
  speaker.note(words.imported(output));
  return 0;
}
