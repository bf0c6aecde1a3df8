import { basename } from 'node:path';
import type { Locale } from '../../report.ts';
import type { DisclosureService, ExportProblem } from '../../service.ts';
import { useCatalogue } from '../catalogue.ts';
import { type DraftFile, eachDraft } from '../drafts.ts';
import type { ExportCommand, ReportCommand } from '../fileCommands.ts';
import type { Speaker } from '../speaker.ts';
import type { ExitCode, World } from '../world.ts';
import { putFile } from './newFile.ts';

type Publishing = ExportCommand | ReportCommand;
type Made = Promise<Uint8Array | ExportProblem | undefined>;

/**
 * `tieout export` and `tieout report`: a draft, or what a check of it came to, as a file. A file that is there already
 * is not lost.
 */
export async function exportDraft(
  command: Publishing,
  locale: Locale,
  world: World,
  speaker: Speaker,
): Promise<ExitCode> {
  const { words } = speaker;
  const { path, output, dryRun } = command;
  const rules = command.name === 'report' ? command.rules : {};
  const service = world.createService({ settings: { locale, rules } });
  if (command.name === 'report') useCatalogue(command.catalogue, service, speaker);
  const made: { readonly path: string; readonly file: Made; readonly leftOut: string | undefined }[] = [];
  // What is made of a draft is begun while it is open: then its last year's file is known.
  eachDraft([path], service, speaker, (draft) => {
    const leftOut = command.name === 'export' ? service.leftOut(draft.document) : undefined;
    made.push({ path: draft.path, file: fileOf(draft, command, service, world), leftOut });
  });
  const files = await Promise.all(made.map(({ file }) => file));
  if (made.length > 1) speaker.note(command.name === 'report' ? words.reportUsage : words.exportUsage);
  const [file] = files;
  if (made.length !== 1 || speaker.troubled) return 2;
  if (file === undefined || typeof file === 'string') {
    speaker.note(`${made[0]!.path}: ${words.exportProblem[file ?? 'no-tables']}`);
    return 2;
  }
  const { leftOut } = made[0]!;
  if (leftOut) speaker.note(`${made[0]!.path}: ${leftOut}`);
  if (dryRun) {
    speaker.note(words.wouldExport(output, file.length));
    return 0;
  }
  return putFile(file, command, words.imported(output), speaker) ? 0 : 2;
}

function fileOf({ path, document }: DraftFile, command: Publishing, service: DisclosureService, world: World): Made {
  if (command.name === 'export') return service.exportFile(document, command.format);
  return service.reportFile(document, command.format, { name: basename(path), when: world.today() });
}
