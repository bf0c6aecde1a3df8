import type { FigureEntry, Locale } from '../../report.ts';
import { isClaim } from '../../rules/uncheckedWording.ts';
import type { Command } from '../command.ts';
import { eachDraft } from '../drafts.ts';
import { figuresJsonReporter } from '../formats/json.ts';
import { figuresTextReporter } from '../formats/text.ts';
import type { Speaker } from '../speaker.ts';
import type { ExitCode, World } from '../world.ts';

/** `tieout figures`: every figure and what it ties to. */
export function figures(
  command: Extract<Command, { name: 'figures' }>,
  locale: Locale,
  world: World,
  speaker: Speaker,
): ExitCode {
  const service = world.createService({ settings: { locale } });
  const reporter =
    command.format === 'json' ? figuresJsonReporter(speaker.print) : figuresTextReporter(speaker.print, speaker.look);
  const { statuses, claims } = command;
  const wanted = ({ kind, status }: FigureEntry) =>
    (statuses.length === 0 || statuses.includes(status)) && (!claims || status !== 'unchecked' || isClaim(kind));
  eachDraft(command.paths, service, speaker, ({ path, document }) => {
    reporter.file({
      path,
      document,
      figures: service.figures(document).filter(wanted),
      ledger: service.ledger(document),
    });
  });
  reporter.end();
  return speaker.troubled ? 2 : 0;
}
