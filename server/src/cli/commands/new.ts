import type { Locale } from '../../report.ts';
import type { CompanionFile } from '../../service.ts';
import { finished, noteText } from '../authored.ts';
import { useCatalogue } from '../catalogue.ts';
import type { NewCommand } from '../generateCommand.ts';
import { readBytes } from '../read.ts';
import type { Speaker } from '../speaker.ts';
import type { ExitCode, World } from '../world.ts';
import { readLedgerFile } from './generate.ts';
import { pathFrom, putDraft } from './newFile.ts';

/** `tieout generate new`: a whole draft, of which only the gaps are left to its writer. */
export function newDisclosure(command: NewCommand, locale: Locale, world: World, speaker: Speaker): ExitCode {
  const { disclosure, department, year, family, output } = command;
  const service = world.createService({ settings: { locale } });
  useCatalogue(command.catalogue, service, speaker);
  const ledger = command.ledger === undefined ? undefined : readLedgerFile(command.ledger, speaker);
  const prior = command.prior === undefined ? undefined : readPriorFile(command.prior, output, speaker);
  if (speaker.troubled) return 2;
  const request = { disclosure, department, year, family, ledger, prior: prior?.name };
  const run = service.newDraft(request, prior);
  if (!run) {
    speaker.note(speaker.words.noFamily(family ?? ''));
    return 2;
  }
  const begun = finished(run, speaker);
  speaker.endProgress();
  for (const note of begun.notes) speaker.note(noteText(note));
  speaker.note(begun.summary);
  if (begun.text === undefined) return 2;
  if (!putDraft(begun.text, command, speaker.words.begun(output), speaker)) return 2;
  return begun.complete ? 0 : 1;
}

/** Last year's file, as the front matter of the draft names it. */
function readPriorFile(path: string, output: string, speaker: Speaker): CompanionFile | undefined {
  const bytes = readBytes(path);
  if ('problem' in bytes) {
    speaker.trouble(bytes);
    return undefined;
  }
  return { name: pathFrom(output, path), bytes };
}
