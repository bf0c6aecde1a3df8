import type { FigureEntry, Locale, Severity } from '../report.ts';
import { isClaim } from '../rules/uncheckedWording.ts';
import type { DisclosureService } from '../service.ts';
import { useCatalogue } from './catalogue.ts';
import type { FailOn } from './command.ts';
import { repairFile } from './commands/fix.ts';
import { type DraftFile, openDraft } from './drafts.ts';
import { checkFormat, figuresFormat } from './formats/index.ts';
import type { Input } from './inputs.ts';
import { lookOn, type Recorder, recorder, type Voice } from './speaker.ts';
import { type BatchCommand, NOTHING, type Sum, type Task, type Told } from './task.ts';
import { wordsIn } from './words.ts';
import type { World } from './world.ts';

/** What examining takes of the world; a thread has it as well. */
export type Engine = Pick<World, 'version' | 'rules' | 'createService'>;

/** What is done with a file. Says, to `voice`, what is wrong with the codes that all of them are held against. */
export function examinerFor(task: Task, engine: Engine, voice: Voice): (input: Input) => Told {
  const { command, locale } = task;
  const words = wordsIn(locale);
  const look = lookOn(task, words);
  const rules = command.name === 'figures' ? {} : command.rules;
  const service = engine.createService({ settings: { locale, rules, files: command.files } });
  if (command.name !== 'figures') useCatalogue(command.catalogue, service, voice);
  const examine = command.name === 'figures' ? figuresOf(command, look) : findingsOf(command, look, engine, locale);
  return (input) => {
    const told = recorder(words);
    let outcome: Outcome = { sum: NOTHING, failed: false };
    openDraft(input, service, told, (draft) => {
      outcome = examine(draft, service, told);
    });
    const { notes, printed, troubled } = told;
    return { notes, printed, troubled, ...outcome };
  };
}

type Outcome = Pick<Told, 'sum' | 'failed'>;
type Examine = (draft: DraftFile, service: DisclosureService, told: Recorder) => Outcome;
type Look = ReturnType<typeof lookOn>;

const AT_LEAST: Readonly<Record<FailOn, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  never: [],
};

/** `check`, and `fix`, which repairs the draft before it checks it; a dry run only prints the diff. */
function findingsOf(
  command: Extract<BatchCommand, { name: 'check' | 'fix' }>,
  look: Look,
  engine: Engine,
  locale: Locale,
): Examine {
  const { parts } = checkFormat(command.format, look, engine, locale);
  const failing = AT_LEAST[command.failOn];
  return (draft, service, told) => {
    const { path } = draft;
    const document = command.name === 'fix' ? repairFile(draft, service, told, command.dryRun) : draft.document;
    if (command.dryRun) return { sum: NOTHING, failed: false };
    const findings = service.findings(document);
    const silenced = service.silenced(document);
    const shown = command.format === 'text' ? service.listed(document) : findings;
    const ledger = service.ledger(document);
    for (const part of parts({ path, document, findings: shown, silenced, ledger })) told.print(part);
    const found = { ...NOTHING.found };
    for (const { severity } of shown) found[severity] += 1;
    const sum: Sum = { files: 1, found, silenced: silenced.length, ledger };
    return { sum, failed: findings.some(({ severity }) => failing.includes(severity)) };
  };
}

/** `figures`: every figure and what it ties to. */
function figuresOf({ format, statuses, claims }: Extract<BatchCommand, { name: 'figures' }>, look: Look): Examine {
  const { parts } = figuresFormat(format, look);
  const wanted = ({ kind, status }: FigureEntry) =>
    (statuses.length === 0 || statuses.includes(status)) && (!claims || status !== 'unchecked' || isClaim(kind));
  return ({ path, document }, service, told) => {
    const figures = service.figures(document).filter(wanted);
    const ledger = service.ledger(document);
    for (const part of parts({ path, document, figures, ledger })) told.print(part);
    return { sum: { ...NOTHING, files: 1, ledger }, failed: false };
  };
}
