import type { ExportFormat, ReportFormat } from '../service.ts';
import {
  ALWAYS,
  type EarlyCommand,
  helpOrVersion,
  type RuleName,
  type RuleSeverities,
  read,
  severities,
  somePaths,
  UsageError,
} from './arguments.ts';
import type { Words } from './wording.ts';

/** Where a command puts what it makes. */
export interface Destination {
  /** `-` is the standard output, where a command may print. */
  readonly output: string;
  /** Whatever is there is written over. */
  readonly force: boolean;
  readonly dryRun: boolean;
}

/** One file made of another. */
interface FileCommand extends Destination {
  readonly path: string;
}

export interface ImportCommand extends FileCommand {
  readonly name: 'import';
}

/** `tieout generate forward`: `path` is last year's file. */
export interface ForwardCommand extends FileCommand {
  readonly name: 'forward';
}

export interface ExportCommand extends FileCommand {
  readonly name: 'export';
  /** As the ending of the output says. */
  readonly format: ExportFormat;
}

export interface ReportCommand extends FileCommand {
  readonly name: 'report';
  readonly format: ReportFormat;
  readonly rules: RuleSeverities;
  /** Files of the user's own codes. */
  readonly catalogue: readonly string[];
}

const EXPORT_FORMATS = ['docx', 'xlsx', 'html'] as const;
const REPORT_FORMATS = ['docx', 'html'] as const;

const OPTIONS = {
  ...ALWAYS,
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const;
const REPORT_OPTIONS = {
  ...OPTIONS,
  rule: { type: 'string', multiple: true },
  catalogue: { type: 'string', multiple: true },
} as const;

interface Values {
  readonly output?: string;
  readonly force?: boolean;
  readonly 'dry-run'?: boolean;
}

/** Reads what follows `import`, or `generate forward`: a draft is made, and may be printed. */
export function draftCommand<N extends 'import' | 'forward'>(
  name: N,
  rest: readonly string[],
  words: Words,
): (FileCommand & { readonly name: N }) | EarlyCommand {
  const { values, positionals } = read(rest, OPTIONS, words);
  const early = helpOrVersion(values, words);
  if (early) return early;
  const usage = name === 'import' ? words.importUsage : words.forwardUsage;
  return { name, ...filesOf(values, positionals, Boolean(values.output) || values['dry-run'] === true, usage, words) };
}

/** Reads what follows `export`. */
export function exportCommand(rest: readonly string[], words: Words): ExportCommand | EarlyCommand {
  const { values, positionals } = read(rest, OPTIONS, words);
  const early = helpOrVersion(values, words);
  if (early) return early;
  const format = endingOf(values, EXPORT_FORMATS);
  const files = filesOf(values, positionals, format !== undefined, words.exportUsage, words);
  return { name: 'export', ...files, format: format! };
}

/** Reads what follows `report`. */
export function reportCommand(
  rest: readonly string[],
  rules: readonly RuleName[],
  words: Words,
): ReportCommand | EarlyCommand {
  const { values, positionals } = read(rest, REPORT_OPTIONS, words);
  const early = helpOrVersion(values, words);
  if (early) return early;
  const format = endingOf(values, REPORT_FORMATS);
  return {
    name: 'report',
    ...filesOf(values, positionals, format !== undefined, words.reportUsage, words),
    format: format!,
    rules: severities(values.rule ?? [], rules, words),
    catalogue: values.catalogue ?? [],
  };
}

function endingOf<F extends string>({ output = '' }: Values, formats: readonly F[]): F | undefined {
  return formats.find((format) => output.toLowerCase().endsWith(`.${format}`));
}

/** The one file that is read and the one that is written. Throws `usage` where there are others, or the output will not do. */
function filesOf(
  { output, force, 'dry-run': dryRun }: Values,
  positionals: readonly string[],
  sound: boolean,
  usage: string,
  words: Words,
): FileCommand {
  const [path = '', ...more] = somePaths(positionals, words);
  if (more.length > 0 || !sound) throw new UsageError(usage);
  return { path, output: output ?? '-', force: force === true, dryRun: dryRun === true };
}
