import type { Locale, Severity } from '../../report.ts';
import { useCatalogue } from '../catalogue.ts';
import type { CheckFormat, Command, FailOn } from '../command.ts';
import { eachDraft } from '../drafts.ts';
import { githubReporter } from '../formats/github.ts';
import { jsonReporter } from '../formats/json.ts';
import { sarifReporter } from '../formats/sarif.ts';
import { textReporter } from '../formats/text.ts';
import type { CheckedFile, Reporter } from '../report.ts';
import type { Speaker } from '../speaker.ts';
import type { ExitCode, World } from '../world.ts';
import { repairFile } from './fix.ts';

const AT_LEAST: Readonly<Record<FailOn, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  never: [],
};

/** `tieout check`, and `tieout fix`, which repairs each draft before it checks it; a dry run only prints the diff. */
export function check(
  command: Extract<Command, { name: 'check' | 'fix' }>,
  locale: Locale,
  world: World,
  speaker: Speaker,
): ExitCode {
  const service = world.createService({ settings: { locale, rules: command.rules } });
  useCatalogue(command.catalogue, service, speaker);
  const reporter = reporterFor(command.format, world, speaker);
  const failing = AT_LEAST[command.failOn];
  let failed = false;
  eachDraft(command.paths, service, speaker, (draft) => {
    const document = command.name === 'fix' ? repairFile(draft, service, speaker, command.dryRun) : draft.document;
    if (command.dryRun) return;
    const findings = service.findings(document);
    failed ||= findings.some(({ severity }) => failing.includes(severity));
    const silenced = service.silenced(document);
    const told = command.format === 'text' ? service.listed(document) : findings;
    reporter.file({ path: draft.path, document, findings: told, silenced, ledger: service.ledger(document) });
  });
  if (!command.dryRun) reporter.end();
  return speaker.troubled ? 2 : failed ? 1 : 0;
}

function reporterFor(format: CheckFormat, { version, rules }: World, speaker: Speaker): Reporter<CheckedFile> {
  switch (format) {
    case 'text':
      return textReporter(speaker.print, speaker.look);
    case 'json':
      return jsonReporter(speaker.print);
    case 'sarif':
      return sarifReporter(speaker.print, version, rules);
    case 'github':
      return githubReporter(speaker.print);
  }
}
